import {type Candidate, chooseToday} from "../../src/core/practice/deadline/choose-today"
import type {DeadlinePlan} from "../../src/core/practice/deadline/plan-deadline"
import {STUDY_TIME} from "../../src/core/practice/deadline/study-time"
import {dueDay, recallOn} from "../../src/core/practice/memory"

export type Day = {readonly today: number; readonly left: number; readonly seconds: number}
/** Cards to study today, in order; the simulation stops when the time is used up. */
export type Policy = (cards: readonly Candidate[], day: Day) => readonly number[]

/** In which order new cards come: as they stand in the deck, or those that count most first. */
export type NewOrder = (cards: readonly Candidate[]) => readonly number[]

export const inDeckOrder: NewOrder = cards => cards.map((_, at) => at)

export const byWeight: NewOrder = cards =>
  cards.map((_, at) => at).sort((a, b) => (cards[b]?.weight ?? 0) - (cards[a]?.weight ?? 0) || a - b)

/** What spaced repetition does without a date: first what is due at 90 % recall, the least recalled first, then new cards. */
export const plainFsrs =
  (order: NewOrder): Policy =>
  (cards, {today}) => {
    const seen = cards.flatMap(({memory}, at) => (memory === null ? [] : [{at, memory}]))
    const due = seen
      .filter(({memory}) => memory.lastDay < today && dueDay(memory, 0.9) <= today)
      .sort((a, b) => recallOn(a.memory, today) - recallOn(b.memory, today) || a.at - b.at)
    return [...due.map(({at}) => at), ...order(cards).filter(at => cards[at]?.memory === null)]
  }

/** Round and round through the cards: those never seen first, then those seen longest ago. */
export const roundRobin =
  (order: NewOrder): Policy =>
  (cards, {today}) => {
    const seen = cards
      .flatMap(({memory}, at) =>
        memory === null || memory.lastDay >= today ? [] : [{at, last: memory.lastDay}],
      )
      .sort((a, b) => a.last - b.last || a.at - b.at)
    return [...order(cards).filter(at => cards[at]?.memory === null), ...seen.map(({at}) => at)]
  }

/** Ours: prices are planned once for a person of whom nothing is known, choices are made anew each day. */
export function deadlinePolicy(plan: DeadlinePlan): Policy {
  return (cards, {today, left, seconds}) => {
    const place = new Map(cards.map(({id}, at) => [id, at]))
    const options = {
      today,
      left,
      seconds: 1.5 * seconds,
      newCards: Number.POSITIVE_INFINITY,
      time: STUDY_TIME,
    }
    return chooseToday(cards, {...options, tableOf: plan.tableOf}).choices.map(({id}) => place.get(id) ?? 0)
  }
}
