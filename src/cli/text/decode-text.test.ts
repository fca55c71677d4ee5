import {expect, test} from "vitest"
import {decodePosting, prepareDecoder} from "#core/decode/decode-posting"
import {loadContent} from "#io/node/content/load-content"
import {readLaneModel} from "#io/node/content/read-lane-model"
import type {PostingReading} from "#model/decode/reading"
import {decodeText} from "./decode-text"

const decoder = prepareDecoder(readLaneModel("."), loadContent(".").skills)
const POSTING = {
  title: "ML Engineer",
  text: `ML Engineer

What you'll do
- Build LLM agents that call our tools, and evals that catch regressions before customers do
- Design prompts and retrieval over a vector database so that our assistant answers with sources
- Train ranking models in PyTorch

What we're looking for
- 5+ years of software engineering

The base salary range for this role is $180,000 - $230,000 per year.`,
}
const READING = decodePosting(POSTING, decoder)

function textOf(change: Partial<PostingReading>, columns = 100): string {
  return decodeText(POSTING, {...READING, ...change}, columns)
}

/** The lines below a heading. */
function below(heading: string, text: string): string {
  return (text.split(`\n${heading}\n`)[1] ?? "").split("\n\n")[0] ?? ""
}

test("decodeText() begins with title, lane and how sure it is", () => {
  expect(textOf({confidence: 0.934})).toMatch(
    /^Called "ML Engineer"; the duties are AI engineering \(likely, 93 % sure\), which is not what the title\nsays\.\n/,
  )
})

test("decodeText() words certainty as the rest of Lanewise does, and never says that it is certain", () => {
  const words = [0.4, 0.59, 0.6, 0.8, 0.81, 0.9999].map(
    confidence => /\((.+)\)/.exec(textOf({confidence}))?.[1],
  )
  expect(words).toEqual([
    "a toss-up, 40 % sure",
    "a toss-up, 59 % sure",
    "leaning, 60 % sure",
    "leaning, 80 % sure",
    "likely, 81 % sure",
    "likely, more than 99 % sure",
  ])
})

test("decodeText() says of a title without a lane that it does not tell, and of one that fits nothing", () => {
  expect(textOf({titleLane: null, titleMatchesDuties: false})).toContain("which the title does not\nsay.")
  expect(textOf({titleMatchesDuties: true})).not.toContain("sure), which")
})

test("decodeText() draws no mix where the duties belong to no lane", () => {
  const text = textOf({lane: "none", mix: {ai: 0, ml: 0, mlops: 0}})
  expect(text).toContain("the duties belong to none of the three lanes")
  expect(text).not.toContain("━")
})

test("decodeText() quotes what speaks for the lane and what for another, without the title", () => {
  const text = textOf({})
  expect(below("What speaks for it", text)).toContain("▲ Build LLM agents")
  expect(below("What speaks for it", text)).not.toContain("●")
  expect(below("What speaks for another lane", text)).toBe("- ● Train ranking models in PyTorch")
})

test.each<[string, Partial<NonNullable<PostingReading["pay"]>>]>([
  ["Pay: USD 180,000 to 230,000 a year;", {}],
  ["Pay: USD up to 230,000 a year;", {min: null}],
  ["Pay: USD from 180,000 a year;", {max: null}],
  ["Pay: EUR 70.5 an hour;", {min: 70.5, max: 70.5, currency: "EUR", period: "hour"}],
])("decodeText() says %s and quotes the text", (said, change) => {
  const {pay} = READING
  if (pay === null) throw new TypeError("the posting states pay")
  const text = textOf({pay: {...pay, ...change}})
  expect(text).toContain(`${said} the text says "$180,000 - $230,000 per year"`)
})

test("decodeText() says what is not stated", () => {
  const text = textOf({pay: null, level: "unstated", years: null, remote: "unstated"})
  expect(text).toContain("Level: not stated. Work: place not stated.\nPay: none stated\n")
})

test("decodeText() names years with and without an upper end", () => {
  const years = {least: 2, most: 4, evidence: []}
  expect(textOf({level: "mid", years, remote: "onsite"})).toContain(
    "Level: mid, 2 to 4 years asked. Work: on site.",
  )
  expect(textOf({level: "staff_plus", years: {...years, most: null}})).toContain(
    "staff or above, 2+ years asked",
  )
})

test("decodeText() stays within the width and within a screen or two", () => {
  for (const columns of [60, 100]) {
    const lines = textOf({}, columns).split("\n")
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
    expect(lines.length).toBeLessThan(60)
  }
})

test("decodeText() ends with the engine and the id, so that a reading can be found again", () => {
  expect(textOf({id: "a1"})).toMatch(/\n\ndecode\/1, id a1$/)
})
