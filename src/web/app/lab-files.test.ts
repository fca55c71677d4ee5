import {join} from "node:path"
import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {readLabs} from "#io/node/content/read-labs"
import {labFiles} from "./lab-files"

const root = join(import.meta.dirname, "../../..")
const {labs} = readLabs(root)
const files = labFiles(Object.values(labs), loadContent(root).skills)

test("the list is small, has every lab, and names every skill", () => {
  const {labs: cards, skills} = files["labs.json"]
  expect(cards.map(({id}) => id)).toEqual(Object.keys(labs))
  for (const {skills: own} of cards) for (const id of own) expect(skills[id]).not.toBe(id)
  expect(JSON.stringify(cards).length / cards.length).toBeLessThan(700)
})

test("what is loaded with a lab holds no solution and no mistake, and the solution is a file of its own", () => {
  for (const lab of Object.values(labs)) {
    const text = JSON.stringify(files[`labs/${lab.id}.json`])
    for (const code of [
      ...Object.values(lab.reference),
      ...Object.values(lab.wrongCode.ts),
      ...Object.values(lab.wrongCode.py),
    ])
      expect(text).not.toContain(JSON.stringify(code).slice(1, -1))
    for (const name of Object.keys(lab.wrong)) expect(text).not.toContain(`"${name}"`)
    expect(text).toContain(JSON.stringify(lab.starter.py))
    expect(files[`lab-references/${lab.id}.json`]).toEqual(lab.reference)
  }
})
