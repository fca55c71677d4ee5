import {expect, test} from "vitest"
import {matchSchema} from "#model/practice/question"
import {matchPoint} from "./match-point"

const POINT = matchSchema.parse({
  groups: [
    ["timeout", "timed out"],
    ["unknown", "may have", "not know*"],
    ["charge*", "effect"],
  ],
  within: 14,
  unless: ["timeout means it failed"],
})

function quoted(text: string): [string, string] {
  const found = matchPoint(POINT, text)
  return [found.says, found.says === "missing" ? "" : text.slice(found.start, found.end)]
}

test("all groups near each other cover a point, and the words are quoted", () => {
  expect(quoted("First. After it timed out, the card may have been charged. Last.")).toEqual([
    "covered",
    "timed out, the card may have been charged",
  ])
})

test("a part of it, or all of it far apart, is a maybe", () => {
  expect(quoted("The timeout leaves us in the dark, unknown to all.")[0]).toBe("maybe")
  const far = "filler ".repeat(20)
  expect(quoted(`The timeout ${far} may have ${far} charged`)[0]).toBe("maybe")
})

test("a point is missing where its words are", () => {
  expect(quoted("Retry with backoff.")).toEqual(["missing", ""])
})

test("the contrary voids the point, whatever else is there", () => {
  expect(quoted("It is unknown whether the charge went through, but a timeout means it failed.")[0]).toBe(
    "opposite",
  )
})

test("plurals and stems count, other words that begin alike do not", () => {
  const point = matchSchema.parse({groups: [["token"]]})
  expect(matchPoint(point, "All tokens.").says).toBe("covered")
  expect(matchPoint(point, "A tokenizer.").says).toBe("missing")
  expect(matchPoint(matchSchema.parse({groups: [["tokeniz*"]]}), "A tokenizer.").says).toBe("covered")
})

test("one group of one word is found or not, never maybe", () => {
  expect(matchPoint(matchSchema.parse({groups: [["jitter"]]}), "").says).toBe("missing")
})
