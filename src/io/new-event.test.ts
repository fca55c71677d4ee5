import {expect, test} from "vitest"
import {compareEvents} from "#model/journal/event"
import {PROFILE_EDITED} from "#model/journal/kinds"
import {completeProfile} from "#model/profile"
import {newEvent} from "./new-event"

const profile = completeProfile({role: "backend", level: "senior", years: 7})
const now = () => Date.UTC(2026, 0, 31, 9, 30)

test("newEvent() stamps the present version and the instant it is given", () => {
  const event = newEvent("profile-edited", profile, {now, id: "01JJXYZ0000000000000000000"})
  expect(event).toEqual({
    id: "01JJXYZ0000000000000000000",
    at: "2026-01-31T09:30:00.000Z",
    kind: "profile-edited",
    version: PROFILE_EDITED.version,
    payload: profile,
  })
})

test("events made within one millisecond have rising ids", () => {
  const ids = Array.from({length: 1000}, () => newEvent("profile-edited", profile, {now}).id)
  expect(new Set(ids).size).toBe(1000)
  expect([...ids].sort()).toEqual(ids)
})

test("an event comes after all of its journal, also where the clock was set back since", () => {
  const ahead = newEvent("profile-edited", profile, {now: () => now() + 86_400_000})
  const next = newEvent("profile-edited", profile, {now, after: [ahead]})
  expect(next.at).toBe("2026-02-01T09:30:00.001Z")
  expect(compareEvents(ahead, next)).toBeLessThan(0)
  expect(newEvent("profile-edited", profile, {now, after: [next]}).id > next.id).toBe(true)
})

test("an event after the last instant that there is can still be made", () => {
  const last = {...newEvent("profile-edited", profile, {now}), at: "9999-12-31T23:59:59.999Z"}
  expect(newEvent("profile-edited", profile, {now, after: [last]}).at).toBe(last.at)
})

test("newEvent() refuses a payload that its kind cannot hold, and names the field", () => {
  expect(() => newEvent("profile-edited", {...profile, years: Number.NaN}, {now})).toThrow(
    /"profile-edited".*`years`/,
  )
  expect(() => newEvent("retracted", {eventId: "x"}, {now})).toThrow(TypeError)
})

test("newEvent() drops fields that the kind does not have", () => {
  const retraction = {eventId: "01JJXYZ0000000000000000000", note: "extra"}
  expect(newEvent("retracted", retraction, {now}).payload).toEqual({eventId: retraction.eventId})
})
