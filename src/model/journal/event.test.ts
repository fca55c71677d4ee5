import {expect, test} from "vitest"
import {compareEvents, eventLine, eventSchema, type JournalEvent} from "./event"

const event: JournalEvent = {
  id: "01J0000000000000000000000A",
  at: "2026-01-31T09:30:00.000Z",
  kind: "profile-edited",
  version: 1,
  payload: {b: 1, a: 2},
}

test("an event parses to itself, without fields that an envelope does not have", () => {
  expect(eventSchema.parse({...event, device: "phone"})).toEqual(event)
})

test.each([
  ["id", "01j0000000000000000000000a"],
  ["id", "81J0000000000000000000000A"],
  ["id", "01J0000000000000000000000I"],
  ["at", "2026-01-31T09:30:00Z"],
  ["at", "2026-01-31T09:30:00.000+01:00"],
  ["at", "2026-02-30T09:30:00.000Z"],
  ["kind", "Profile edited"],
  ["version", 0],
  ["version", 1.5],
  ["payload", undefined],
])("an event with %s %s is refused", (field, value) => {
  expect(eventSchema.safeParse({...event, [field]: value}).success).toBe(false)
})

test("compareEvents() orders by instant, then by id", () => {
  const later = {...event, at: "2026-01-31T09:30:00.001Z", id: "01J00000000000000000000000"}
  const tied = {...event, id: "01J0000000000000000000000B"}
  expect([later, tied, event].sort(compareEvents)).toEqual([event, tied, later])
  expect(compareEvents(event, {...event})).toBe(0)
})

test("eventLine() writes the envelope in its order and sorts the payload", () => {
  expect(eventLine(event)).toBe(
    '{"id":"01J0000000000000000000000A","at":"2026-01-31T09:30:00.000Z","kind":"profile-edited","version":1,"payload":{"a":2,"b":1}}',
  )
})
