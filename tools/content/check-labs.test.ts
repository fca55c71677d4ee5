import {join} from "node:path"
import {expect, test} from "vitest"
import {readContent} from "#io/node/content/read-content"
import {readLabs} from "#io/node/content/read-labs"
import type {Lab} from "#model/labs/lab"
import {checkLabs} from "./check-labs"

const root = join(import.meta.dirname, "../..")
const {content} = readContent(root)
const {labs} = readLabs(root)
const real = labs["batch-engine"]

function wrongOf(change: Partial<Lab>): string[] {
  return real === undefined ? [] : checkLabs([{...real, ...change}], content).map(({wrong}) => wrong)
}

test("checkLabs() finds nothing in the labs as they are", () => {
  expect(checkLabs(Object.values(labs), content)).toEqual([])
})

test("checkLabs() names a skill and a simulator that are not there", () => {
  expect(wrongOf({skills: ["juggling"]})).toEqual([`there is no skill "juggling"`])
  expect(wrongOf({system: "moon"})).toEqual([`there is no simulator "moon"`])
})

test("checkLabs() looks at the parameters of the normal world and of each trap", () => {
  const [trap, ...others] = real?.traps ?? []
  const traps = trap === undefined ? [] : [{...trap, world: {max_batch: 0}}, ...others]
  expect(wrongOf({world: {...real?.world, kv_tokens: "many"}})[0]).toContain("expected number")
  expect(wrongOf({traps})).toHaveLength(1)
})

test("checkLabs() wants a wrong solution for each trap and a trap for each wrong solution", () => {
  const wrong = {...real?.wrong, "prompt-only": "nowhere"}
  expect(wrongOf({wrong})).toEqual([
    `no wrong solution shows the trap "memory-grows"`,
    `there is no trap "nowhere"`,
  ])
})

test("checkLabs() wants the brief to count worlds, tests and points as the sheet does", () => {
  const seeds = {visible: [1, 2, 3], hidden: 3, luck: 15}
  expect(wrongOf({seeds, pass: 55})).toEqual([
    "the number of worlds that follow from the code is missing or another than in lab.yml",
    "the number of points that pass is missing or another than in lab.yml",
  ])
})
