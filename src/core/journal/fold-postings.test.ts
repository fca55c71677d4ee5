import {expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {foldPostings} from "./fold-postings"

const summary = {
  lane: "mlops",
  confidence: 0.9,
  mix: {ai: 0.1, ml: 0.2, mlops: 0.7},
  titleLane: "ml",
  titleMatchesDuties: false,
  level: "senior",
  remote: "remote",
  pay: {min: 180_000, max: null, currency: "USD", period: "year"},
  years: {least: 5, most: null},
  skills: ["kubernetes"],
  flags: ["title-mismatch"],
}

function idOf(digit: number): string {
  return `01J0000000000000000000000${digit}`
}

function event(digit: number, kind: string, payload: JsonValue): JournalEvent {
  return {id: idOf(digit), at: `2026-01-0${digit}T00:00:00.000Z`, kind, version: 1, payload}
}

function saved(digit: number, text: string, engine = "decode/1"): JournalEvent {
  return event(digit, "posting-decoded", {input: {title: "ML Engineer", text}, engine, summary})
}

test("foldPostings() lists what was kept, oldest first, without what was taken back", () => {
  const events = [
    saved(2, "second"),
    saved(1, "first"),
    saved(3, "third"),
    event(4, "retracted", {eventId: idOf(3)}),
  ]
  expect(foldPostings(events).map(({payload}) => payload.input.text)).toEqual(["first", "second"])
})

test("foldPostings() counts a posting that was kept twice once, as it was kept last", () => {
  const events = [saved(1, "same"), saved(2, "other"), saved(3, "same", "decode/2")]
  expect(foldPostings(events).map(({payload}) => payload.engine)).toEqual(["decode/1", "decode/2"])
  const back = [...events, event(4, "retracted", {eventId: idOf(3)})]
  expect(foldPostings(back).map(({id}) => id)).toEqual([idOf(1), idOf(2)])
})

test("foldPostings() passes over a posting without its text", () => {
  const broken = event(1, "posting-decoded", {input: {title: "ML Engineer"}, engine: "decode/1", summary})
  expect(foldPostings([broken])).toEqual([])
})
