import type {Memory} from "../memory"
import type {StudyTime} from "./study-time"
import {gainOfFirst, gainOfReview, type ValueTable} from "./value-table"

/** A card with what it counts on the date: its share of an interview, in any unit. `memory` is null where it was never
 * seen. */
export type Candidate = {readonly id: string; readonly weight: number; readonly memory: Memory | null}

/** A card to take today. `worth`: what a second of it brings, in weighted recall on the date; `seconds` are expected. */
export type Choice = {
  readonly id: string
  readonly isNew: boolean
  readonly seconds: number
  readonly worth: number
}

export type TodayOptions = {
  readonly today: number
  /** Days until the interview; 1 is tomorrow. */
  readonly left: number
  readonly seconds: number
  /** New cards at the most. */
  readonly newCards: number
  readonly time: StudyTime
  /** The table for cards of a weight. */
  readonly tableOf: (weight: number) => ValueTable
}

function toChoice({id, weight, memory}: Candidate, {today, left, time, tableOf}: TodayOptions): Choice {
  const table = tableOf(weight)
  const {gain, seconds} =
    memory === null ? gainOfFirst(table, {left, time}) : gainOfReview(table, memory, {left, today, time})
  return {id, isNew: memory === null, seconds, worth: (weight * gain) / seconds}
}

/** The cards whose study today brings most on the date for the time it takes, best first, until the time is used up. A card
 * that was seen today waits until tomorrow. Ties keep the order that was given. `margin` is what the last second was
 * worth; 0 where time is left over. */
export function chooseToday(
  candidates: readonly Candidate[],
  options: TodayOptions,
): {readonly choices: readonly Choice[]; readonly margin: number} {
  const ordered = candidates
    .filter(({memory}) => memory === null || memory.lastDay < options.today)
    .map(candidate => toChoice(candidate, options))
    .filter(({worth}) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
  const choices: Choice[] = []
  let seconds = 0
  let fresh = 0
  let margin = 0
  for (const choice of ordered) {
    if (choice.isNew && fresh >= options.newCards) continue
    if (seconds + choice.seconds > options.seconds) {
      margin = Math.max(margin, choice.worth)
      continue
    }
    seconds += choice.seconds
    if (choice.isNew) fresh += 1
    choices.push(choice)
  }
  return {choices, margin}
}
