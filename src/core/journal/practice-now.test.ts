import {expect, test} from "vitest"
import {practiceFile} from "#core/practice/practice-file"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {dayNumber} from "#model/practice/practice-day"
import {TRACK_SAMPLE} from "../../../test/fixtures/track-sample"
import {foldPractice} from "./fold-practice"
import {practiceNow} from "./practice-now"

let count = 0
function event(kind: string, day: string, payload: JsonValue): JournalEvent {
  count += 1
  const id = `01J000000000000000000${String(count).padStart(5, "0")}`
  return {id, at: `${day}T12:00:00.000Z`, kind, version: 1, payload}
}

const attempted = (day: string) =>
  event("lab-attempted", day, {
    lab: "pit-join",
    labVersion: 1,
    language: "ts",
    code: `// ${day}`,
    codeHash: "a".repeat(64),
    engine: "labs/1",
    surface: "browser",
    score: 10,
    passed: false,
    beatsBest: false,
    metrics: {},
    trapsFailed: [],
    failure: null,
  })
const reviewed = (day: string) => event("card-reviewed", day, {card: "q:a/b", rating: 3, day, seconds: 20})

function labsSince(...events: readonly JournalEvent[]): number | null {
  return practiceNow(events, {
    file: practiceFile({tracks: [], modules: TRACK_SAMPLE.modules}, []),
    questions: TRACK_SAMPLE.questions,
    record: foldPractice(events),
    localDay: (_, at) => at?.slice(0, 10) ?? "2026-11-28",
  }).labsSince
}

test("labs save up since the last attempt, before one since the first practice", () => {
  expect(labsSince()).toBeNull()
  expect(labsSince(reviewed("2026-11-10"), reviewed("2026-11-20"))).toBe(dayNumber("2026-11-10"))
  expect(labsSince(reviewed("2026-11-10"), attempted("2026-11-21"), attempted("2026-11-19"))).toBe(
    dayNumber("2026-11-21"),
  )
})

test("an attempt that a wrong clock saw years ahead keeps no lab away until then", () => {
  expect(labsSince(attempted("2026-11-19"), attempted("2036-11-19"))).toBe(dayNumber("2026-11-19"))
  expect(labsSince(reviewed("2026-11-10"), attempted("2036-11-19"))).toBe(dayNumber("2026-11-10"))
  expect(labsSince(reviewed("2036-11-10"))).toBeNull()
})
