import fc from "fast-check"
import {describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import {jsonValueSchema} from "#model/journal/json-value"
import {LEVELS, ROLES} from "#model/lane"
import {completeProfile} from "#model/profile"
import {journalHealth} from "./events-of-kind"
import {exportLines} from "./export-lines"
import {foldForecasts} from "./fold-forecasts"
import {foldProfile} from "./fold-profile"
import {importLines} from "./import-lines"
import {settle} from "./settle"
import {unionEvents} from "./union-events"

fc.configureGlobal({seed: 20_260_131, numRuns: 200})

type Content = Pick<JournalEvent, "kind" | "version" | "payload">

const profiles = fc
  .record({
    role: fc.constantFrom(...ROLES),
    level: fc.constantFrom(...LEVELS),
    years: fc.double({min: 0, max: 60, noNaN: true}),
    payUsd: fc.option(fc.integer({min: 0, max: 1e6}), {nil: undefined}),
  })
  .map(draft => completeProfile(draft))

const forecasts = fc.record(
  {
    name: fc.string({minLength: 1, maxLength: 20}),
    preset: fc.constant("open-data"),
    profile: profiles,
    overrides: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      {noNullPrototype: true},
    ),
    lawFormat: fc.constant("lanewise-career-params/2"),
    seed: fc.nat(),
    careers: fc.integer({min: 1, max: 1e6}),
    engine: fc.constant("career/1"),
    headline: fc.string({minLength: 1, maxLength: 40}),
    policies: fc.constant([{name: "stay", p10: 1, p50: 2, p90: 3, mean: 2}]),
  },
  {noNullPrototype: true},
)

const anyJson = fc.jsonValue().map(value => jsonValueSchema.parse(value))

function contents(ids: readonly string[]): fc.Arbitrary<Content> {
  return fc.oneof(
    profiles.map(payload => ({kind: "profile-edited", version: 1, payload})),
    forecasts.map(payload => ({kind: "forecast-frozen", version: 1, payload})),
    fc.constantFrom(...ids).map(eventId => ({kind: "retracted", version: 1, payload: {eventId}})),
    fc.record({kind: fc.constant("profile-edited"), version: fc.integer({min: 2, max: 9}), payload: anyJson}),
    fc.record({
      kind: fc.constantFrom("kind-of-tomorrow", "constructor"),
      version: fc.nat(9).map(n => n + 1),
      payload: anyJson,
    }),
  )
}

/** Few instants, so that many events tie; retractions of anything, rings included. */
const journals: fc.Arbitrary<readonly JournalEvent[]> = fc
  .uniqueArray(fc.ulid(), {minLength: 1, maxLength: 12})
  .chain(ids =>
    fc.tuple(
      fc.constant(ids),
      fc.array(fc.tuple(fc.nat(3), contents(ids)), {minLength: ids.length, maxLength: ids.length}),
    ),
  )
  .map(([ids, parts]) =>
    parts.map(([day, content], index) => ({
      id: ids[index] ?? "",
      at: `2026-01-0${day + 1}T00:00:00.000Z`,
      ...content,
    })),
  )

/** A journal in three pieces that may overlap, as three devices would hold it. */
const pieces = journals.chain(journal =>
  fc.tuple(fc.subarray([...journal]), fc.subarray([...journal]), fc.subarray([...journal])),
)

function everyFold(events: readonly JournalEvent[]) {
  return {
    profile: foldProfile(events),
    forecasts: foldForecasts(events),
    health: journalHealth(events),
    settled: settle(events),
  }
}

function union(a: readonly JournalEvent[], b: readonly JournalEvent[]): readonly JournalEvent[] {
  return unionEvents(a, b).events
}

describe("a journal", () => {
  test("folds to the same whatever the order of arrival", () => {
    const shuffled = journals.chain(journal =>
      fc.tuple(fc.constant(journal), fc.shuffledSubarray([...journal], {minLength: journal.length})),
    )
    fc.assert(
      fc.property(shuffled, ([journal, other]) => {
        expect(everyFold(other)).toStrictEqual(everyFold(journal))
      }),
    )
  })

  test("folds to the same when some events arrive twice", () => {
    fc.assert(
      fc.property(pieces, ([a, b]) => {
        expect(everyFold([...a, ...b, ...a])).toStrictEqual(everyFold(union(a, b)))
      }),
    )
  })

  test("comes back from its export exactly", () => {
    fc.assert(
      fc.property(journals, journal => {
        const sorted = union(journal, [])
        expect(importLines(exportLines(journal))).toStrictEqual({events: sorted, problems: []})
        expect(exportLines(importLines(exportLines(journal)).events)).toBe(exportLines(journal))
      }),
    )
  })

  test("gains nothing from an import of its own export", () => {
    fc.assert(
      fc.property(journals, journal => {
        const imported = importLines(exportLines(journal)).events
        expect(unionEvents(journal, imported)).toStrictEqual({events: union(journal, []), conflicts: []})
      }),
    )
  })

  test("loses at most the last line of an export that is cut anywhere", () => {
    fc.assert(
      fc.property(journals, fc.nat(), (journal, cut) => {
        const text = exportLines(journal)
        const kept = text.slice(0, cut % (text.length + 1))
        const whole = kept.split("\n").length - 1
        const {events, problems} = importLines(kept)
        expect(events.slice(0, whole)).toStrictEqual(union(journal, []).slice(0, whole))
        expect(events.length).toBeLessThanOrEqual(whole + 1)
        expect(problems.every(({line}) => line === whole + 1)).toBe(true)
      }),
    )
  })
})

describe("the union of journals", () => {
  test("is commutative", () => {
    fc.assert(
      fc.property(pieces, ([a, b]) => {
        expect(union(a, b)).toStrictEqual(union(b, a))
      }),
    )
  })

  test("is associative", () => {
    fc.assert(
      fc.property(pieces, ([a, b, c]) => {
        expect(union(union(a, b), c)).toStrictEqual(union(a, union(b, c)))
      }),
    )
  })

  test("is idempotent, and an empty journal adds nothing", () => {
    fc.assert(
      fc.property(journals, journal => {
        const once = union(journal, [])
        expect(union(once, once)).toStrictEqual(once)
        expect(union([], once)).toStrictEqual(once)
      }),
    )
  })
})

test("an event counts exactly where no retraction that counts points at it, rings aside", () => {
  fc.assert(
    fc.property(journals, journal => {
      const counting = settle(journal)
      const taken = new Set(
        counting.flatMap(({kind, payload}) =>
          kind === "retracted" && payload !== null && typeof payload === "object" && "eventId" in payload
            ? [payload.eventId]
            : [],
        ),
      )
      // what is left out is pointed at by a retraction that counts
      for (const event of journal) if (!counting.includes(event)) expect(taken.has(event.id)).toBe(true)
      // what counts although a counting retraction points at it can only be that retraction's ring
      for (const event of counting) if (taken.has(event.id)) expect(event.kind).toBe("retracted")
    }),
  )
})
