import {z} from "zod"
import {idSchema} from "../belief"
import {LANES, laneIdSchema} from "../lane"
import {SKILL_STATES} from "../skill-state"

/** Version of the reckoning. Readings of the same version agree to the last digit. */
export const FIT_ENGINE = "fit/1"

export const RATINGS = [1, 2, 3, 4, 5] as const
export type Rating = (typeof RATINGS)[number]
const ratingSchema = z.literal(RATINGS, {error: "expected 1, 2, 3, 4 or 5"})

/** What a question can be answered with: one of the lanes, or none of them. */
export const QUESTION_CHOICES = [...LANES, "none"] as const
export type QuestionChoice = (typeof QUESTION_CHOICES)[number]
const choiceSchema = z.enum(QUESTION_CHOICES, {error: `expected one of ${QUESTION_CHOICES.join(", ")}`})

/** One of the three questions. */
export const questionAnswerSchema = z.object({
  kind: z.literal("question"),
  question: idSchema,
  choice: choiceSchema,
})
export type QuestionAnswer = Readonly<z.infer<typeof questionAnswerSchema>>

/** Two statements by id, as they stood. 1 much rather the first, 2 rather the first, 3 cannot choose, 4 rather the second,
 * 5 much rather the second. */
export const pairAnswerSchema = z.object({
  kind: z.literal("pair"),
  first: idSchema,
  second: idSchema,
  answer: ratingSchema,
})
export type PairAnswer = Readonly<z.infer<typeof pairAnswerSchema>>

/** How much a lane draws a person at all: 1 certainly not to 5 certainly. */
export const anchorAnswerSchema = z.object({
  kind: z.literal("anchor"),
  lane: laneIdSchema,
  rating: ratingSchema,
})
export type AnchorAnswer = Readonly<z.infer<typeof anchorAnswerSchema>>

export const fitAnswerSchema = z.discriminatedUnion("kind", [
  questionAnswerSchema,
  pairAnswerSchema,
  anchorAnswerSchema,
])
export type FitAnswer = QuestionAnswer | PairAnswer | AnchorAnswer

/** A taste of a lane's work, and how one liked it: 1 not at all to 5 very much. */
export const fitTrialSchema = z.object({
  lane: laneIdSchema,
  lab: idSchema.exactOptional(),
  liking: ratingSchema,
})
export type FitTrial = Readonly<z.infer<typeof fitTrialSchema>>

/** How a taste came out: whether its aim was reached within its time. */
export const fitTasteResultSchema = z.object({lane: laneIdSchema, lab: idSchema, reached: z.boolean()})

const share = z
  .number({error: "expected a share from 0 to 1"})
  .min(0, "expected a share from 0 to 1")
  .max(1, "expected a share from 0 to 1")
const count = z.number().int("expected a whole number").min(0, "expected a number of at least 0")
export const sharesSchema = z.object({ai: share, ml: share, mlops: share})
export type Shares = Readonly<z.infer<typeof sharesSchema>>

/** What a person has done, as far as it says something about a lane. */
export const fitEvidenceSchema = z.object({
  skills: z
    .array(z.object({id: idSchema, state: z.enum(SKILL_STATES)}))
    .max(500)
    .default([]),
  /** Graded runs; `passed` as the lab itself says. */
  labs: z
    .array(z.object({lab: idSchema, lane: laneIdSchema, passed: z.boolean()}))
    .max(500)
    .default([]),
  /** How far practice in the track of a lane lies above the middle, in sd. */
  practice: z
    .array(z.object({lane: laneIdSchema, sd: z.number().min(-5).max(5)}))
    .max(10)
    .default([]),
  /** Saved postings by the lane of their duties. */
  postings: z
    .object({ai: count.default(0), ml: count.default(0), mlops: count.default(0)})
    .default({ai: 0, ml: 0, mlops: 0}),
  trials: z.array(fitTrialSchema).max(50).default([]),
  tastes: z.array(fitTasteResultSchema).max(200).default([]),
})
export type FitEvidence = Readonly<z.infer<typeof fitEvidenceSchema>>

/** What the person makes of interest, readiness and pay; any scale, they are made to sum to 1. */
export const fitWeightsSchema = z
  .object({
    interest: z.number().min(0, "expected a weight of at least 0"),
    readiness: z.number().min(0, "expected a weight of at least 0"),
    pay: z.number().min(0, "expected a weight of at least 0"),
  })
  .refine(({interest, readiness, pay}) => interest + readiness + pay > 0, {
    error: "expected at least one weight above 0",
  })
export type FitWeights = Readonly<z.infer<typeof fitWeightsSchema>>
export const DEFAULT_WEIGHTS: FitWeights = {interest: 1, readiness: 1, pay: 1}
