import {planTrouble} from "#core/practice/plan-trouble"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import {dayNumber} from "#model/practice/practice-day"
import type {Company, InterviewPlanned} from "#model/practice/practice-events"
import type {TrackId} from "#model/practice/track"
import {UserError} from "#model/user-error"
import {type PracticeCommandEffects, withPractice} from "../practice/practice-journal"
import {practicePlanText} from "../text/practice-plan-text"

export type PlanOptions = {
  readonly track?: TrackId
  readonly level?: InterviewPlanned["level"]
  readonly company?: Company
  /** Null takes the date out of the plan. */
  readonly date?: string | null
  readonly minutes?: number
  readonly daysOff?: readonly number[]
  readonly new?: number
  readonly retention?: number
  readonly cutoff?: number
  readonly json?: boolean
  readonly data?: string
}

/** What the options change of a plan; empty where they change nothing. */
function changesOf(options: PlanOptions): Partial<InterviewPlanned> {
  const {track, level, company, date, minutes, daysOff, retention, cutoff} = options
  const named = {
    track,
    level,
    company,
    date,
    minutesPerDay: minutes,
    daysOff: daysOff === undefined ? undefined : [...daysOff],
    newPerDay: options.new,
    retention,
    cutoffHour: cutoff,
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}

/** Sets what practice is for, as the form of the web page does, and tells it; without a change only tells it.
 * @throws UserError where the plan cannot be kept */
export async function planCommand(options: PlanOptions, effects: PracticeCommandEffects): Promise<void> {
  const {json = false, data} = options
  const changes = changesOf(options)
  const isChanged = Object.keys(changes).length > 0
  // read by itself, so that a plan that is refused leaves no journal where there was none
  const {before, track} = await withPractice({data, isReading: true}, effects, async journal => {
    const {plan: kept} = journal.record()
    const wanted = changes.track ?? kept?.track ?? DEFAULT_PLAN.track
    return {before: kept, track: journal.bank().file.tracks.find(({id}) => id === wanted)?.name ?? wanted}
  })
  const plan: InterviewPlanned = {...(before ?? DEFAULT_PLAN), ...changes}
  const today = dayNumber(effects.localDay(plan.cutoffHour))
  if (isChanged) {
    const trouble = planTrouble(plan, today)
    if (trouble !== null)
      throw new UserError(
        `Expected a plan that can be kept, found ${trouble}`,
        "For example lanewise practice plan --date 2027-03-01 --minutes 30, or --date none",
      )
    await withPractice({data}, effects, journal => journal.keep("interview-planned", plan))
  }
  const date = plan.date === null ? null : dayNumber(plan.date) - today
  const left = date === null || date <= 0 ? null : date
  const isPlanned = isChanged || before !== null
  if (json) return effects.say(JSON.stringify({plan, left, isPlanned}))
  effects.say(practicePlanText({plan, left, isPlanned}, track, effects.columns))
}
