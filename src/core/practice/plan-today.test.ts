import {expect, test} from "vitest"
import {dayNumber, dayOf} from "#model/practice/practice-day"
import type {InterviewPlanned, QuestionAnswered} from "#model/practice/practice-events"
import {TRACK_SAMPLE} from "../../../test/fixtures/track-sample"
import {STUDY_TIME} from "./deadline/study-time"
import {planToday, type TodayInput} from "./plan-today"
import {afterReview, type CardStanding, DEFAULT_PLAN, NEW_CARD} from "./practice-state"
import {cardsAside, trackCards} from "./track-cards"
import {readinessOf} from "./track-readiness"

const TODAY = dayNumber("2026-11-28")
const PLAN: InterviewPlanned = {...DEFAULT_PLAN, track: "ml-design", minutesPerDay: 40}
const DONE = {seconds: 0, cardSeconds: 0, expectedSeconds: 0, newCards: 0}
const known = (stability: number, ago: number): CardStanding => ({
  ...NEW_CARD,
  memory: {stability, difficulty: 5, lastDay: TODAY - ago},
  reps: 3,
})

function input(more: Partial<TodayInput> & {standings?: ReadonlyMap<string, CardStanding>} = {}): TodayInput {
  const {standings = new Map(), ...rest} = more
  const plan = rest.plan ?? PLAN
  const given = {cards: standings, own: [], today: TODAY}
  const cards = trackCards(TRACK_SAMPLE, plan, given)
  const aside = cardsAside(TRACK_SAMPLE, plan, given)
  const base = {catalog: TRACK_SAMPLE, plan, cards, aside, answers: [], labs: [], today: TODAY}
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
  const spent = {seconds: 2400, cardSeconds: 1200, expectedSeconds: 900, newCards: 15}
  expect(planToday(input({done: spent}))).toMatchObject({cards: [], questions: []})
  expect(planToday(input({done: {...DONE, newCards: 15}})).cards).toEqual([])
})

/** The day after its cards were met, each as `secondsOf` a card says; every fourth was not known. */
function afterCards(given: TodayInput, secondsPerCard: number): TodayInput {
  const {cards: chosen, minutes} = planToday(given)
  const standings = new Map(
    chosen.map(({id}, at) => [id, afterReview(NEW_CARD, {rating: at % 4 === 0 ? 1 : 3, day: TODAY})]),
  )
  const seconds = secondsPerCard * chosen.length
  const done = {
    seconds,
    cardSeconds: seconds,
    expectedSeconds: 60 * minutes.cards,
    newCards: chosen.length,
  }
  return input({plan: given.plan, standings, done})
}

test("what is expected on the date does not fall when the cards of the day are done", () => {
  const given = input({plan: {...PLAN, date: dayOf(TODAY + 7), minutesPerDay: 24, newPerDay: 12}})
  const before = planToday(given).recall?.expected ?? 1
  const after = planToday(afterCards(given, 60))
  expect(after.cards).toEqual([])
  expect(after.recall?.expected).toBeGreaterThan(before - 0.02)
  expect(after.ahead[1]?.newCards).toBeGreaterThan(4)
})

test.each([
  [60, 5],
  [30, 5],
  [90, 3],
])("questions that were promised stay when each card took %i seconds", (secondsPerCard, count) => {
  const given = input({plan: {...PLAN, date: dayOf(TODAY + 4)}})
  const promised = planToday(given).questions.map(({id}) => id)
  const {questions} = planToday(afterCards(given, secondsPerCard))
  const still = questions.map(({id}) => id)
  expect(promised).toHaveLength(5)
  expect(still).toEqual(promised.slice(0, count))
})

test("cards take their share of a day once, not again of what they left", () => {
  const done = {...DONE, seconds: 1200, cardSeconds: 1200, expectedSeconds: 1200}
  expect(planToday(input({done})).cards).toEqual([])
  expect(planToday(input({done: {...done, seconds: 1800, cardSeconds: 600}})).minutes.cards).toBe(10)
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

test.each([TODAY, TODAY - 3, dayNumber("9999-12-31")])(
  "a date that is today, past or too far away counts as none",
  date => {
    expect(planToday(input({plan: {...PLAN, date: dayOf(date)}}))).toMatchObject({
      mode: "steady",
      left: null,
      recall: null,
    })
  },
)

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

test("to set forgotten cards aside raises neither readiness nor the recall on the date", () => {
  const cards = trackCards(TRACK_SAMPLE, PLAN, {cards: new Map(), own: [], today: TODAY})
  const plan = {...PLAN, date: dayOf(TODAY + 2), minutesPerDay: 0}
  const seen = (state: CardStanding["state"]) =>
    new Map(cards.map(({id}, at) => [id, at % 2 === 0 ? known(60, 3) : {...known(0.5, 60), state}]))
  const [before, after] = [seen("active"), seen("suspended")].map(standings => input({plan, standings}))
  if (before === undefined || after === undefined) throw new Error("Expected two plans")
  expect(after.cards.length).toBeLessThan(before.cards.length)
  expect(after.readiness).toEqual(before.readiness)
  expect(planToday(after).recall?.expected).toBeCloseTo(planToday(before).recall?.expected ?? 0, 12)
})

test.each([null, dayOf(TODAY + 3)])(
  "cards that a wrong clock saw in the future are asked, with the date %s",
  date => {
    const cards = trackCards(TRACK_SAMPLE, PLAN, {cards: new Map(), own: [], today: TODAY})
    const standings = new Map(cards.map(({id}) => [id, known(3, -400)]))
    const {cards: chosen} = planToday(input({standings, plan: {...PLAN, date}}))
    expect(chosen.length).toBeGreaterThan(4)
    expect(chosen.every(({isNew}) => !isNew)).toBe(true)
  },
)

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
  const labs = [
    {slug: "pit-join", minutes: 24, passed: false, passedUnaided: false, skills: ["feature-stores"]},
  ]
  expect(planToday(input({labs, labsSince: null})).lab).toBeNull()
  expect(planToday(input({labs, labsSince: TODAY - 1})).lab).toBeNull()
  expect(planToday(input({labs, labsSince: TODAY - 3})).lab?.slug).toBe("pit-join")
  expect(planToday(input({labs, labsSince: TODAY - 3})).cards.length).toBeGreaterThan(0)
  const soon = {...PLAN, date: dayOf(TODAY + 2)}
  expect(planToday(input({labs, labsSince: TODAY - 30, plan: soon})).lab).toBeNull()
})
