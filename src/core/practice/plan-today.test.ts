import {expect, test} from "vitest"
import {dayNumber, dayOf} from "#model/practice/practice-day"
import type {InterviewPlanned, QuestionAnswered} from "#model/practice/practice-events"
import {TRACK_SAMPLE} from "../../../test/fixtures/track-sample"
import {STUDY_TIME} from "./deadline/study-time"
import {observationsOf, planToday, readinessOf, type TodayInput} from "./plan-today"
import {type CardStanding, DEFAULT_PLAN, NEW_CARD} from "./practice-state"
import {trackCards} from "./track-cards"

const TODAY = dayNumber("2026-11-28")
const PLAN: InterviewPlanned = {...DEFAULT_PLAN, track: "ml-design", minutesPerDay: 40}
const DONE = {seconds: 0, newCards: 0}
const known = (stability: number, ago: number): CardStanding => ({
  ...NEW_CARD,
  memory: {stability, difficulty: 5, lastDay: TODAY - ago},
  reps: 3,
})

function input(more: Partial<TodayInput> & {standings?: ReadonlyMap<string, CardStanding>} = {}): TodayInput {
  const {standings = new Map(), ...rest} = more
  const plan = rest.plan ?? PLAN
  const cards = trackCards(TRACK_SAMPLE, plan, {cards: standings, own: [], today: TODAY})
  const base = {catalog: TRACK_SAMPLE, plan, cards, answers: [], labs: [], today: TODAY}
  return {
    ...base,
    labsSince: null,
    done: DONE,
    time: STUDY_TIME,
    readiness: readinessOf({...base, ...rest}),
    ...rest,
  }
}

function answer(question: string, module: string, share: number, day = TODAY - 1): QuestionAnswered {
  return {
    question,
    track: "ml-design",
    module,
    kind: "concept",
    level: "L2",
    day: dayOf(day),
    seconds: 60,
    mock: null,
    response: {},
    points: ["one", "two"].map(id => ({id, share, evidence: "measured"})),
    probes: [],
    score: share,
    engine: "practice/1",
  }
}

test("a day keeps to its minutes, and divides them between cards and questions", () => {
  const {minutes, cards, questions, mode} = planToday(input())
  expect(mode).toBe("steady")
  expect(minutes.cards + minutes.questions).toBeLessThanOrEqual(40)
  expect(cards.length).toBeGreaterThan(0)
  expect(questions.length).toBeGreaterThan(0)
})

test("what was done today is taken off", () => {
  expect(planToday(input({done: {seconds: 2400, newCards: 15}}))).toMatchObject({cards: [], questions: []})
  expect(planToday(input({done: {seconds: 0, newCards: 15}})).cards).toEqual([])
})

test("nothing is planned on a day off or without minutes", () => {
  const saturday = 5
  expect(planToday(input({plan: {...PLAN, daysOff: [saturday]}})).minutes).toEqual({
    cards: 0,
    questions: 0,
    lab: 0,
  })
  expect(planToday(input({plan: {...PLAN, minutesPerDay: 0}})).cards).toEqual([])
})

test("with a date the plan runs to it and says what it brings", () => {
  const plan = {...PLAN, date: dayOf(TODAY + 7)}
  const {mode, left, recall, ahead} = planToday(input({plan}))
  expect([mode, left, ahead.length]).toEqual(["deadline", 7, 7])
  expect(recall?.expected).toBeGreaterThan(recall?.without ?? 1)
})

test.each([TODAY, TODAY - 3])("a date that is today or past counts as none", date => {
  expect(planToday(input({plan: {...PLAN, date: dayOf(date)}}))).toMatchObject({
    mode: "steady",
    left: null,
    recall: null,
  })
})

