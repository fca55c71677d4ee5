import {expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import {unionEvents} from "./union-events"

function note(digit: number, payload: JournalEvent["payload"] = digit): JournalEvent {
  return {
    id: `01J0000000000000000000000${digit}`,
    at: "2026-01-01T00:00:00.000Z",
    kind: "note",
    version: 1,
    payload,
  }
}

test("unionEvents() holds each id once, in the order of a journal", () => {
  expect(unionEvents([note(3), note(1)], [note(2), note(1)])).toEqual({
    events: [note(1), note(2), note(3)],
    conflicts: [],
  })
})

test("unionEvents() takes events for the same whatever the order of their payload's keys", () => {
  expect(unionEvents([note(1, {a: 1, b: 2})], [note(1, {b: 2, a: 1})]).conflicts).toEqual([])
})

test("unionEvents() keeps the first of two events with one id and names the id", () => {
  expect(unionEvents([note(1, "mine")], [note(1, "theirs"), note(2)])).toEqual({
    events: [note(1, "mine"), note(2)],
    conflicts: [{id: note(1).id, kept: note(1, "mine"), refused: note(1, "theirs")}],
  })
})
