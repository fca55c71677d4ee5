import {z} from "zod"
import {type AgentRun, VERDICTS} from "./agent-run"
import {netUsd} from "./guard-metrics"

const SHOWN = 10

const endSchema = z.enum(["finished", "handedOff", "over", "cut", "gaveUp", "spoilt"])

/** Tapes of what agents did, step by step. Money is US dollars. */
export const guardTraceSchema = z.strictObject({
  /** Every task of the world, in order. */
  ends: z.array(endSchema),
  netUsd: z.number(),
  lostUsd: z.number(),
  /** The tasks in which most was lost, and then the longest. */
  tasks: z.array(
    z.strictObject({
      index: z.number(),
      end: endSchema,
      valueUsd: z.number(),
      broughtUsd: z.number(),
      spentUsd: z.number(),
      lostUsd: z.number(),
      steps: z.array(
        z.strictObject({
          verdict: z.enum(VERDICTS),
          tool: z.string(),
          /** Things not seen before. */
          fresh: z.number(),
          /** The agent was going in circles. */
          loop: z.boolean(),
          usd: z.number(),
        }),
      ),
    }),
  ),
})
export type GuardTrace = z.infer<typeof guardTraceSchema>

export function guardTrace(runs: readonly AgentRun[]): GuardTrace {
  const ended = runs.map((run, index) => ({run, index, end: run.end ?? ("cut" as const)}))
  const meanOf = (value: (run: AgentRun) => number) =>
    runs.reduce((sum, run) => sum + value(run), 0) / runs.length
  const shown = [...ended]
    .sort((a, b) => b.run.lostUsd - a.run.lostUsd || b.run.steps - a.run.steps || a.index - b.index)
    .slice(0, SHOWN)
  return {
    ends: ended.map(({end}) => end),
    netUsd: meanOf(netUsd),
    lostUsd: meanOf(({lostUsd}) => lostUsd),
    tasks: shown.map(({run, index, end}) => ({
      index,
      end,
      valueUsd: run.task.valueUsd,
      broughtUsd: run.valueUsd,
      spentUsd: run.spentUsd,
      lostUsd: run.lostUsd,
      steps: run.history.map(one => ({...one})),
    })),
  }
}
