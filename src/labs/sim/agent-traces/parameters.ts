import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")
const weight = z.number().min(0)
const positive = z.number().positive()

export const SECTIONS = ["research", "coding", "paging", "polling", "children", "flaky"] as const

export const LOOPS = ["tight", "spiral", "oscillation", "impossible", "stalled", "fanOut"] as const
export type LoopKind = (typeof LOOPS)[number]

/** Tasks of agents that work in steps, most of which lead somewhere. Money is US dollars. */
export const tracesParametersSchema = z.strictObject({
  tasks: z.number().int().min(1),
  /** Steps that a task needs when nothing goes wrong. */
  fewest_steps: z.number().int().min(1),
  most_steps: z.number().int().min(1),
  /** What the work is made of. */
  sections: z.strictObject({
    research: weight,
    coding: weight,
    paging: weight,
    polling: weight,
    children: weight,
    flaky: weight,
  }),
  /** Share of the tasks with a loop, of those with a second one, and what the loops are. */
  loop: share,
  second_loop: share,
  loops: z.strictObject({
    tight: weight,
    spiral: weight,
    oscillation: weight,
    impossible: weight,
    stalled: weight,
    fanOut: weight,
  }),
  /** Loops begin in the first or the last part of the work: 0 anywhere, 1 near the end. */
  late: share,
  /** Chance that a replan ends a loop, and that a loop ends by itself at a step. */
  replan_helps: share,
  leaves: share,
  /** Chance at each step that needs doing that the work is spoilt for good. */
  spoils: share,
  least_value_usd: positive,
  most_value_usd: positive,
  budget_usd: positive,
})
export type TracesParameters = z.infer<typeof tracesParametersSchema>
