import {exp} from "#math/exp"
import {log} from "#math/log"
import {TENTH_Z} from "./hours-spread"

/** Spread of people's paces, log: ranges of hours divide and multiply by 1.6. */
const PEOPLE_SD = log(1.6) / TENTH_Z
/** Spread of one skill around one's pace, log. A guess. */
const SKILL_SD = 0.4

/** A skill that was learned with this plan: the hours that were guessed, and those that it took. */
export type FinishedSkill = {readonly guessed: number; readonly took: number}

/** What finished skills say of somebody's pace. */
export type LearnedPace = {
  /** Hours that they take for an hour of the guesses. */
  readonly pace: number
  /** Finished skills behind it. */
  readonly skills: number
}

/** The pace of a person by what they finished, leaning on that of everybody: one skill says little. Method: normal prior
 * and normal errors on the log of took / guessed, the mean of the posterior. Null where nothing was finished.
 * @example learnedPace([{guessed: 60, took: 60}]) // => {pace: 1, skills: 1} */
export function learnedPace(finished: readonly FinishedSkill[]): LearnedPace | null {
  const told = finished.filter(({guessed, took}) => guessed > 0 && took > 0)
  if (told.length === 0) return null
  const sum = told.reduce((total, {guessed, took}) => total + log(took / guessed), 0)
  const borrowed = (SKILL_SD * SKILL_SD) / (PEOPLE_SD * PEOPLE_SD)
  return {pace: exp(sum / (told.length + borrowed)), skills: told.length}
}
