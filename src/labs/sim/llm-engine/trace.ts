import {z} from "zod"
import type {EngineRun} from "./engine-run"

/** What the GPU did. Times are ms from the start of the world. */
export const engineTraceSchema = z.strictObject({
  kvTokens: z.number(),
  maxBatch: z.number(),
  firstTokenWithinMs: z.number(),
  /** One entry a step: tokens in memory, requests that decode, requests whose prompt is read, requests that wait. */
  steps: z.array(
    z.strictObject({
      ms: z.number(),
      kvUsed: z.number(),
      decoding: z.number(),
      reading: z.number(),
      waiting: z.number(),
    }),
  ),
  /** Null where it got no token, or never ended. */
  requests: z.array(
    z.strictObject({
      arrivesMs: z.number(),
      firstTokenMs: z.number().nullable(),
      endsMs: z.number().nullable(),
      worstGapMs: z.number(),
    }),
  ),
})
export type EngineTrace = z.infer<typeof engineTraceSchema>

const US_PER_MS = 1000

export function engineTrace({parameters, history, tally}: EngineRun): EngineTrace {
  return {
    kvTokens: parameters.kv_tokens,
    maxBatch: parameters.max_batch,
    firstTokenWithinMs: parameters.first_token_within_ms,
    steps: history.map(({nowUs, ...rest}) => ({ms: nowUs / US_PER_MS, ...rest})),
    requests: tally.requests.map(({arrivesUs, firstTokenUs, lastTokenUs, worstGapUs, finished}) => ({
      arrivesMs: arrivesUs / US_PER_MS,
      firstTokenMs: firstTokenUs === null ? null : firstTokenUs / US_PER_MS,
      endsMs: finished ? lastTokenUs / US_PER_MS : null,
      worstGapMs: worstGapUs / US_PER_MS,
    })),
  }
}
