import {expect, test} from "vitest"
import {certaintyOf} from "#model/certainty"
import {postingHeadline} from "./posting-headline"

const chances = {ai: 0.1, ml: 0.25, mlops: 0.6, none: 0.05}

test("certaintyOf() says toss-up below 60 %, leans up to 80 %, likely above", () => {
  expect([0.59, 0.6, 0.8, 0.81].map(certaintyOf)).toEqual(["toss-up", "leans", "leans", "likely"])
})

test.each([
  [0.9, "Called “ML Engineer”; the duties are likely platform work (90\u202f%)."],
  [0.7, "Called “ML Engineer”; the duties lean to platform work (70\u202f%)."],
  [
    0.5,
    "Called “ML Engineer”; the duties are a toss-up, platform work a little before model work (50\u202f%).",
  ],
])("postingHeadline() words a confidence of %d", (confidence, sentence) => {
  expect(postingHeadline({lane: "mlops", confidence, chances}, "ML Engineer").sentence).toBe(sentence)
})

test("postingHeadline() says plainly that a posting is none of the three", () => {
  const none = {lane: "none", confidence: 0.95, chances} as const
  expect(postingHeadline(none, "AI Sales Lead").sentence).toBe(
    "Called “AI Sales Lead”; the duties are likely none of the three lanes (95\u202f%).",
  )
})

test("postingHeadline() begins with the duties where no title is known", () => {
  expect(postingHeadline({lane: "mlops", confidence: 0.9, chances}, "").sentence).toBe(
    "The duties are likely platform work (90\u202f%).",
  )
})
