import {expect, test} from "vitest"
import {dayNumber, dayOf} from "#model/practice/practice-day"
import type {QuestionAnswered} from "#model/practice/practice-events"
import {TRACK_SAMPLE} from "../../../test/fixtures/track-sample"
import {DEFAULT_PLAN, NEW_CARD} from "./practice-state"
import {trackCards} from "./track-cards"
import {newsOf, observationsOf, readinessOf} from "./track-readiness"

const TODAY = dayNumber("2026-11-28")
const PLAN = {...DEFAULT_PLAN, track: "ml-design"} as const

function answer(question: string, ago: number, share = 1): QuestionAnswered {
  return {
    question,
    track: "ml-design",
    module: "m0",
    kind: "concept",
    level: "L2",
    day: dayOf(TODAY - ago),
    seconds: 60,
    mock: null,
    response: {},
    points: ["one", "two"].map(id => ({id, share, evidence: "measured"})),
    probes: [],
    score: share,
    engine: "practice/1",
  }
}

type Asked = {
  readonly answers?: readonly QuestionAnswered[]
  readonly cards?: ReadonlyMap<string, typeof NEW_CARD>
  readonly passed?: "unaided" | "aided"
}

function readyWith({answers = [], cards = new Map(), passed}: Asked) {
  const modules = TRACK_SAMPLE.modules.map(module => ({...module, labs: ["pit-join"]}))
  const lab = {slug: "pit-join", minutes: 60, skills: [], passed: true, passedUnaided: passed === "unaided"}
  return readinessOf({
    catalog: {...TRACK_SAMPLE, modules},
    plan: PLAN,
    cards: trackCards(TRACK_SAMPLE, PLAN, {cards, own: [], today: TODAY}),
    aside: [],
    answers,
    labs: passed === undefined ? [] : [lab],
    today: TODAY,
  })
}

test("observations carry the level of their point, and forgetting lowers readiness", () => {
  const answers = [answer("concept-m0-0", 1)]
  expect(observationsOf(answers, TRACK_SAMPLE, "ml-design")).toMatchObject([{level: "L1"}, {level: "L1"}])
  const memory = {stability: 1, difficulty: 5, lastDay: TODAY - 90}
  const forgotten = new Map([["q:concept-m0-0/one", {...NEW_CARD, memory, reps: 3}]])
  expect(readyWith({answers, cards: forgotten}).one).toBeLessThan(readyWith({answers}).one)
})

test("a lab counts where it was passed before its solution was looked at, and not after", () => {
  const [none, aided, unaided] = [readyWith({}), readyWith({passed: "aided"}), readyWith({passed: "unaided"})]
  expect(aided).toEqual(none)
  expect(unaided.one).toBeGreaterThan(none.one)
  expect(unaided.answers).toBe(1)
})

test("an answer to a question that was answered lately is less news, and on the same day none", () => {
  const days = [60, 60, 57, 0].map(ago => answer("a", ago))
  expect(newsOf([...days, answer("b", 0)])).toEqual([1, 0, 0.1, 1, 1])
})

test("a clock that was set back makes no news of a repeated answer", () => {
  expect(newsOf([answer("a", 0), answer("a", 5), answer("a", 0)])).toEqual([1, 0, 0])
})

test("the same question answered fifteen times in a row says no more than once", () => {
  const once = readyWith({answers: [answer("concept-m0-0", 0)]})
  const often = readyWith({answers: Array.from({length: 15}, () => answer("concept-m0-0", 0))})
  expect(often).toEqual(once)
  expect(often).toMatchObject({answers: 1, enough: false})
})
