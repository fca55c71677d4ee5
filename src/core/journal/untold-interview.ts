import {dayNumber} from "#model/practice/practice-day"
import type {Practice} from "./practice-now"

/** An interview that was told of may have been some days earlier than planned. */
const EARLIER_DAYS = 7

/** The day of an interview that must have been by now and of which nothing was told; null where there is none. */
export function untoldInterview({
  plan,
  record,
  today,
}: Pick<Practice, "plan" | "record" | "today">): string | null {
  if (plan.date === null) return null
  const date = dayNumber(plan.date)
  if (date >= today) return null
  const isTold = record.interviews.some(
    ({payload}) => payload.track === plan.track && dayNumber(payload.day) >= date - EARLIER_DAYS,
  )
  return isTold ? null : plan.date
}
