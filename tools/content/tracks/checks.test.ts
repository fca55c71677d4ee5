import {join} from "node:path"
import {expect, test} from "vitest"
import {readContent} from "#io/node/content/read-content"
import {readTracks} from "#io/node/content/read-tracks"
import type {Question, QuestionKind} from "#model/practice/question"
import {checkArticleAsked, checkBank, checkQuestionLabs} from "./check-coverage"
import {checkNearDuplicates} from "./check-near-duplicates"
import {checkQuestion} from "./check-question"
import {checkSnippets} from "./check-snippets"
import {checkTracks} from "./check-tracks"
import {pythonIsThere, runSnippets} from "./run-snippets"

const root = join(import.meta.dirname, "../../..")
const {content} = readContent(root)
const reading = readTracks(root)

function first<K extends QuestionKind>(kind: K): Extract<Question, {kind: K}> {
  const isOfKind = (question: Question): question is Extract<Question, {kind: K}> => question.kind === kind
  const found = reading.questions.find(isOfKind)
  if (found === undefined) throw new Error(`There is no question of kind ${kind}`)
  return found
}

function fieldsOf(question: Question): string[] {
  return checkQuestion(question, content).map(({field}) => field)
}

test("the tracks are read without a problem and are sound", () => {
  expect(reading.problems).toEqual([])
  expect(checkTracks(reading, content)).toEqual([])
})

test("a bank that lacks questions of a module, a kind and a skill is a problem", () => {
  expect(checkBank(reading)).toEqual([])
  expect(checkArticleAsked(reading, content)).toEqual([])
  const [first] = reading.modules
  const few = reading.questions.filter(
    ({module, kind, skills}) => module !== first?.id && kind !== "coding" && !skills.includes("kubernetes"),
  )
  const fields = checkBank({...reading, questions: few}).map(({field}) => field)
  expect(fields).toContain("questions")
  expect(fields).toContain("kind coding")
  expect(checkArticleAsked({...reading, questions: few}, content)).toContainEqual(
    expect.objectContaining({wrong: expect.stringContaining('"kubernetes"')}),
  )
})

test("a question that names a lab that is not there is a problem", () => {
  const question = {...first("concept"), labs: ["no-such-lab"]}
  expect(checkQuestionLabs({...reading, questions: [question]}, ["tool-loop"])).toHaveLength(1)
})

test("a value that its formula does not come to is a problem", () => {
  const question = first("estimation")
  const [quantity, ...rest] = question.estimate.quantities
  if (quantity === undefined) throw new Error("There is no quantity")
  const wrong = {...quantity, value: quantity.value * 1.1}
  expect(fieldsOf({...question, estimate: {...question.estimate, quantities: [wrong, ...rest]}})).toContain(
    `quantities ${quantity.id}`,
  )
})

test("evidence that clears the true cause is a problem", () => {
  const question = first("debugging")
  const probes = question.incident.probes.map(probe => ({...probe, clears: [question.incident.cause]}))
  expect(fieldsOf({...question, incident: {...question.incident, probes}})).toContain(
    `probes ${probes[0]?.id}`,
  )
})

test("a model answer that misses a point of its own rubric is a problem", () => {
  const question = first("concept")
  expect(fieldsOf({...question, answer: "Nothing of it. ".repeat(20)})).toContain(
    `rubric ${question.rubric[0]?.id}`,
  )
})

test("a number that a comma cut in two is a problem", () => {
  const question = first("concept")
  const rubric = question.rubric.map(point =>
    point.probe === undefined
      ? point
      : {...point, probe: {...point.probe, options: ["About 11", "About 1", "100 in all"]}},
  )
  const cut = checkQuestion({...question, rubric}, content).filter(({wrong}) => wrong.includes("comma"))
  expect(cut.length).toBeGreaterThan(0)
  expect(checkQuestion(question, content)).toEqual([])
})

test("an example that fails a check of its form is a problem", () => {
  const question = first("trade-off")
  const form = {...question.form, example: question.form.weak}
  expect(fieldsOf({...question, form})).toContain("example")
})

test("code that does not do what is said of it is a problem", async () => {
  const question = first("code-reading")
  const problems = await checkSnippets([{...question, code: question.mended}], [question.reading.language])
  expect(problems.map(({field}) => field)).toContain("## code")
})

test("a starter that passes every case is a problem", async () => {
  const question = first("coding")
  const problems = await checkSnippets([{...question, starter: question.solution}], [question.drill.language])
  expect(problems.map(({field}) => field)).toEqual(["## starter"])
})

test("the same question under another name is a near duplicate", () => {
  const question = first("concept")
  expect(checkNearDuplicates([question, {...question, id: "other"}])).toHaveLength(1)
})

test("runSnippets() tells what went wrong", async () => {
  expect(await runSnippets([{language: "ts", code: "let a: number = 1", run: "a.b.c"}])).toMatchObject([
    {error: expect.stringContaining("TypeError")},
  ])
})

test.skipIf(!pythonIsThere())(
  "runSnippets() keeps the order of two languages, and waits for answers",
  async () => {
    const results = await runSnippets([
      {language: "py", code: "async def f():\n    return [1, None]", run: "f()"},
      {language: "ts", code: "export const f = async () => 2", run: "f()"},
      {language: "py", code: "x = 3", run: "x"},
    ])
    expect(results).toEqual([{gives: [1, null]}, {gives: 2}, {gives: 3}])
  },
)
