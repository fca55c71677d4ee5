import {z} from "zod"
import {IGNORE, type MicroBatch} from "./micro-batch"
import type {StepRecord, TrainingRun} from "./training-run"
import {weightsGiven} from "./weights-given"

const count = z.number().int().min(0)

/** The first steps of a run: what each micro-batch holds, and the weight that its gradient has in what rank 0
 * returned. Weights are shares of the step's gradient and should be the shares of its labels. */
export const microTraceSchema = z.strictObject({
  steps: z.array(
    z.strictObject({
      labelled: count,
      digits: z.number(),
      hung: z.boolean(),
      messages: count,
      computeUs: z.number(),
      talkUs: z.number(),
      idealUs: z.number(),
      ranks: z.array(
        z.array(
          z.strictObject({
            /** Positions of each text, from left to right: prompt, a first label that nothing predicts, labels,
             * padding. */
            texts: z.array(
              z.strictObject({masked: count, unpredicted: count, labels: count, padding: count}),
            ),
            due: z.number(),
            /** Null where there is no gradient to give weight to, or where the step was lost. */
            given: z.number().nullable(),
          }),
        ),
      ),
    }),
  ),
})
export type MicroTrace = z.infer<typeof microTraceSchema>

const STEPS_SHOWN = 4

export function microTrace({history}: TrainingRun): MicroTrace {
  return {steps: history.slice(0, STEPS_SHOWN).map(stepTrace)}
}

function stepTrace(record: StepRecord): MicroTrace["steps"][number] {
  const {micro, means, labelled, returned} = record
  const parts = means.flatMap(own => own.flatMap(mean => (mean === null ? [] : [mean.gradient])))
  const grad = returned?.[0]?.grad
  const weights = grad === undefined || parts.length === 0 ? [] : weightsGiven(grad, parts)
  let next = 0
  return {
    labelled,
    digits: record.digits,
    hung: returned === null,
    messages: record.messages,
    computeUs: record.computeUs,
    talkUs: record.talkUs,
    idealUs: record.idealUs,
    ranks: micro.map((own, rank) =>
      own.map((one, at) => {
        const has = (means[rank]?.[at] ?? null) !== null
        const given = has ? (weights[next] ?? null) : null
        if (has) next += 1
        return {
          texts: one.texts.map(textTrace),
          due: labelled > 0 ? one.labelled / labelled : 0,
          given,
        }
      }),
    ),
  }
}

function textTrace({tokens, labels}: MicroBatch["texts"][number]) {
  const masked = labels.slice(0, tokens.length).filter(label => label === IGNORE).length
  const unpredicted = labels[0] === IGNORE ? 0 : 1
  return {
    masked,
    unpredicted,
    labels: tokens.length - masked - unpredicted,
    padding: labels.length - tokens.length,
  }
}
