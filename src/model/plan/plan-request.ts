import {z} from "zod"
import {idSchema} from "../belief"
import {LANES, LEVELS, ROLES} from "../lane"
import {SKILL_STATES} from "../skill-state"

export const PLAN_FORMAT = "lanewise-plan-request/1"
/** More than the slowest plan of the content needs, and more weeks than anybody plans. */
const MOST_DONE_HOURS = 10_000
const MOST_POSTINGS = 500

export const LEAST_PACE = 0.25
export const MOST_PACE = 4

/** How a skill is known, or that it is not although the role would suggest it. */
export const PLAN_STATES = [...SKILL_STATES, "missing"] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** How much of a lane is planned: what the move rests on; with what postings of the level often ask besides; with all
 * core skills; with the helpful ones. */
export const PLAN_SCOPES = ["move", "level", "core", "all"] as const
export type PlanScope = (typeof PLAN_SCOPES)[number]

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, {error: `expected one of ${values.join(", ")}`})
}

const hoursError = "expected hours a week from 0 to 80"
const paceError = `expected a pace from ${LEAST_PACE} to ${MOST_PACE}`
const doneError = `expected hours from 0 to ${MOST_DONE_HOURS}`

/** What a plan is asked for. Only `from` and `to` are needed; days are YYYY-MM-DD. */
export const planRequestSchema = z.object({
  format: z.literal(PLAN_FORMAT, {error: `expected "${PLAN_FORMAT}"`}).default(PLAN_FORMAT),
  from: oneOf(ROLES),
  to: oneOf(LANES),
  /** The level to reach in the lane; left out: the level of now. */
  level: oneOf(LEVELS).exactOptional(),
  /** The level of now. */
  fromLevel: oneOf(LEVELS).exactOptional(),
  hoursPerWeek: z.number({error: hoursError}).min(0, hoursError).max(80, hoursError).default(8),
  /** Hours that the person takes for an hour of the guesses; 1: as guessed. */
  pace: z.number({error: paceError}).min(LEAST_PACE, paceError).max(MOST_PACE, paceError).default(1),
  /** First day of learning; left out: today. */
  start: z.string().exactOptional(),
  deadline: z.string().exactOptional(),
  scope: oneOf(PLAN_SCOPES).exactOptional(),
  /** By id of the skill. Skills that are not named follow from `from`. */
  skills: z.record(idSchema, oneOf(PLAN_STATES)).default({}),
  /** Hours that were put into a skill by this plan, by id. */
  done: z
    .record(idSchema, z.number({error: doneError}).min(0, doneError).max(MOST_DONE_HOURS, doneError))
    .default({}),
  /** Skills of each posting that the person saved, by id. */
  postings: z.array(z.array(idSchema).max(100)).max(MOST_POSTINGS).default([]),
  /** Labs that were passed without help. */
  labsPassed: z.array(idSchema).max(500).default([]),
  /** As `lanewise career --profile` takes it; `from`, `fromLevel` and `hoursPerWeek` count before it. */
  profile: z.record(z.string(), z.unknown()).exactOptional(),
})
export type PlanRequest = Readonly<z.infer<typeof planRequestSchema>>
/** A request as somebody gives it. */
export type PlanRequestDraft = Readonly<z.input<typeof planRequestSchema>>
