import {z} from "zod"
import {idSchema} from "../belief"
import {LAB_LANGUAGES} from "./lab-language"

/** Longer code is not run: no lab needs a tenth of it. Characters. */
export const MOST_CODE = 200_000

const labVersion = z.number().int().min(1)

/** A run of one's own code, kept with the code. Kinds of failure and ids of tests are plain text, because an attempt
 * must stay readable when the lab has changed. */
export const labAttemptSchema = z.object({
  lab: idSchema,
  labVersion,
  language: z.enum(LAB_LANGUAGES),
  code: z.string().max(MOST_CODE),
  /** SHA-256 of the code with line ends as \n, in hex. */
  codeHash: z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hex"),
  /** The engine that graded it, for example `labs/1`, and where it ran. */
  engine: z.string().min(1).max(80),
  surface: z.enum(["browser", "terminal"]),
  /** 0 to 100, not rounded; null where the run came to no grade. */
  score: z.number().min(0).max(100).nullable(),
  passed: z.boolean(),
  beatsBest: z.boolean(),
  /** Means over the visible worlds; a metric that came to no finite number is left out. */
  metrics: z.record(z.string(), z.number()),
  /** Ids of the tests that failed. */
  trapsFailed: z.array(idSchema),
  failure: z
    .object({
      kind: z.string().min(1).max(40),
      message: z.string().max(4000),
      line: z.number().int().nullable(),
      column: z.number().int().nullable(),
    })
    .nullable(),
})
export type LabAttempt = z.infer<typeof labAttemptSchema>

/** A hint that the person opened; hints count from 1. */
export const labHintSchema = z.object({lab: idSchema, labVersion, hint: z.number().int().min(1)})

/** The person looked at the reference solution. */
export const labReferenceSchema = z.object({lab: idSchema, labVersion, language: z.enum(LAB_LANGUAGES)})
