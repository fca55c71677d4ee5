import {z} from "zod"
import {idSchema} from "../belief"
import {LANES, LEVELS, ROLES} from "../lane"
import {LEAST_PACE, MOST_PACE, PLAN_SCOPES} from "./plan-request"

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day as YYYY-MM-DD")
const hoursSchema = z.number().min(0).max(1000)

/** The plan that a person follows, as it was last set. What is known of their skills is elsewhere in the journal. */
export const planSetSchema = z.object({
  from: z.enum(ROLES),
  to: z.enum(LANES),
  level: z.enum(LEVELS).exactOptional(),
  fromLevel: z.enum(LEVELS).exactOptional(),
  hoursPerWeek: z.number().min(0).max(80),
  pace: z.number().min(LEAST_PACE).max(MOST_PACE).exactOptional(),
  deadline: daySchema.exactOptional(),
  scope: z.enum(PLAN_SCOPES).exactOptional(),
})
export type PlanSet = Readonly<z.infer<typeof planSetSchema>>

/** A week of a plan that was done: the Monday it began with, and the hours that went into each skill. */
export const planWeekDoneSchema = z.object({
  from: z.enum(ROLES),
  to: z.enum(LANES),
  monday: daySchema,
  hours: z.record(idSchema, hoursSchema),
})
export type PlanWeekDone = Readonly<z.infer<typeof planWeekDoneSchema>>
