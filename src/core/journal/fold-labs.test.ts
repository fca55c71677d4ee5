import {expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {foldLabs} from "./fold-labs"

const LAB = "batch-engine"

function idOf(digit: number): string {
  return `01J0000000000000000000000${digit}`
}

function event(digit: number, kind: string, payload: JsonValue): JournalEvent {
  return {id: idOf(digit), at: `2026-01-0${digit}T00:00:00.000Z`, kind, version: 1, payload}
}

function attempt(digit: number, score: number | null, more: Record<string, JsonValue> = {}): JournalEvent {
  return event(digit, "lab-attempted", {
    lab: LAB,
    labVersion: 1,
    language: "ts",
    code: `// ${digit}`,
    codeHash: String(digit).repeat(64),
    engine: "labs/1",
    surface: "browser",
    score,
    passed: score !== null && score >= 50,
    beatsBest: false,
    metrics: {inTime: 0.5},
    trapsFailed: [],
    failure: score === null ? {kind: "threw", message: "boom", line: 1, column: null} : null,
    ...more,
  })
}

const reference = (digit: number) =>
  event(digit, "lab-reference-shown", {lab: LAB, labVersion: 1, language: "py"})
const hint = (digit: number, number: number) =>
  event(digit, "lab-hint-opened", {lab: LAB, labVersion: 1, hint: number})

const recordOf = (events: readonly JournalEvent[]) => foldLabs(events).get(LAB)

test("foldLabs() keeps the attempts of each lab apart, oldest first", () => {
  const labs = foldLabs([attempt(3, 20), attempt(1, 10), attempt(2, 30, {lab: "calibrate"})])
  expect([...labs.keys()].sort()).toEqual([LAB, "calibrate"])
  expect(labs.get(LAB)?.attempts.map(({payload}) => payload.score)).toEqual([10, 20])
})

test("foldLabs() takes the highest score, the earlier of two that are equal, and no run without a grade", () => {
  const record = recordOf([attempt(1, null), attempt(2, 40), attempt(3, 40), attempt(4, 12)])
  expect(record?.best?.id).toBe(idOf(2))
  expect(recordOf([attempt(1, null)])?.best).toBeNull()
  expect(recordOf([attempt(1, 0)])?.best?.payload.score).toBe(0)
})

test("foldLabs() calls a lab passed from the first attempt that passed, whatever came after", () => {
  const record = recordOf([attempt(1, 10), attempt(2, 60), attempt(3, 5), attempt(4, 90)])
  expect(record?.passed?.id).toBe(idOf(2))
  expect(recordOf([attempt(1, 10)])?.passed).toBeNull()
})

test("foldLabs() calls a pass unaided where the reference was looked at later or never", () => {
  expect(recordOf([attempt(1, 60)])?.passedUnaided).toBe(true)
  expect(recordOf([attempt(1, 60), reference(2)])?.passedUnaided).toBe(true)
  expect(recordOf([reference(1), attempt(2, 60)])?.passedUnaided).toBe(false)
  expect(recordOf([reference(1)])).toMatchObject({passedUnaided: false, passed: null, triedCount: 0})
})

test("foldLabs() counts the same code that ran twice as one try", () => {
  const again = attempt(3, 10, {codeHash: "1".repeat(64)})
  expect(recordOf([attempt(1, 10), attempt(2, null), again])?.triedCount).toBe(2)
})

test("foldLabs() lists the opened hints once each, in their order", () => {
  expect(recordOf([hint(1, 2), hint(2, 1), hint(3, 2)])?.hintsOpened).toEqual([1, 2])
})

test("foldLabs() forgets what is taken back, and does not depend on the order of arrival", () => {
  const events = [
    attempt(1, 60),
    reference(2),
    attempt(3, 70),
    event(4, "retracted", {eventId: idOf(1)}),
    hint(5, 1),
  ]
  const record = recordOf(events)
  expect(record).toMatchObject({passedUnaided: false, passed: {id: idOf(3)}, hintsOpened: [1]})
  expect(recordOf([...events].reverse())).toEqual(record)
})

test("foldLabs() passes over an attempt whose code is too long to be one", () => {
  expect(recordOf([attempt(1, 60, {code: "x".repeat(200_001)})])).toBeUndefined()
})
