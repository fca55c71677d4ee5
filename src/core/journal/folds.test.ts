import {describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {completeProfile} from "#model/profile"
import {journalHealth, newerNotice} from "./events-of-kind"
import {foldForecasts} from "./fold-forecasts"
import {foldOffers} from "./fold-offers"
import {foldProfile} from "./fold-profile"

const junior = completeProfile({role: "backend", level: "junior", years: 1})
const senior = completeProfile({role: "ml", level: "senior", years: 8, payUsd: 200_000})
const forecast = {
  name: "January",
  preset: "open-data",
  profile: junior,
  overrides: {},
  lawFormat: "lanewise-career-params/2",
  seed: 7,
  careers: 1000,
  engine: "career/1",
  headline: "ML leads by little",
  policies: [{name: "stay", p10: 1, p50: 2, p90: 3, mean: 2}],
}

function event(digit: number, kind: string, payload: JsonValue, version = 1): JournalEvent {
  return {
    id: `01J0000000000000000000000${digit}`,
    at: `2026-01-0${digit}T00:00:00.000Z`,
    kind,
    version,
    payload,
  }
}

function retract(digit: number, target: number): JournalEvent {
  return event(digit, "retracted", {eventId: event(target, "note", null).id})
}

describe("foldProfile()", () => {
  test("is the last edit, whichever arrived last", () => {
    const edits = [event(2, "profile-edited", senior), event(1, "profile-edited", junior)]
    expect(foldProfile(edits)).toEqual(senior)
    expect(foldProfile([])).toBeUndefined()
  })

  test("goes back to the edit before when the last one is taken back", () => {
    const events = [event(1, "profile-edited", junior), event(2, "profile-edited", senior), retract(3, 2)]
    expect(foldProfile(events)).toEqual(junior)
    expect(foldProfile([...events, retract(4, 3)])).toEqual(senior)
  })

  test("passes over an edit of a newer version", () => {
    expect(foldProfile([event(1, "profile-edited", junior), event(2, "profile-edited", "?", 2)])).toEqual(
      junior,
    )
  })
})

test("foldOffers() lists what was saved, oldest first, without what was taken back", () => {
  const saved = [3, 1, 2].map(digit =>
    event(digit, "offers-saved", {offers: [{name: `Of day ${digit}`, baseUsd: 200_000}]}),
  )
  const names = (events: JournalEvent[]) => foldOffers(events).map(({payload}) => payload.offers[0]?.name)
  expect(names([...saved, retract(4, 2)])).toEqual(["Of day 1", "Of day 3"])
})

test("foldForecasts() lists what was frozen, oldest first, without what was taken back", () => {
  const frozen = [3, 1, 2].map(digit =>
    event(digit, "forecast-frozen", {...forecast, name: `of day ${digit}`}),
  )
  expect(foldForecasts([...frozen, retract(4, 2)])).toEqual([
    {id: event(1, "x", null).id, at: "2026-01-01T00:00:00.000Z", payload: {...forecast, name: "of day 1"}},
    {id: event(3, "x", null).id, at: "2026-01-03T00:00:00.000Z", payload: {...forecast, name: "of day 3"}},
  ])
})

describe("journalHealth()", () => {
  test("counts events from newer builds that count, and names those that nobody can read", () => {
    const events = [
      event(1, "profile-edited", junior),
      event(2, "profile-edited", "?", 2),
      event(3, "kind-of-tomorrow", null),
      event(4, "kind-of-tomorrow", null),
      event(5, "profile-edited", {role: "ml"}),
      retract(6, 4),
    ]
    const health = journalHealth(events)
    expect(health.newerCount).toBe(2)
    expect(health.unreadable.map(({id}) => id)).toEqual([event(5, "x", null).id])
    expect(health.unreadable[0]?.problems[0]?.field).toBe("level")
  })

  test.each([
    [0, undefined],
    [1, "1 event comes from a newer Lanewise: update to see it"],
    [3, "3 events come from a newer Lanewise: update to see them"],
  ])("%i events from a newer build are told as %j", (newerCount, notice) => {
    expect(newerNotice({newerCount})).toBe(notice)
  })
})
