import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")
const notNegative = z.number().min(0)
const range = z
  .tuple([share, share])
  .refine(([low, high]) => low <= high, "expected the lower end of the range first")

/** Releases of an assistant whose answers three model judges score and two people label. Scores run from 0 to 100; what
 * moves them is given in tens of them. */
export const judgeParametersSchema = z.strictObject({
  releases: z.number().int().min(1).max(500),
  /** Labelled answers of the releases before, and answers of the new one. */
  labelled: z.number().int().min(20).max(2000),
  answers: z.number().int().min(20).max(2000),
  /** Between which shares the rate of good answers lies, among the labelled ones and in the new release. */
  rate_before: range,
  rate: range,
  /** Chance that a person labels an answer wrongly, either way. */
  human_error: z.number().min(0).max(0.4),
  judges: z
    .array(
      z.strictObject({
        /** By how much a good answer lies above the middle and a bad one below it. */
        skill: notNegative,
        /** What it adds to every answer. */
        kindness: z.number(),
        /** For each standard deviation of length, and for an answer of its own family. */
        verbosity: z.number(),
        self: z.number(),
        /** For being shown first; it differs from answer to answer by as much again. */
        position: z.number(),
        noise: notNegative,
      }),
    )
    .length(3),
  /** What all judges share of their errors, and what differs when the same judge is asked again. */
  shared_noise: notNegative,
  call_noise: notNegative,
  /** By how many standard deviations the new release writes longer answers. */
  longer: z.number(),
  /** Share of the new release's answers that the first judge's family wrote; among the labelled ones each of four
   * families has a quarter. */
  own_share: share,
  /** How many answers of the new release people can label. */
  budget: z.number().int().min(0),
})
export type JudgeParameters = z.infer<typeof judgeParametersSchema>
