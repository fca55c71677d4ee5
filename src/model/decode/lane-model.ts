import {z} from "zod"
import {daySchema} from "../content/interval"

const count = z.number().int().min(0)
/** One weight for each of ai, ml, mlops, none, in units of `weightUnit`. */
const weightRow = z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])

export const laneScoreSchema = z.object({
  set: z.string(),
  n: count,
  accuracy: z.number(),
  accuracyLow: z.number(),
  accuracyHigh: z.number(),
  macroF1: z.number(),
  contradictingN: count,
  contradictingAccuracy: z.number(),
  mixL1: z.number(),
})
export type LaneScore = z.infer<typeof laneScoreSchema>

/** The linear model of a posting's lane. Derived figures only: no word that fewer than `leastPostings` postings hold. */
export const laneModelSchema = z.object({
  format: z.literal("lanewise-decode/1"),
  trained: daySchema,
  about: z.string(),
  /** Postings that the counts of words rest on, and labelled ones that the weights do. */
  postings: count,
  labelled: count,
  weightUnit: z.number().positive(),
  bias: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Words and pairs of words of the text, one a line; how many postings hold each; weights. */
  grams: z.string(),
  gramCounts: z.array(count),
  gramWeights: z.array(weightRow),
  /** The same of the title; every title gram counts alike. */
  titleGrams: z.string(),
  titleWeights: z.array(weightRow),
  /** Confidence = logistic(intercept + slope x logit of the largest chance), fitted on predictions out of fold. */
  confidence: z.object({intercept: z.number(), slope: z.number()}),
  /** Sharpness of the mix: chances to this power, scaled to 1. */
  mixPower: z.number().positive(),
  /** Sd of the log of each share: how far labels lie from mixes read out of fold. */
  mixSpread: z.number().positive(),
  scores: z.array(laneScoreSchema),
  /** [lowest stated confidence, n, share right] by bin, out of fold. */
  calibration: z.array(z.tuple([z.number(), count, z.number()])),
})
export type LaneModel = z.infer<typeof laneModelSchema>
