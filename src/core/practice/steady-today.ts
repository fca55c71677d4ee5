import type {Choice} from "./deadline/choose-today"
import type {StudyTime} from "./deadline/study-time"
import {dueDay, recallOn} from "./memory"
import type {TrackCard} from "./track-cards"

export type SteadyOptions = {
  readonly today: number
  readonly seconds: number
  readonly newCards: number
  readonly retention: number
  readonly time: StudyTime
}

/** Cards of a day without an interview date: what is due at the wanted retention, then new ones. Where more is due than fits
 * (after a break), those come first that are likeliest still known: they are saved cheaply, the rest must be learned anew
 * anyway. `overdue` counts all that is due. */
export function steadyToday(
  cards: readonly TrackCard[],
  {today, seconds, newCards, retention, time}: SteadyOptions,
): {readonly choices: readonly Choice[]; readonly overdue: number} {
  const due = cards.flatMap(({id, weight, memory}) => {
    if (memory === null || memory.lastDay >= today || dueDay(memory, retention) > today) return []
    const recall = recallOn(memory, today)
    return [{id, isNew: false, seconds: time.review + (1 - recall) * time.again, worth: weight * recall}]
  })
  const fresh = cards
    .filter(({memory}) => memory === null)
    .map(({id, weight}) => ({id, isNew: true, seconds: time.newCard, worth: weight}))
  const choices: Choice[] = []
  let used = 0
  let met = 0
  for (const choice of [...due.sort((a, b) => b.worth - a.worth), ...fresh]) {
    if (used + choice.seconds > seconds || (choice.isNew && met >= newCards)) continue
    used += choice.seconds
    if (choice.isNew) met += 1
    choices.push(choice)
  }
  return {choices, overdue: due.length}
}
