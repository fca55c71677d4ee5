import {z} from "zod"
import {CAUSES} from "./causes"
import {RANKS, SOURCES} from "./corpus"

/** What is in the logs already, and what must be run again to be seen. */
export const LOG_PROBES = [
  "rate",
  "scale",
  "skipped",
  "gradientNorm",
  "clippedNorm",
  "updateNorm",
  "largestLogit",
  "position",
  "checkLoss",
] as const
export const REPLAY_PROBES = ["sourceLosses", "rankNorms", "momentRatios"] as const
const probeSchema = z.enum([...LOG_PROBES, ...REPLAY_PROBES])
export type Probe = z.infer<typeof probeSchema>

/** Prices in GPU-hours. */
export const LOG_HOURS = 1
export const REPLAY_HOURS = 5
export const CHANGE_HOURS = 2
/** A hundred steps of a rerun, and of what a verdict throws away. */
export const HUNDRED_STEPS_HOURS = 1
export const MOST_TURNS = 40
const LONGEST_RERUN = 3000

const changeSchema = z.discriminatedUnion("change", [
  z.strictObject({change: z.literal("schedule")}),
  z.strictObject({change: z.literal("moments")}),
  z.strictObject({change: z.literal("scaler")}),
  z.strictObject({
    change: z.literal("rereadSource"),
    source: z
      .number()
      .int()
      .min(0)
      .max(SOURCES - 1),
  }),
  z.strictObject({
    change: z.literal("dropRank"),
    rank: z
      .number()
      .int()
      .min(0)
      .max(RANKS - 1),
  }),
  z.strictObject({change: z.literal("clip")}),
  z.strictObject({change: z.literal("position")}),
  z.strictObject({change: z.literal("gainDecay")}),
  z.strictObject({change: z.literal("lowerRate"), factor: z.number().min(0.01).max(1)}),
])
const changes = z.array(changeSchema).max(12)
const step = z.number().int()

export const actionSchema = z.discriminatedUnion("do", [
  z.strictObject({do: z.literal("probe"), probe: probeSchema}),
  z.strictObject({do: z.literal("rerun"), from: step, steps: step.min(100).max(LONGEST_RERUN), changes}),
  z.strictObject({do: z.literal("verdict"), from: step, causes: z.array(z.enum(CAUSES)).max(8), changes}),
])
export type Action = z.infer<typeof actionSchema>
export type Rerun = Extract<Action, {do: "rerun"}>
export type Verdict = Extract<Action, {do: "verdict"}>
