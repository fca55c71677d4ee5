import {describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {fitEvidenceOf} from "./fit-evidence"
import {foldFit, heldSession, toldSession} from "./fold-fit"

function idOf(number: number): string {
  return `01J0000000000000000000${String(number).padStart(4, "0")}`
}

function event(number: number, kind: string, payload: JsonValue): JournalEvent {
  const day = String(1 + (number % 28)).padStart(2, "0")
  return {id: idOf(number), at: `2026-01-${day}T00:00:00.000Z`, kind, version: 1, payload}
}

const started = (number: number, seed = 1) => event(number, "fit-started", {seed})
const answered = (number: number, session: number, choice: string) =>
  event(number, "fit-answered", {
    session: idOf(session),
    answer: {kind: "question", question: "good-week", choice},
  })
const retracted = (number: number, target: number) => event(number, "retracted", {eventId: idOf(target)})

describe("foldFit()", () => {
  test("keeps conversations apart, each with its answers in order, whatever came first", () => {
    const events = [
      answered(5, 4, "ml"),
      answered(3, 1, "ai"),
      started(4, 9),
      answered(2, 1, "ml"),
      started(1),
    ]
    const {sessions} = foldFit(events)
    expect(sessions.map(({id, seed}) => [id, seed])).toEqual([
      [idOf(1), 1],
      [idOf(4), 9],
    ])
    const choices = sessions.map(({answers}) =>
      answers.map(({payload}) => (payload.kind === "question" ? payload.choice : "")),
    )
    expect(choices).toEqual([["ml", "ai"], ["ml"]])
    expect(sessions[0]?.lastAt).toBe("2026-01-04T00:00:00.000Z")
    expect(foldFit(events.toReversed())).toEqual(foldFit(events))
  })

  test("a conversation that was only begun is held, and the one before it goes on telling", () => {
    const record = foldFit([started(1), answered(2, 1, "ml"), started(3, 9)])
    expect(heldSession(record)?.id).toBe(idOf(3))
    expect(toldSession(record)?.id).toBe(idOf(1))
    const answeredToo = foldFit([started(1), answered(2, 1, "ml"), started(3, 9), answered(4, 3, "ai")])
    expect(toldSession(answeredToo)?.id).toBe(idOf(3))
    expect(toldSession(foldFit([started(1)]))).toBeUndefined()
  })

  test("leaves out an answer that was taken back, and a whole conversation with all of its answers", () => {
    const events = [started(1), answered(2, 1, "ml"), answered(3, 1, "ai"), retracted(4, 3)]
    expect(foldFit(events).sessions[0]?.answers).toHaveLength(1)
    expect(foldFit([...events, retracted(5, 1)]).sessions).toEqual([])
  })

  test("passes over answers to a conversation that is not there and answers it cannot read", () => {
    const broken = event(3, "fit-answered", {session: idOf(1), answer: {kind: "pair", first: "a"}})
    expect(foldFit([started(1), answered(2, 7, "ml"), broken]).sessions[0]?.answers).toEqual([])
  })

  test("knows every taste, and the weights as they were set last", () => {
    const taste = {lane: "ai", lab: "tool-loop", liking: 4}
    const record = foldFit([
      event(1, "fit-trial-rated", taste),
      event(2, "fit-weighed", {interest: 1, readiness: 0, pay: 0}),
      event(3, "fit-weighed", {interest: 2, readiness: 1, pay: 1}),
    ])
    expect(record.trials.map(({payload}) => payload)).toEqual([taste])
    expect(record.weights).toEqual({interest: 2, readiness: 1, pay: 1})
    expect(foldFit([]).weights).toBeUndefined()
  })
})

describe("fitEvidenceOf()", () => {
  const given = {labs: {calibrate: {lane: "ml" as const, skills: ["probability", "statistics"]}}}
  const attempt = (number: number, lab: string, passed: boolean) =>
    event(number, "lab-attempted", {
      lab,
      labVersion: 1,
      language: "ts",
      code: "//",
      codeHash: "a".repeat(64),
      engine: "labs/1",
      surface: "browser",
      score: passed ? 80 : 20,
      passed,
      beatsBest: false,
      metrics: {},
      trapsFailed: [],
      failure: null,
    })

  test("takes labs that were passed before their solution was looked at", () => {
    const looked = event(1, "lab-reference-shown", {lab: "calibrate", labVersion: 1, language: "ts"})
    const passed = attempt(2, "calibrate", true)
    expect(fitEvidenceOf([passed], given).labs).toEqual([{lab: "calibrate", lane: "ml", passed: true}])
    expect(fitEvidenceOf([looked, passed], given).labs[0]?.passed).toBe(false)
    expect(fitEvidenceOf([attempt(3, "lost-lab", true)], given).labs).toEqual([])
  })

  test("takes a taste as reached where any of its runs in time reached the aim", () => {
    const run = (number: number, more: {lab?: string; reached: boolean; inTime: boolean}) =>
      event(number, "fit-taste-run", {
        lane: "ml",
        lab: "calibrate",
        labVersion: 1,
        trap: "thinned-negatives",
        language: "ts",
        codeHash: "0".repeat(64),
        minutes: 4,
        ...more,
      })
    const reached = (...runs: ReturnType<typeof run>[]) => fitEvidenceOf(runs, given).tastes
    const missed = run(1, {reached: false, inTime: true})
    const late = run(2, {reached: true, inTime: false})
    const done = run(3, {reached: true, inTime: true})
    expect(reached(missed, late)).toEqual([{lane: "ml", lab: "calibrate", reached: false}])
    expect(reached(done, missed)).toEqual([{lane: "ml", lab: "calibrate", reached: true}])
    expect(foldFit([missed, done]).tastes).toHaveLength(2)
  })

  test("counts saved postings by what their duties are", () => {
    const posting = (number: number, lane: string) =>
      event(number, "posting-decoded", {
        input: {text: `posting ${number}`},
        engine: "decode/1",
        summary: {
          lane,
          confidence: 0.9,
          mix: {ai: 0, ml: 0, mlops: 1},
          titleLane: null,
          titleMatchesDuties: true,
          level: "senior",
          remote: "remote",
          pay: null,
          years: null,
          skills: [],
          flags: [],
        },
      })
    const events = [posting(1, "mlops"), posting(2, "mlops"), posting(3, "none"), posting(4, "ai")]
    expect(fitEvidenceOf(events, given).postings).toEqual({ai: 1, ml: 0, mlops: 2})
  })

  test("says nothing of practice before five answers, and then how far above the middle they are", () => {
    const answer = (number: number, share: number) =>
      event(number, "question-answered", {
        question: `question-${number}`,
        track: "ml-design",
        module: "metrics",
        kind: "design",
        level: "L2",
        day: "2026-01-05",
        seconds: 60,
        mock: null,
        response: null,
        points: [{id: "one", share, evidence: "measured"}],
        probes: [],
        score: share,
        engine: "practice/1",
      })
    const four = [1, 2, 3, 4].map(number => answer(number, 1))
    expect(fitEvidenceOf(four, given).practice).toEqual([])
    const [good] = fitEvidenceOf([...four, answer(5, 1)], given).practice
    expect(good?.lane).toBe("ml")
    expect(good?.sd).toBeGreaterThan(0.5)
    const [poor] = fitEvidenceOf(
      [1, 2, 3, 4, 5].map(number => answer(number, 0)),
      given,
    ).practice
    expect(poor?.sd).toBeLessThan(-0.5)
  })

  test("is empty for an empty journal", () => {
    expect(fitEvidenceOf([], given)).toEqual({
      skills: [],
      labs: [],
      practice: [],
      postings: {ai: 0, ml: 0, mlops: 0},
      trials: [],
      tastes: [],
    })
  })
})
