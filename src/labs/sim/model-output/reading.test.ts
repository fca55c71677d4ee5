import {expect, test} from "vitest"
import {drawAnswer, drawDocument, type MailDocument} from "./document"
import {FAULT_KINDS, FAULTS, type FaultKind} from "./fault-kinds"
import {type OutputParameters, outputParametersSchema} from "./parameters"
import {judgeRecord, Reading} from "./reading"
import {readingMetrics} from "./reading-metrics"
import {readTold} from "./told-reader"

function world(change: Partial<OutputParameters>): OutputParameters {
  return outputParametersSchema.parse({
    documents: 60,
    clean: 0,
    second_fault: 0,
    faults: {fence: 1},
    nasty: 0,
    hopeless: 0,
    ask_fails: 0.4,
    ask_fails_blind: 0.7,
    ...change,
  })
}

function documents(change: Partial<OutputParameters>): MailDocument[] {
  const parameters = world(change)
  return Array.from({length: parameters.documents}, (_, index) => drawDocument(parameters, {seed: 7, index}))
}

/** Answers to the first question in which the fault has happened. */
function spoiledBy(kind: FaultKind): {document: MailDocument; raw: string}[] {
  return documents({faults: {[kind]: 1}}).flatMap(document => {
    const {faults, raw} = drawAnswer(document, 0, false)
    return faults.includes(kind) ? [{document, raw}] : []
  })
}

test("a clean answer is the record as JSON", () => {
  for (const document of documents({clean: 1}))
    expect(judgeRecord(document, JSON.parse(drawAnswer(document, 0, false).raw))).toEqual({how: "right"})
})

test("the product of a true record holds to the cent", () => {
  for (const {schema, record} of documents({})) {
    const [first, second] = schema.product.of.map(name => Number(record[name]))
    expect(Math.abs((first ?? 0) * (second ?? 0) - Number(record[schema.product.is]))).toBeLessThan(0.0051)
  }
})

test.each(FAULT_KINDS)("the fault %s happens, and is told apart from a clean answer", kind => {
  const spoiled = spoiledBy(kind)
  expect(spoiled.length).toBeGreaterThan(5)
  for (const {document, raw} of spoiled) {
    const clean = drawAnswer({...document, faults: []}, 0, false).raw
    // texts without a line break have none to leave as it is
    if (kind === "rawNewline") expect(raw).not.toContain("\\n")
    else expect(raw).not.toBe(clean)
  }
})

test("an answer with a lost value names the field, one that only looks odd names none", () => {
  for (const kind of FAULT_KINDS)
    for (const document of documents({faults: {[kind]: 1}}).slice(0, 20)) {
      const {faults, spoiled, readable} = drawAnswer(document, 0, false)
      expect(readable).toBe(faults.length === 0 || !FAULTS[kind].lossy)
      if (readable) expect(spoiled).toEqual([])
    }
})

test("a foreign unit keeps the product, so that only the unit tells", () => {
  for (const {document, raw} of spoiledBy("wrongUnit")) {
    const {of, is} = document.schema.product
    const written = JSON.parse(raw)
    const [first, second, whole] = [of[0], of[1], is].map(name => Number.parseFloat(written[name]))
    expect(Math.abs((first ?? 0) * (second ?? 0) - (whole ?? 0))).toBeLessThan(0.0051)
    expect(whole).not.toBe(document.record[is])
  }
})

test("a text that is cut off never closes its record", () => {
  for (const {raw} of spoiledBy("truncated")) expect(() => JSON.parse(raw)).toThrow()
})

test("a question that names the fields fails four times in ten, another seven times", () => {
  const all = documents({documents: 2000, faults: {wrongUnit: 1}})
  const failing = (helped: boolean) =>
    all.filter(document => !drawAnswer(document, 1, helped).readable).length / all.length
  expect(failing(true)).toBeCloseTo(0.4, 1)
  expect(failing(false)).toBeCloseTo(0.7, 1)
})

test("a question helps that names what is at fault, not one that lists every field", () => {
  const all = documents({documents: 400, faults: {wrongUnit: 1}, ask_fails_blind: 1, ask_fails: 0})
  const readableAfter = (ask: (spoiled: readonly string[], fields: readonly string[]) => string) =>
    all.filter(document => {
      const reading = new Reading(document)
      const fields = document.schema.fields.map(({name}) => name)
      reading.take({do: "ask", error: ask(reading.answer.spoiled, fields)})
      return reading.answer.readable
    }).length / all.length
  expect(readableAfter(spoiled => `${spoiled.join(" and ")} is in another unit`)).toBe(1)
  expect(readableAfter((_, fields) => fields.join(", "))).toBe(0)
  expect(readableAfter(() => "invalid")).toBe(0)
})

test("no question helps where the mail says nothing", () => {
  const [document] = documents({faults: {slip: 1}, hopeless: 1})
  if (document === undefined) throw new RangeError("Expected a mail")
  const answers = [0, 1, 2, 3].map(question => drawAnswer(document, question, true))
  expect(answers.map(({faults}) => faults)).toEqual([["missing"], ["missing"], ["missing"], ["missing"]])
})

test("judgeRecord() takes a missing optional field for null, and counts keys too many", () => {
  const document = documents({documents: 30}).find(
    ({schema, record}) => record[schema.fields.at(-1)?.name ?? ""] === null,
  )
  if (document === undefined) throw new RangeError("Expected a record without a note")
  const last = document.schema.fields.at(-1)?.name ?? ""
  const short = Object.fromEntries(Object.entries(document.record).filter(([name]) => name !== last))
  expect(judgeRecord(document, short)).toEqual({how: "right"})
  expect(judgeRecord(document, {...short, confidence: 1})).toMatchObject({
    how: "wrong",
    extra: ["confidence"],
  })
})

test("a mail is refused after six questions, and all of them are counted", () => {
  const [document] = documents({faults: {missing: 1}, hopeless: 1})
  if (document === undefined) throw new RangeError("Expected a mail")
  const reading = new Reading(document)
  for (let turn = 0; reading.end === null; turn += 1) reading.take({do: "ask", error: `again ${turn}`})
  expect(reading.end).toEqual({how: "refused"})
  expect(readingMetrics([reading])).toMatchObject({refused: 1, asks: 6, points: -20 - 6 * 25})
})

test("the told reader is never wrong, and asks only where a value is lost", () => {
  const parameters = world({faults: {fence: 1, slip: 1, truncated: 1, comments: 1}, hopeless: 0.2})
  const readings = readTold({parameters, seed: 3})
  expect(readings.filter(({end}) => end?.how === "wrong")).toEqual([])
  expect(
    readings.every(
      ({errors, document}) => errors.length === 0 || document.faults.some(kind => FAULTS[kind].lossy),
    ),
  ).toBe(true)
})
