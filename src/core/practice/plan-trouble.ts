import {problemsOf} from "#model/parse"
import {dayNumber, dayOf} from "#model/practice/practice-day"
import {type InterviewPlanned, interviewPlannedSchema} from "#model/practice/practice-events"

function isDay(text: string): boolean {
  try {
    return dayOf(dayNumber(text)) === text
  } catch {
    return false
  }
}

/** Nobody plans an interview further ahead than this; a date beyond it is a slip of the hand. Two years, in days. */
export const FURTHEST_DAYS = 731

/** Days from a practice day until a date that may still be being typed; null where it is no day. */
export function daysUntil(date: string, today: number): number | null {
  return isDay(date) ? dayNumber(date) - today : null
}

/** The last date that a plan may have, as a day. */
export function furthestDate(today: number): string {
  return dayOf(today + FURTHEST_DAYS)
}

/** What must be said about a plan before it is kept, without a final period; null where nothing is wrong with it.
 * @param today practice day as days since 1970-01-01 */
export function planTrouble(plan: InterviewPlanned, today: number): string | null {
  const problem = problemsOf(interviewPlannedSchema, plan)[0]
  if (problem !== undefined) return `${problem.field}: ${problem.message}`
  if (plan.date === null) return null
  const left = daysUntil(plan.date, today)
  if (left === null) return `date: there is no ${plan.date}`
  if (left < 0) return `${plan.date} has passed; leave the date empty, or give the next interview`
  if (left === 0)
    return "The interview is today: nothing can be planned any more. Sleep counts more than cards"
  if (left > FURTHEST_DAYS)
    return `${plan.date} is more than two years ahead; give a date until ${furthestDate(today)}, or leave it empty`
  return null
}
