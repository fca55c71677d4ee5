import {expect, test} from "vitest"
import {type Candidate, chooseToday} from "./choose-today"
import {type DeadlineOptions, planDeadline, recallOf} from "./plan-deadline"
import {STUDY_TIME} from "./study-time"

const OPTIONS: DeadlineOptions = {
  today: 0,
  seconds: Array.from({length: 6}, () => 300),
  newToday: 100,
  newPerDay: 100,
  time: STUDY_TIME,
  seed: 3,
}

function fresh(count: number, weightOf: (at: number) => number = () => 1): Candidate[] {
  return Array.from({length: count}, (_, at) => ({id: `c${at}`, weight: weightOf(at), memory: null}))
}

test("a plan uses the time of each day and no more, and knows more on the date for it", () => {
  const plan = planDeadline(fresh(20), OPTIONS)
  expect(plan.days).toHaveLength(6)
  for (const {seconds} of plan.days) expect(seconds).toBeLessThanOrEqual(300)
  expect(plan.without).toBe(0)
  expect(plan.expected).toBeGreaterThan(0.5)
})

test("more time never plans for less", () => {
  const expected = (seconds: number) =>
    planDeadline(fresh(30), {...OPTIONS, seconds: OPTIONS.seconds.map(() => seconds)}).expected
  expect(expected(900)).toBeGreaterThan(expected(300))
})

test("what counts more is learned first where time is short", () => {
  const {days} = planDeadline(
    fresh(40, at => (at % 2 === 0 ? 1 : 3)),
    {...OPTIONS, seconds: [300]},
  )
  expect(days[0]?.choices.map(({id}) => Number(id.slice(1)) % 2)).toEqual([1, 1, 1, 1, 1])
})

test("a day without time is left out, and the days around it take over", () => {
  const {days} = planDeadline(fresh(12), {...OPTIONS, seconds: [300, 0, 300]})
  expect(days.map(({choices}) => choices.length > 0)).toEqual([true, false, true])
})

test("new cards keep to their limit, today to what is left of it", () => {
  const {days} = planDeadline(fresh(40), {...OPTIONS, newToday: 0, newPerDay: 2})
  expect(days.map(({choices}) => choices.filter(({isNew}) => isNew).length)).toEqual([0, 2, 2, 2, 2, 2])
})

test("of two cards the one that will be forgotten is reviewed", () => {
  const cards: Candidate[] = [
    {id: "firm", weight: 1, memory: {stability: 300, difficulty: 4, lastDay: -10}},
    {id: "weak", weight: 1, memory: {stability: 4, difficulty: 6, lastDay: -10}},
  ]
  expect(planDeadline(cards, {...OPTIONS, seconds: [40]}).days[0]?.choices.map(({id}) => id)).toEqual([
    "weak",
  ])
})

test("the same plan comes out of the same cards", () => {
  const once = planDeadline(fresh(25), OPTIONS)
  const twice = planDeadline(fresh(25), OPTIONS)
  expect(once.days).toEqual(twice.days)
})

test("a card that was seen today waits for tomorrow", () => {
  const cards: Candidate[] = [{id: "a", weight: 1, memory: {stability: 0.5, difficulty: 9, lastDay: 0}}]
  const {tableOf} = planDeadline(cards, OPTIONS)
  const options = {today: 0, left: 6, seconds: 300, newCards: 5, time: STUDY_TIME, tableOf}
  expect(chooseToday(cards, options).choices).toEqual([])
})

test("a plan without a day or without cards is answered", () => {
  expect(() => planDeadline(fresh(1), {...OPTIONS, seconds: []})).toThrow(RangeError)
  expect(planDeadline([], OPTIONS)).toMatchObject({expected: 0, without: 0})
  expect(recallOf([], 4)).toBe(0)
})