test("after a break what is likeliest still known comes first, and the rest waits", () => {
  const cards = trackCards(TRACK_SAMPLE, PLAN, {cards: new Map(), own: [], today: TODAY})
  const standings = new Map(cards.map(({id}, at) => [id, known(at % 2 === 0 ? 40 : 2, 60)]))
  const {cards: chosen, waiting} = planToday(input({standings, plan: {...PLAN, minutesPerDay: 10}}))
  expect(waiting).toBeGreaterThan(20)
  expect(chosen.every(({id}) => standings.get(id)?.memory?.stability === 40)).toBe(true)
})

test("cards that are set aside, buried or leeches are not asked", () => {
  const [first, second, third, fourth] = trackCards(TRACK_SAMPLE, PLAN, {
    cards: new Map(),
    own: [],
    today: TODAY,
  })
  const standings = new Map([
    [first?.id ?? "", {...NEW_CARD, state: "suspended" as const}],
    [second?.id ?? "", {...NEW_CARD, state: "leech" as const}],
    [third?.id ?? "", {...NEW_CARD, until: TODAY + 1}],
    [fourth?.id ?? "", {...NEW_CARD, until: TODAY}],
  ])
  const ids = trackCards(TRACK_SAMPLE, PLAN, {cards: standings, own: [], today: TODAY}).map(({id}) => id)
  expect([first, second, third, fourth].map(card => ids.includes(card?.id ?? ""))).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test("own cards come in, those of another track do not", () => {
  const own = [
    {id: "own:a", track: null},
    {id: "own:b", track: "ml-platform" as const},
  ]
  const ids = trackCards(TRACK_SAMPLE, PLAN, {cards: new Map(), own, today: TODAY}).map(({id}) => id)
  expect([ids.includes("own:a"), ids.includes("own:b")]).toEqual([true, false])
})

test("questions come from the module where an answer brings most, and not from one that was just asked", () => {
  const strong = Array.from({length: 8}, (_, at) => answer(`x${at}`, "m5", 1, TODAY - 20))
  const first = planToday(input({answers: strong})).questions[0]
  expect(first?.module).toBe("m4")
  const lately = [...strong, answer("concept-m4-0", "m4", 0.5)]
  expect(planToday(input({answers: lately})).questions[0]?.module).not.toBe("m4")
})

test("a poor answer is asked again some days later, a good one is not", () => {
  const all = TRACK_SAMPLE.questions.map(({id, module}) => answer(id, module, 0.9, TODAY - 10))
  expect(planToday(input({answers: all})).questions).toEqual([])
  const poor = [...all.slice(1), answer("estimation-m0-0", "m0", 0.2, TODAY - 10)]
  expect(planToday(input({answers: poor})).questions).toMatchObject([{id: "estimation-m0-0", why: "again"}])
})

test("labs save up their share of the days, and stop shortly before the date", () => {
  const labs = [{slug: "pit-join", minutes: 24, passed: false, skills: ["feature-stores"]}]
  expect(planToday(input({labs, labsSince: null})).lab).toBeNull()
  expect(planToday(input({labs, labsSince: TODAY - 1})).lab).toBeNull()
  expect(planToday(input({labs, labsSince: TODAY - 3})).lab?.slug).toBe("pit-join")
  expect(planToday(input({labs, labsSince: TODAY - 3})).cards.length).toBeGreaterThan(0)
  const soon = {...PLAN, date: dayOf(TODAY + 2)}
  expect(planToday(input({labs, labsSince: TODAY - 30, plan: soon})).lab).toBeNull()
})

test("observations carry the level of their point, and forgetting lowers readiness", () => {
  const answers = [answer("concept-m0-0", "m0", 1)]
  expect(observationsOf(answers, TRACK_SAMPLE, "ml-design")).toMatchObject([{level: "L1"}, {level: "L1"}])
  const fresh = input({answers}).readiness
  const forgotten = new Map([["q:concept-m0-0/one", known(1, 90)]])
  expect(input({answers, standings: forgotten}).readiness.one).toBeLessThan(fresh.one)
})
