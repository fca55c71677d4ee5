import {doneHours, foldPlan, planBeside, planSkills, weeksOfPlan} from "#core/journal/fold-plan"
import {foldProfile} from "#core/journal/fold-profile"
import {firstOpenDay, type PlanClock} from "#core/journal/plan-start"
import type {PlanGiven} from "#core/plan/plan-given"
import {readSkills} from "#core/plan/read-skills"
import type {SkillCards} from "#core/practice/skill-recall"
import {LANES, ROLES} from "#model/lane"
import type {PlanState} from "#model/plan/plan-request"
import {dayNumber} from "#model/practice/practice-day"
import {UserError} from "#model/user-error"
import type {CliEffects} from "./effects"
import {readJsonFile} from "./read-options"
import {keptEvents} from "./with-journal"

export type PlanOptions = {
  readonly from?: string
  readonly to?: string
  readonly level?: string
  readonly fromLevel?: string
  readonly hours?: number
  readonly pace?: number
  readonly start?: string
  readonly deadline?: string
  readonly scope?: string
  readonly skills?: string
  readonly profile?: string
  readonly data?: string
  readonly json?: boolean
  readonly export?: string
  readonly verdict: boolean
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** What is asked for: flags, before files, before what the journal knows of the person and of their plan.
 * @throws UserError where nobody says where from or where to */
export async function planDraft(
  options: PlanOptions,
  effects: CliEffects,
  {labs, cards, today, dayAt}: Pick<PlanGiven, "labs"> & PlanClock & {readonly cards: () => SkillCards},
): Promise<Record<string, unknown>> {
  const events = await keptEvents(options.data, effects)
  const kept = foldPlan(events)
  const profile =
    options.profile === undefined
      ? foldProfile(events)
      : await readJsonFile(options.profile, effects.readText)
  const told = (field: "role" | "level"): unknown =>
    profile !== null && typeof profile === "object" ? Reflect.get(profile, field) : undefined
  // a file that somebody names says more than a plan that was kept
  const filed = (field: "role" | "level") => (options.profile === undefined ? undefined : told(field))
  const from = options.from ?? filed("role") ?? kept.set?.from ?? told("role")
  const to = options.to ?? kept.set?.to
  if (from === undefined)
    throw new UserError(
      "Expected where you come from, found neither --from nor a profile in the journal",
      `For example \`lanewise plan --from backend --to ai\`; --from is one of ${ROLES.join(", ")}`,
    )
  if (to === undefined)
    throw new UserError(
      "Expected where you want to go, found neither --to nor a plan in the journal",
      `For example \`lanewise plan --from backend --to ai\`; --to is one of ${LANES.join(", ")}`,
    )
  const known = Object.fromEntries(labs.map(({id, track, skills}) => [id, {lane: track, skills}]))
  const said: Readonly<Record<string, PlanState>> =
    options.skills === undefined
      ? {}
      : readSkills(
          await readJsonFile(options.skills, effects.readText),
          `The skills file ${JSON.stringify(options.skills)}`,
        )
  const move = {from: String(from), to}
  const own = weeksOfPlan(kept, move)
  const open = firstOpenDay(kept, move, {today, dayAt})
  // a deadline that somebody asks for lies after today, and not only after the Monday that a plan began with
  const isLate = options.deadline !== undefined && options.deadline <= today
  return {
    ...present(kept.set ?? {}),
    ...present({
      from,
      to,
      level: options.level,
      fromLevel: options.fromLevel ?? filed("level"),
      hoursPerWeek: options.hours,
      pace: options.pace,
      start: options.start ?? (isLate && open < today ? today : open),
      deadline: options.deadline,
      scope: options.scope,
      profile,
    }),
    skills: {
      ...(events.length === 0
        ? {}
        : planSkills(events, {labs: known, cards: cards(), today: dayNumber(today)})),
      ...said,
    },
    done: doneHours(own),
    ...planBeside(events),
  }
}
