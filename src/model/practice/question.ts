import {z} from "zod"
import {idSchema} from "../belief"
import {jsonValueSchema} from "../journal/json-value"
import {LAB_LEVELS} from "../labs/lab"
import {decisionFormSchema, formulaSchema, quantityNameSchema} from "./question-form"
import type {TrackId} from "./track"

export const QUESTION_KINDS = [
  "concept",
  "debugging",
  "design",
  "estimation",
  "code-reading",
  "trade-off",
  "coding",
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** A text; YAML reads a bare number as one, which is meant as it is written. */
const words = z.union([z.string(), z.number().transform(String)])

/** A closed question that only those can answer who really meant the point. `right` counts from 0. */
const probeQuestionSchema = z
  .strictObject({
    ask: z.string().min(10),
    options: z.array(words).min(3).max(5),
    right: z.number().int().min(0),
    why: z.string().min(10),
  })
  .refine(({options, right}) => right < options.length, {
    path: ["right"],
    message: "expected the place of an option",
  })

/** How a point is found in prose: each group needs one of its words or phrases, all within `within` words of each other.
 * A word with * at its end stands for all that begin so. */
export const matchSchema = z.strictObject({
  groups: z.array(z.array(words).min(1)).min(1).max(4),
  within: z.number().int().min(3).max(60).default(25),
  /** Phrases that say the opposite: the point is then lost, whatever else is there. */
  unless: z.array(z.string().min(3)).default([]),
})
export type PointMatch = z.infer<typeof matchSchema>

/** One thing that a good answer says, and that can be checked. */
export const rubricPointSchema = z
  .strictObject({
    id: idSchema,
    /** The lowest level that must have it. */
    level: z.enum(LAB_LEVELS),
    says: z.string().min(10),
    /** The question of the flash card whose answer is `says`; it stands alone. */
    cue: z.string().min(10),
    /** Measured by this: a quantity, a check of the form, a fault, `cause`, `minutes`, `action`, or `tests`. */
    by: z.string().min(2).optional(),
    match: matchSchema.optional(),
    probe: probeQuestionSchema.optional(),
  })
  .refine(({by, match}) => (by === undefined) !== (match === undefined), {
    message: "expected either `by`, what measures it, or `match`, how it is found in prose",
  })
export type RubricPoint = z.infer<typeof rubricPointSchema>

const common = {
  title: z.string().min(5).max(90),
  level: z.enum(LAB_LEVELS),
  minutes: z.number().int().min(1).max(60),
  skills: z.array(idSchema).min(1).max(5),
  labs: z.array(idSchema).max(4),
  rubric: z.array(rubricPointSchema).min(4, "expected 4 to 6 points").max(6, "expected 4 to 6 points"),
  /** Where facts come from: ids of `content/sources`; `own-knowledge` for what the field knows and one can derive. */
  source: z.array(idSchema).min(1),
}

/** Number answers. A formula over the givens gives each value; the checker recomputes it. */
export const estimateSchema = z.strictObject({
  /** The numbers that the prompt states, by name. */
  givens: z.record(quantityNameSchema, z.number()),
  quantities: z
    .array(
      z.strictObject({
        id: idSchema,
        ask: z.string().min(5),
        unit: z.string().max(20),
        formula: formulaSchema,
        /** What the formula comes to, rounded as one would say it. */
        value: z.number().positive(),
        /** Relative error for full marks; three times as much for half of them. */
        tolerance: z.number().positive().max(1),
      }),
    )
    .min(1)
    .max(4),
  /** One given changes, and one quantity is asked again. */
  twist: z.strictObject({
    ask: z.string().min(10),
    change: z.record(quantityNameSchema, z.number()),
    quantity: idSchema,
    value: z.number().positive(),
  }),
})
export type Estimate = z.infer<typeof estimateSchema>

/** An incident with evidence that costs time. `clears` are the causes that a finding rules out. */
export const incidentSchema = z.strictObject({
  causes: z
    .array(z.strictObject({id: idSchema, says: z.string().min(10)}))
    .min(4)
    .max(7),
  cause: idSchema,
  probes: z
    .array(
      z.strictObject({
        id: idSchema,
        ask: z.string().min(10),
        minutes: z.number().int().min(1).max(240),
        finds: z.string().min(15),
        clears: z.array(idSchema),
      }),
    )
    .min(5)
    .max(9),
  actions: z
    .array(
      z.strictObject({id: idSchema, says: z.string().min(10), right: z.boolean(), why: z.string().min(10)}),
    )
    .min(3)
    .max(5),
})
export type Incident = z.infer<typeof incidentSchema>

export const CODE_LANGUAGES = ["ts", "py"] as const

/** Code with faults. Each of `shows` is an expression over the code: what it gives, and what the mended code gives. */
export const readingSchema = z.strictObject({
  language: z.enum(CODE_LANGUAGES),
  faults: z
    .array(
      z.strictObject({
        id: idSchema,
        lines: z.array(z.number().int().min(1)).min(1),
        says: z.string().min(10),
      }),
    )
    .min(2)
    .max(5),
  shows: z
    .array(
      z.strictObject({
        fault: idSchema,
        run: z.string().min(1),
        gives: jsonValueSchema,
        should: jsonValueSchema,
      }),
    )
    .min(2),
})

/** A short function to write. Some cases are shown, the rest decide. Numbers may differ by 1e-9. */
export const drillSchema = z.strictObject({
  language: z.enum(CODE_LANGUAGES),
  /** The function, in camelCase for ts and snake_case for py. */
  name: z.string().regex(/^[a-z][A-Za-z0-9_]*$/),
  shown: z.array(z.strictObject({args: z.array(jsonValueSchema), gives: jsonValueSchema})).min(2),
  hidden: z.array(z.strictObject({args: z.array(jsonValueSchema), gives: jsonValueSchema})).min(4),
})
export type Drill = z.infer<typeof drillSchema>

/** What the interviewer asks next, and the point that it is after. */
const pushSchema = z.strictObject({ask: z.string().min(10), point: idSchema})

/** The head of `content/tracks/<track>/<module>/questions/<id>.md`. */
export const questionHeadSchema = z.discriminatedUnion("kind", [
  z.strictObject({kind: z.literal("concept"), ...common}),
  z.strictObject({kind: z.literal("estimation"), ...common, estimate: estimateSchema}),
  z.strictObject({kind: z.literal("debugging"), ...common, incident: incidentSchema}),
  z.strictObject({kind: z.literal("code-reading"), ...common, reading: readingSchema}),
  z.strictObject({kind: z.literal("trade-off"), ...common, form: decisionFormSchema}),
  z.strictObject({
    kind: z.literal("design"),
    ...common,
    form: decisionFormSchema,
    pushes: z.array(pushSchema).min(3, "expected at least three pushes"),
  }),
  z.strictObject({kind: z.literal("coding"), ...common, drill: drillSchema}),
])
export type QuestionHead = z.infer<typeof questionHeadSchema>

/** Sections of the body, Markdown. `prompt` is what stands before the first heading; `answer` is the model answer;
 * `code` and `mended` are the snippets of code to read, `starter` and `solution` those of a drill: bare code. */
export type QuestionBody = {
  readonly prompt: string
  readonly answer: string
  readonly code: string | null
  readonly mended: string | null
  readonly starter: string | null
  readonly solution: string | null
}

export type Question = QuestionHead &
  QuestionBody & {readonly id: string; readonly module: string; readonly track: TrackId}
