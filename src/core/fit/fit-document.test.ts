import {describe, expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {CONTENT, INSTRUMENT, STATEMENTS} from "../../../test/vectors/fit-instrument"
import {answerFit, fitDocument} from "./fit-document"
import {readAnswersFile} from "./read-answers-file"

const GIVEN = {instrument: INSTRUMENT, content: CONTENT}
const {ai, ml, mlops} = STATEMENTS

function answer(value: unknown, known: Partial<Parameters<typeof answerFit>[2]> = {}) {
  return answerFit(readAnswersFile(value, INSTRUMENT), GIVEN, {role: null, pay: null, ...known})
}

function problem(value: unknown): UserError {
  try {
    readAnswersFile(value, INSTRUMENT)
  } catch (error) {
    if (error instanceof UserError) return error
  }
  throw new TypeError("Needs a value that is refused")
}

describe("an answers file", () => {
  test("may be empty: then nothing is known and the first question is asked", () => {
    const document = fitDocument(answer({}), INSTRUMENT)
    expect(document.call).toEqual({kind: "unanswered"})
    expect(document.weighing).toBeNull()
    expect(document.ask?.options).toHaveLength(4)
  })

  test("may hold fields that nobody knows", () => {
    expect(answer({mood: "good", questions: {}}).reading.call.kind).toBe("unanswered")
  })

  test.each([
    [{pairs: [{first: ai, second: ml, answer: 6}]}, "pairs[0].answer", "expected 1, 2, 3, 4 or 5, found 6"],
    [{pairs: [{first: ai, answer: 1}]}, "pairs[0].second", "found nothing"],
    [{questions: {"good-week": "devops"}}, "questions.good-week", "expected one of ai, ml, mlops, none"],
    [{anchors: {ml: 0}}, "anchors.ml", "found 0"],
    [{evidence: {labs: [{lab: "calibrate", lane: "ml"}]}}, "evidence.labs[0].passed", "found nothing"],
    [{weights: {interest: 0, readiness: 0, pay: 0}}, "weights", "expected at least one weight above 0"],
    [{pay: {ai: 1.2, ml: 0, mlops: 0}}, "pay.ai", "expected a share from 0 to 1"],
    [{format: "lanewise-fit-answers/2"}, "format", 'expected "lanewise-fit-answers/1"'],
    [[], "(the whole value)", "found []"],
  ])("with a fault names the field: %j", (value, field, message) => {
    expect(problem(value).message).toContain(field)
    expect(problem(value).message).toContain(message)
  })

  test("with an unknown statement or question is told the nearest", () => {
    const {message, hint} = problem({pairs: [{first: "reads-conversation", second: ml, answer: 1}]})
    expect(message).toContain('statement in `pairs[0].first`, found "reads-conversation"')
    expect(hint).toContain("reads-conversations")
    expect(problem({questions: {"good-day": "ml"}}).hint).toContain("good-week")
  })

  test("with a pair of one lane is refused", () => {
    const same = {first: ai, second: "same-prompt-six-models", answer: 1}
    expect(problem({pairs: [same]}).message).toContain(
      "statements of two lanes in `pairs[0]`, found two of ai",
    )
  })
})

describe("the answer", () => {
  const pairs = [
    {first: ai, second: ml, answer: 5},
    {first: ml, second: mlops, answer: 1},
  ]

  test("keeps interest, readiness and pay apart", () => {
    const {criteria, weighing} = answer({pairs}, {role: "devops", pay: {ai: 0.2, ml: 0.2, mlops: 0.6}})
    expect(criteria.interest?.ml).toBeGreaterThan(0.5)
    expect(criteria.readiness?.mlops).toBeGreaterThan(criteria.readiness?.ml ?? 1)
    expect(criteria.pay?.mlops).toBeCloseTo(0.6, 12)
    expect(weighing?.known).toEqual(["interest", "readiness", "pay"])
  })

  test("leaves out of the weighing what is not known", () => {
    expect(answer({pairs}).weighing?.known).toEqual(["interest"])
    expect(answer({pairs: []}, {role: "ml"}).weighing?.known).toEqual(["readiness"])
  })

  test("follows the weights, which may be on any scale", () => {
    const only = (weights: object) =>
      answer({pairs, weights}, {role: "devops", pay: {ai: 0, ml: 0, mlops: 1}}).weighing?.mix
    expect(only({interest: 0, readiness: 0, pay: 7})).toEqual({ai: 0, ml: 0, mlops: 1})
    expect(only({interest: 4, readiness: 0, pay: 0})?.ml).toBeGreaterThan(0.5)
  })

  test("names the next pair with its words, so that a program can hold the conversation", () => {
    const questions = {"unasked-reading": "none", "good-week": "none", "favourite-project": "none"}
    const {next, ask} = fitDocument(answer({questions}), INSTRUMENT)
    expect(next.kind).toBe("pair")
    expect(ask?.statements).toHaveLength(2)
    expect(ask?.options.map(({value}) => value)).toEqual([1, 2, 3, 4, 5])
    if (next.kind === "pair") expect(ask?.statements[0]).toBe(INSTRUMENT.statements.get(next.first)?.text)
  })

  test("survives JSON, and holds no private array", () => {
    const document = fitDocument(answer({pairs}), INSTRUMENT)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    expect(JSON.stringify(document).length).toBeLessThan(20_000)
  })
})
