import fc from "fast-check"
import {expect, test} from "vitest"
import type {PostingReading} from "#model/decode/reading"
import {type MarkedLine, markText} from "./marked-text"

type Marked = Parameters<typeof markText>[1]

const TEXT = "About us\nWe run GPUs with Kubernetes.\nPay: $200k"
const NOTHING: Marked = {laneEvidence: [], skills: [], flags: [], sections: [], pay: null}

function span(words: string) {
  const start = TEXT.indexOf(words)
  return {start, end: start + words.length}
}

const reading: Marked = {
  laneEvidence: [{...span("We run GPUs with Kubernetes."), lane: "mlops", weight: 1}],
  skills: [{id: "kubernetes", name: "Kubernetes", evidence: [span("Kubernetes")]}],
  flags: [{id: "a-flag", message: "Something", evidence: [span("run GPUs")]}],
  sections: [{start: 0, end: TEXT.length, kind: "about", heading: span("About us")}],
  pay: {min: 200_000, max: 200_000, currency: "USD", period: "year", evidence: [span("$200k")]},
}

/** The text as the runs give it back; what stands between two lines is a line break or nothing. */
function textOf(lines: readonly MarkedLine[], text: string): string {
  let at = 0
  let whole = ""
  for (const {start, parts} of lines) {
    if (start > at) whole += "\n".repeat(start - at)
    at = start
    for (const {start: from, end} of parts.flatMap(({runs}) => runs)) {
      whole += text.slice(from, end)
      at = end
    }
  }
  return whole
}

test("markText() keeps the runs of one piece of evidence together and names what each carries", () => {
  const [heading, line, pay] = markText(TEXT, reading)
  expect(heading).toMatchObject({isHeading: true, section: "about"})
  expect(line?.parts).toHaveLength(1)
  const [part] = line?.parts ?? []
  expect(part).toMatchObject({evidence: 0, lane: "mlops", strength: 3})
  expect(
    part?.runs.map(({start, end, skill, flags}) => [TEXT.slice(start, end), skill, flags.length]),
  ).toEqual([
    ["We ", null, 0],
    ["run GPUs", null, 1],
    [" with ", null, 0],
    ["Kubernetes", "kubernetes", 0],
    [".", null, 0],
  ])
  expect(pay?.parts[0]?.runs.map(({isPay}) => isPay)).toEqual([false, true])
})

test("markText() puts a flag on the line of its first quote", () => {
  expect(markText(TEXT, reading).map(({flags}) => flags)).toEqual([[], [0], []])
})

test("markText() begins lines where a text has lost its line breaks", () => {
  const flat = "We build robots.About the roleYou run clusters.QualificationsPython and patience"
  const lines = markText(flat, NOTHING).map(({start, end}) => flat.slice(start, end))
  expect(lines).toEqual([
    "We build robots.",
    "About the role",
    "You run clusters.",
    "Qualifications",
    "Python and patience",
  ])
})

test("markText() gives a text without marks back as lines", () => {
  expect(textOf(markText("a\n\nb", NOTHING), "a\n\nb")).toBe("a\n\nb")
})

const spans = (length: number) =>
  fc.array(
    fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)})),
    {maxLength: 8},
  )

test("markText() loses, repeats and moves no character, whatever the marks", () => {
  const texts = fc
    .string({unit: fc.constantFrom("a", " ", "\n", "."), maxLength: 60})
    .chain(text => fc.tuple(fc.constant(text), spans(text.length), spans(text.length), spans(text.length)))
  fc.assert(
    fc.property(texts, ([text, evidence, skills, flags]) => {
      const laneEvidence: PostingReading["laneEvidence"] = evidence.map(one => ({
        ...one,
        lane: "ml",
        weight: 0.1,
      }))
      const lines = markText(text, {
        ...NOTHING,
        laneEvidence,
        skills: [{id: "x", name: "X", evidence: skills}],
        flags: [{id: "y", message: "Y", evidence: flags}],
      })
      expect(textOf(lines, text)).toBe(text)
    }),
    {seed: 7, numRuns: 300},
  )
})
