import type {GrantDraft} from "./offer-draft"
import {numberText} from "./read-number"
import {SCHEDULES, type ScheduleId} from "./schedules"

/** A grant under another schedule. One's own schedule starts from the dates and shares of the one before. */
export function withSchedule(grant: GrantDraft, schedule: ScheduleId): GrantDraft {
  const before = SCHEDULES.find(({id}) => id === grant.schedule)?.vesting ?? null
  if (before === null || !schedule.startsWith("own-")) return {...grant, schedule}
  const shares =
    before.kind === "yearly" ? before.shares : Array.from({length: before.years}, () => 1 / before.years)
  const texts = {
    ...grant.texts,
    "vesting.years": String(shares.length),
    "vesting.cliffMonths": String(before.cliffMonths),
    "vesting.everyMonths": String(before.everyMonths),
  }
  return {...grant, schedule, texts, shares: shares.map(share => numberText(share, "percent"))}
}
