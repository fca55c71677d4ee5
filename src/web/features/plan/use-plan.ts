import {useEffect, useMemo} from "react"
import {
  doneHours,
  foldPlan,
  type PlanRecord,
  planBeside,
  planSkills,
  weeksOfPlan,
} from "#core/journal/fold-plan"
import {firstOpenDay, missedWeekStarts} from "#core/journal/plan-start"
import {mondayOf} from "#core/plan/calendar"
import {planGiven} from "#core/plan/make-given"
import {makePlan, type Plan} from "#core/plan/make-plan"
import type {PlanGiven} from "#core/plan/plan-given"
import {type CheckedRequest, readPlanRequest} from "#core/plan/read-request"
import type {PlanWeek} from "#core/plan/weeks"
import type {SkillCards} from "#core/practice/skill-recall"
import {localDay} from "#io/local-day"
import {dayNumber, weekdayOf} from "#model/practice/practice-day"
import {UserError} from "#model/user-error"
import {fetchContent} from "../../app/fetch-content"
import {type JournalState, openJournal, useJournal} from "../../app/journal"
import {useScenario} from "../../app/scenario-store"
import {useFetched} from "../../app/use-catalog"
import type {PlanChoice} from "./plan-codec"

type Parts = {readonly given: PlanGiven; readonly cards: SkillCards}

/** A plan with all that the page knows around it. */
export type PlanState = {
  readonly plan: Plan
  readonly given: PlanGiven
  readonly record: PlanRecord
  /** Weeks of this very plan that were done, oldest first. */
  readonly doneWeeks: PlanRecord["weeks"]
  /** Weeks that are over and were not ticked, last week first: what ticking one of them would take off, which is what comes
   * next in all of them, as long as none is ticked. */
  readonly missedWeeks: readonly PlanWeek[]
  readonly today: string
  readonly postings: number
}

export type PlanFetch =
  | {readonly kind: "loading"}
  | {readonly kind: "failed"; readonly error: Error}
  /** What is asked cannot be planned; the controls stay. */
  | {readonly kind: "refused"; readonly error: UserError; readonly record: PlanRecord}
  | {readonly kind: "loaded"; readonly state: PlanState}

let prepared: Promise<Parts> | undefined

async function load(): Promise<Parts> {
  const [career, {skills}, plan, {modules}, {labs}, cards] = await Promise.all([
    fetchContent("career.json"),
    fetchContent("lanes.json"),
    fetchContent("plan.json"),
    fetchContent("practice.json"),
    fetchContent("labs.json"),
    fetchContent("skill-cards.json"),
  ])
  const {lanes, transitions, beliefs} = career
  return {given: planGiven({lanes, transitions, beliefs, skills, ...plan}, {modules, labs}), cards}
}

/** Fetched and made ready once; a failure is not kept, so that the next visit tries again. */
function loadOnce(): Promise<Parts> {
  prepared ??= load()
  prepared.catch(() => {
    prepared = undefined
  })
  return prepared
}

/** The week that would begin a plan on each of these days. Whole weeks are alike but for their Monday. */
function missedWeeks(starts: readonly string[], request: CheckedRequest, given: PlanGiven): PlanWeek[] {
  const byWeekday = new Map<number, PlanWeek | undefined>()
  return starts.flatMap(start => {
    const weekday = weekdayOf(start)
    if (!byWeekday.has(weekday)) byWeekday.set(weekday, makePlan({...request, start}, given).weeks[0])
    const week = byWeekday.get(weekday)
    return week === undefined ? [] : [{...week, monday: mondayOf(start)}]
  })
}

function planFor(
  choice: PlanChoice,
  {given, cards}: Parts,
  {events}: JournalState,
  profile: Readonly<Record<string, unknown>>,
): PlanState {
  const today = localDay()
  const clock = {today, dayAt: (instant: string) => localDay(0, instant)}
  const record = foldPlan(events)
  const doneWeeks = weeksOfPlan(record, choice)
  const labs = Object.fromEntries(given.labs.map(({id, track, skills}) => [id, {lane: track, skills}]))
  const beside = planBeside(events)
  const request = readPlanRequest(
    {
      ...Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)),
      ...beside,
      start: firstOpenDay(record, choice, clock),
      skills: planSkills(events, {cards, labs, today: dayNumber(today)}),
      done: doneHours(doneWeeks),
      profile,
    },
    given,
    {today, what: "The plan", deadline: "kept"},
  )
  return {
    plan: makePlan(request, given),
    given,
    record,
    doneWeeks,
    missedWeeks: missedWeeks(missedWeekStarts(record, choice, clock), request, given),
    today,
    postings: beside.postings.length,
  }
}

/** The plan for a choice, made anew whenever the choice or the journal changes. */
export function usePlan(choice: PlanChoice): PlanFetch {
  const journal = useJournal()
  const {profile} = useScenario()
  const {value: parts, error} = useFetched(loadOnce)
  useEffect(() => {
    // where the browser keeps nothing, the journal itself says so
    openJournal().catch(() => {})
  }, [])
  return useMemo(() => {
    if (error !== null) return {kind: "failed", error}
    if (parts === null || journal === null) return {kind: "loading"}
    try {
      return {kind: "loaded", state: planFor(choice, parts, journal, profile)}
    } catch (thrown) {
      if (thrown instanceof UserError)
        return {kind: "refused", error: thrown, record: foldPlan(journal.events)}
      throw thrown
    }
  }, [choice, parts, error, journal, profile])
}
