import {expect, test} from "vitest"
import {titleGrid} from "./title-grid"

const agrees = {lane: "ml", titleLane: "ml", titleMatchesDuties: true} as const
const hides = {lane: "mlops", titleLane: null, titleMatchesDuties: false} as const

test("titleGrid() counts by what the title said and what the duties are", () => {
  const {counts, matching, total} = titleGrid([agrees, agrees, hides])
  expect(counts.ml.ml).toBe(2)
  expect(counts.none.mlops).toBe(1)
  expect(counts.ai).toEqual({ai: 0, ml: 0, mlops: 0, none: 0})
  expect([matching, total]).toEqual([2, 3])
})

test.each([
  [[], "No posting is saved yet."],
  [[agrees], "The title of the one saved posting goes with its duties."],
  [[hides], "The title of the one saved posting does not go with its duties."],
  [[agrees, agrees], "The titles of all 2 saved postings go with their duties."],
  [[hides, hides], "Of 2 saved postings no title goes with its duties."],
  [[agrees, hides], "Of 2 saved postings 1 has a title that goes with the duties."],
  [[agrees, agrees, hides], "Of 3 saved postings 2 have titles that go with the duties."],
])("titleGrid() says in a sentence how often titles hold (%#)", (readings, sentence) => {
  expect(titleGrid(readings).sentence).toBe(sentence)
})
