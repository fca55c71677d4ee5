import {z} from "zod"
import {idSchema} from "../belief"
import {LAB_LANGUAGES} from "./lab-language"

export const RUN_FAILURES = [
  "syntax",
  "lacks",
  "threw",
  "shape",
  "too-slow",
  "too-much-memory",
  "ended",
  "protocol",
] as const
export type RunFailureKind = (typeof RUN_FAILURES)[number]

/** Why a run came to no grade, in words for the person who wrote the code. Lines and columns count from 1. */
export const runFailureSchema = z.strictObject({
  kind: z.enum(RUN_FAILURES),
  message: z.string(),
  hint: z.string(),
  line: z.number().int().nullable(),
  column: z.number().int().nullable(),
})
export type RunFailure = z.infer<typeof runFailureSchema>

const metricsSchema = z.record(z.string(), z.number())
export type Metrics = Readonly<Record<string, number>>

/** What the worlds say about the code: everything that a grade rests on. Scores run from 0 to 100 and are never
 * rounded here. */
export const gradeSchema = z.strictObject({
  score: z.number(),
  passed: z.boolean(),
  /** The first metric lies beyond the best anchor, the hidden worlds confirm it and no test failed. */
  beatsBest: z.boolean(),
  /** Means over the visible worlds. */
  metrics: metricsSchema,
  visible: z.array(z.strictObject({seed: z.number(), score: z.number(), metrics: metricsSchema})),
  hidden: z.array(z.strictObject({seed: z.number(), score: z.number(), metrics: metricsSchema})),
  /** Whether the hidden worlds came out as the visible ones did; where not, their score counts. */
  confirmed: z.boolean(),
  traps: z.array(
    z.strictObject({
      id: idSchema,
      passed: z.boolean(),
      checks: z.array(
        z.strictObject({
          metric: z.string(),
          found: z.number(),
          atLeast: z.number().nullable(),
          atMost: z.number().nullable(),
        }),
      ),
    }),
  ),
})
export type Grade = z.infer<typeof gradeSchema>

/** One run of one solution: either graded or with the reason why not. */
export const verdictSchema = z.strictObject({
  format: z.literal("lanewise-lab-verdict/1"),
  lab: idSchema,
  labVersion: z.number().int(),
  language: z.enum(LAB_LANGUAGES),
  /** SHA-256 of the code with line ends as \n, in hex. */
  codeHash: z.string(),
  grade: gradeSchema.nullable(),
  failure: runFailureSchema.nullable(),
  /** Calls of the person's code. */
  calls: z.number().int(),
  log: z.array(z.string()),
  logDropped: z.number().int(),
})
export type Verdict = z.infer<typeof verdictSchema>
