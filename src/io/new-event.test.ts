import {expect, test} from "vitest"
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
