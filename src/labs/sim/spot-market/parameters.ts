import {z} from "zod"

/** The market moves in steps of so many minutes; every time is a multiple of it. */
export const STEP_MIN = 6

const minutes = z.number().int().multipleOf(STEP_MIN, `expected a multiple of ${STEP_MIN} minutes`)
const length = minutes.min(STEP_MIN)
const stretch = z.strictObject({from_min: minutes.min(0), minutes: length})

/** Training jobs with a deadline, each in a zone where cheap machines come and go. On-demand machines are always there
 * and cost 1 a minute; a spot machine costs `spot_price` a minute and is taken away when its spell ends. */
export const marketParametersSchema = z.strictObject({
  jobs: z.number().int().min(1).max(60),
  work_min: length,
  deadline_min: length,
  /** From the order of a machine to the first minute of work on it. */
  change_over_min: minutes.min(0),
  /** So often is work on a spot machine saved. */
  checkpoint_min: length,
  /** So often is the code asked while nothing changes. */
  ask_every_min: length,
  spot_price: z.number().positive(),
  /** Mean lengths of spells with and without spot machines, both geometric; jobs take the zones in turn. */
  zones: z.array(z.strictObject({there_min: length, away_min: length})).min(1),
  /** Stretches in which no zone has a spot machine, and in which every zone has one. */
  droughts: z.array(stretch).default([]),
  plenty: z.array(stretch).default([]),
})
export type MarketParameters = z.infer<typeof marketParametersSchema>
