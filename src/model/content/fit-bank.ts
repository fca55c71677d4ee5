import {z} from "zod"
import {CONFIDENCES, idSchema} from "../belief"
import {LANES, type LaneId, laneIdSchema} from "../lane"
import {intervalSchema} from "./interval"

const text = z.string().min(5)
const sources = z.array(idSchema).min(1)
const perLane = z.strictObject({ai: text, ml: text, mlops: text})
const positive = z.number().positive("expected a number above 0")

/** One end of a pair: something concrete that a person did, or did not. `desirability` is how good it would make
 * somebody look to say it, 1..7, rated by the authors. */
export const fitStatementSchema = z.strictObject({
  id: idSchema,
  lane: laneIdSchema,
  desirability: z.number().min(1, "expected a rating from 1 to 7").max(7, "expected a rating from 1 to 7"),
  text: z.string().min(20).max(110),
})
export type FitStatement = Readonly<z.infer<typeof fitStatementSchema>>

/** One side of work, with statements of all three lanes about it. `asks` stands above a pair; `check` says how to hold an
 * answer against one's own life. */
export const fitFacetSchema = z.strictObject({
  order: z.number().int().min(1),
  name: text,
  asks: text,
  check: text,
  statements: z.array(fitStatementSchema).min(3),
})
export type FitFacet = Readonly<z.infer<typeof fitFacetSchema>> & {readonly id: string}

export const fitQuestionSchema = z.strictObject({id: idSchema, asks: text, options: perLane, none: text})
export type FitQuestion = Readonly<z.infer<typeof fitQuestionSchema>>
export const fitQuestionsSchema = z.strictObject({
  source: sources,
  questions: z.array(fitQuestionSchema).length(3, "expected the three questions"),
})

/** How much each lane draws a person at all; `none_at_most` is the rating up to which it does not. */
export const fitAnchorsSchema = z.strictObject({
  asks: text,
  scale: z.array(z.string().min(3)).length(5, "expected five answers"),
  lanes: perLane,
  none_at_most: z.number().int().min(1).max(4),
  source: sources,
})
export type FitAnchors = Readonly<z.infer<typeof fitAnchorsSchema>>

/** A taste of the work of a lane: one known mistake to be mended in so many minutes, in the worlds of one test of a lab.
 * `starter` names the solution of the lab's `wrong` that makes it; `task` is one line, `brief` Markdown. */
export const fitTasteSchema = z.strictObject({
  lab: idSchema,
  trap: idSchema,
  starter: idSchema,
  minutes: positive,
  title: z.string().min(5).max(60),
  task: z.string().min(40),
  brief: z.string().min(200),
})
export type FitTaste = Readonly<z.infer<typeof fitTasteSchema>>
export const fitTastesSchema = z.partialRecord(z.enum(LANES), fitTasteSchema)

/** The figures that the reckoning rests on. `discrimination` is how far one answer moves per sd of difference in leaning;
 * `much_from` is in sd of the noise of one answer; evidence is in nats (natural log of the odds). */
export const fitAssumptionsSchema = z.strictObject({
  source: sources,
  confidence: z.enum(CONFIDENCES),
  discrimination: intervalSchema,
  question_discrimination: intervalSchema,
  much_from: positive,
  call_at: z.number().gt(0.5).lt(1),
  most_pairs: z.number().int().min(6),
  least_pairs: z.number().int().min(3),
  first_repeat_after: z.number().int().min(4),
  second_repeat_after: z.number().int().min(4),
  widen_by: z.number().min(1),
  same_answer_widen_by: z.number().min(1),
  retest_after_days: z.number().int().positive(),
  interest: z.strictObject({
    performance_r: z.number().min(0).max(1),
    studies: z.number().int().positive(),
    source: sources,
  }),
  evidence: z.strictObject({
    most: positive,
    skill: z.strictObject({claimed: positive, recalled: positive, proven: positive, most: positive}),
    lab: z.strictObject({each: positive, most: positive}),
    practice: z.strictObject({per_sd: positive, most: positive}),
    posting: z.strictObject({each: positive, most: positive}),
    trial: z.strictObject({per_point: positive, most: positive}),
    taste: z.strictObject({reached: positive}),
  }),
})
export type FitAssumptions = Readonly<z.infer<typeof fitAssumptionsSchema>>

/** All that the conversation asks and rests on. */
export type FitBank = {
  /** In their order. */
  readonly facets: readonly FitFacet[]
  readonly questions: readonly FitQuestion[]
  readonly anchors: FitAnchors
  /** A lane without a lab has none. */
  readonly tastes: Readonly<Partial<Record<LaneId, FitTaste>>>
  readonly assumptions: FitAssumptions
}
