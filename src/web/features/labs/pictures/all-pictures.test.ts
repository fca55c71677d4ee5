import {join} from "node:path"
import {expect, test} from "vitest"
import {loadLabs} from "#io/node/content/load-labs"
import {SYSTEMS} from "#labs/sim/all-systems"
import {PICTURES} from "./all-pictures"

test("the system of every lab has a picture, and every picture a system", () => {
  const systems = Object.values(loadLabs(join(import.meta.dirname, "../../../../.."))).map(lab => lab.system)
  expect([...new Set(systems)].filter(id => PICTURES[id] === undefined)).toEqual([])
  expect(Object.keys(PICTURES).filter(id => SYSTEMS[id] === undefined)).toEqual([])
})
