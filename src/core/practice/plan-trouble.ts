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

/** What must be said about a plan before it is kept, without a final period; null where nothing is wrong with it.
 * @param today practice day as days since 1970-01-01 */
export function planTrouble(plan: InterviewPlanned, today: number): string | null {
  const problem = problemsOf(interviewPlannedSchema, plan)[0]
  if (problem !== undefined) return `${problem.field}: ${problem.message}`
  if (plan.date === null) return null
  if (!isDay(plan.date)) return `date: there is no ${plan.date}`
  const left = dayNumber(plan.date) - today
  if (left < 0) return `${plan.date} has passed; leave the date empty, or give the next interview`
  if (left === 0)
    return "The interview is today: nothing can be planned any more. Sleep counts more than cards"
  return null
}
