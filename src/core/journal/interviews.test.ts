import {expect, test} from "vitest"
import {practiceFile} from "#core/practice/practice-file"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {dayNumber} from "#model/practice/practice-day"
import type {InterviewHeld} from "#model/practice/practice-events"
import {TRACK_SAMPLE} from "../../../test/fixtures/track-sample"
import {foldPractice} from "./fold-practice"
import {predictionBefore} from "./prediction-before"
import {untoldInterview} from "./untold-interview"

let count = 0
function event(kind: string, payload: JsonValue, day: string): JournalEvent {
  count += 1
  const id = `01J000000000000000000${String(count).padStart(5, "0")}`
  return {id, at: `${day}T12:00:00.000Z`, kind, version: 1, payload}
}

function answered(at: number, day: string, share: number): JournalEvent {
  return event(
    "question-answered",
    {
      question: `asked-${at}`,
      track: "ml-design",
      module: "m0",
      kind: "concept",
      level: "L2",
      day,
      seconds: 90,
      mock: null,
      response: {},
      points: ["a", "b", "c"].map(id => ({id, share, evidence: "measured"})),
      probes: [],
      score: share,
      engine: "practice/1",
    },
    day,
  )
}

const PLAN = {...DEFAULT_PLAN, track: "ml-design"} as const
const before = Array.from({length: 16}, (_, at) => answered(at, "2026-11-10", 1))
const after = Array.from({length: 16}, (_, at) => answered(100 + at, "2026-11-20", 0))
const said = (events: readonly JournalEvent[], day: string) =>
  predictionBefore(events, {
    file: practiceFile({tracks: [], modules: TRACK_SAMPLE.modules}, []),
    questions: TRACK_SAMPLE.questions,
    plan: PLAN,
    day,
    localDay: (_, at) => at.slice(0, 10),
  })

test("what was said before an interview does not know what came on its day and after", () => {
  const known = said(before, "2026-11-20")
  expect(known).toBeGreaterThan(0.5)
  expect(said([...before, ...after], "2026-11-20")).toBe(known)
  expect(said([...before, ...after], "2026-11-21")).toBeLessThan(known ?? 0)
})

test("nothing was said where too little was known then", () => {
  expect(said([...before, ...after], "2026-11-10")).toBeNull()
})

test("what was said is said at the level that was planned then", () => {
  const senior = event("interview-planned", {...PLAN, daysOff: [], level: "L4"}, "2026-11-09")
  expect(said([senior, ...before], "2026-11-20")).toBeLessThan(said(before, "2026-11-20") ?? 0)
})

const held = (day: string, track: InterviewHeld["track"] = "ml-design") =>
  event("interview-held", {track, day, company: "", outcome: "waiting", predicted: null, questions: []}, day)
const untold = (date: string | null, events: readonly JournalEvent[] = []) =>
  untoldInterview({
    plan: {...PLAN, date},
    record: foldPractice(events),
    today: dayNumber("2026-11-28"),
  })

test("an interview whose date has passed is asked after until it is told", () => {
  expect(untold("2026-11-27")).toBe("2026-11-27")
  expect(untold("2026-11-27", [held("2026-11-26")])).toBeNull()
})

test("an earlier interview or one of another track does not tell of it", () => {
  expect(untold("2026-11-27", [held("2026-11-01"), held("2026-11-27", "ml-platform")])).toBe("2026-11-27")
})

test.each([null, "2026-11-28", "2026-12-01"])("nothing is asked while the date is %s", date => {
  expect(untold(date)).toBeNull()
})
