import {z} from "zod"
import {idSchema} from "../belief"
import {laneIdSchema} from "../lane"
import type {LabLanguage} from "./lab-language"

export {LAB_LANGUAGES, LANGUAGE_NAMES, type LabLanguage} from "./lab-language"

export const LAB_LEVELS = ["L1", "L2", "L3", "L4"] as const

/** Metrics are named in camelCase, as the simulators name them. */
const metricIdSchema = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "expected a metric in camelCase")
const seedSchema = z
  .number()
  .int()
  .min(1)
  .max(2 ** 28, "expected a seed up to 2^28")
/** Parameters of a world; the simulator's own schema checks them when a lab is opened. */
const parametersSchema = z.record(z.string(), z.unknown())

/** What a metric must come to. */
export const requirementSchema = z
  .strictObject({metric: metricIdSchema, at_least: z.number().optional(), at_most: z.number().optional()})
  .refine(({at_least, at_most}) => (at_least === undefined) !== (at_most === undefined), {
    message: "expected either `at_least` or `at_most`",
  })
export type Requirement = z.infer<typeof requirementSchema>

/** A mistake that people make, and the hidden test that shows it: a world that differs from the normal one in
 * `world`, played with `seeds`, where every requirement must hold for the mean over the seeds. */
export const trapSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(5),
  /** Told to whom the test catches: what goes wrong in the real system, without the solution. */
  why: z.string().min(20),
  world: parametersSchema,
  seeds: z.array(seedSchema).min(1),
  require: z.array(requirementSchema).min(1),
})
export type Trap = z.infer<typeof trapSchema>

export const labMetricSchema = z.strictObject({
  id: metricIdSchema,
  name: z.string().min(3),
  unit: z.enum(["share", "ms", "s", "h", "days", "tokens/s", "count", "ratio", "digits", "usd", "points"]),
  /** `one`: the nearer to 1. */
  better: z.enum(["higher", "lower", "one"]),
  meaning: z.string().min(10),
})
export type LabMetric = z.infer<typeof labMetricSchema>

/** A published or exact result that the simulator reproduces: |ours - published| <= tolerance, in
 * the unit of the result. `ours` is what the simulator gave last; a test recomputes it. */
export const realismRowSchema = z.strictObject({
  id: idSchema,
  claim: z.string().min(10),
  kind: z.enum(["exact", "published", "trace"]),
  published: z.number(),
  ours: z.number(),
  tolerance: z.number().min(0),
  /** What of the source the simulator does not show. */
  not_shown: z.string().min(5),
  source: z.array(idSchema).min(1),
})
export type RealismRow = z.infer<typeof realismRowSchema>

/** The sheet of a lab: `content/labs/<slug>/lab.yml`. */
export const labSheetSchema = z
  .strictObject({
    title: z.string().min(5),
    /** One sentence for the catalogue. */
    summary: z.string().min(20),
    track: laneIdSchema,
    skills: z.array(idSchema).min(1),
    level: z.enum(LAB_LEVELS),
    difficulty: z.number().int().min(1).max(5),
    minutes: z.number().int().positive(),
    /** Raised when a change moves scores by more than one point; results keep the version they were measured under. */
    version: z.number().int().min(1),
    system: idSchema,
    world: parametersSchema,
    seeds: z.strictObject({
      /** The score comes from these. */
      visible: z.array(seedSchema).min(3),
      /** So many more are derived from the code itself; they must confirm the score. */
      hidden: z.number().int().min(3),
      /** Points by which the hidden worlds may fall short before they count instead. */
      luck: z.number().positive(),
    }),
    /** Order is that of the screen; the first is what the anchors are measured in. */
    metrics: z.array(labMetricSchema).min(1),
    /** Means of the first metric over the visible seeds; a test recomputes them. */
    anchors: z.strictObject({
      baseline: z.strictObject({value: z.number(), by: z.literal("starter")}),
      good: z.strictObject({value: z.number(), by: z.literal("reference")}),
      best: z.strictObject({
        value: z.number(),
        by: z.enum(["oracle", "bound", "best-known"]),
        label: z.string().min(5),
      }),
    }),
    /** The score from which the lab is passed. */
    pass: z.number().min(1).max(100),
    stages: z
      .array(z.strictObject({level: z.enum(LAB_LEVELS), title: z.string().min(3), task: z.string().min(10)}))
      .min(1),
    limits: z.strictObject({
      /** Seconds for one message to the code, which holds the decisions of many worlds. */
      front_seconds: z.number().positive(),
      /** The same for Python, where it needs longer. */
      python_front_seconds: z.number().positive().optional(),
      total_seconds: z.number().positive(),
    }),
    traps: z.array(trapSchema).min(8, "expected at least eight traps"),
    /** Files of `wrong/` without their endings, and the trap whose test catches each. */
    wrong: z
      .record(idSchema, idSchema)
      .refine(wrong => Object.keys(wrong).length >= 8, "expected at least eight wrong solutions"),
    realism: z.array(realismRowSchema).min(1),
    /** The first opens after one attempt, the second after two; none gives the solution away. */
    hints: z.array(z.string().min(20)).min(3).max(5),
    reading: z.array(z.strictObject({title: z.string().min(5), url: z.url()})),
  })
  .refine(({anchors}) => anchors.baseline.value !== anchors.best.value, {
    path: ["anchors"],
    message: "expected baseline and best to differ",
  })
export type LabSheet = z.infer<typeof labSheetSchema>

/** A lab with what stands beside its sheet. */
export type Lab = LabSheet & {
  readonly id: string
  /** Markdown. */
  readonly brief: string
  readonly starter: Readonly<Record<LabLanguage, string>>
  readonly reference: Readonly<Record<LabLanguage, string>>
  /** Source texts of the solutions in `wrong/`, by name of the file without its endings; patches are applied. */
  readonly wrongCode: Readonly<Record<LabLanguage, Readonly<Record<string, string>>>>
}

/** What of a lab the browser loads: all that is shown and graded, and no solution. */
export type OpenLab = Omit<Lab, "reference" | "wrong" | "wrongCode">

/** What of it the catalogue shows. */
export type LabCard = Pick<
  Lab,
  "id" | "title" | "summary" | "track" | "skills" | "level" | "difficulty" | "minutes" | "version" | "pass"
>
