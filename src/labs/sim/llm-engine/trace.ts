import {z} from "zod"
import type {EngineRun} from "./engine-run"

/** What the GPU did. Times are ms from the start of the world. */
export const engineTraceSchema = z.strictObject({
  kvTokens: z.number(),
  maxBatch: z.number(),
  firstTokenWithinMs: z.number(),
  gapWithinMs: z.number(),
  /** When the server went down and all that ran had to begin anew. */
  restartsMs: z.array(z.number()),
  restartTakesMs: z.number(),
  /** One entry a step, which ended at `ms` and took `tookMs`: tokens in memory, requests that decode, requests whose prompt is read, requests that wait. */
  steps: z.array(
    z.strictObject({
      ms: z.number(),
      tookMs: z.number(),
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
      /** False for one that is larger than the whole memory: it counts in no metric. */
      possible: z.boolean(),
    }),
  ),
})
export type EngineTrace = z.infer<typeof engineTraceSchema>

const US_PER_MS = 1000

export function engineTrace({parameters, history, restartsUs, tally}: EngineRun): EngineTrace {
  return {
    kvTokens: parameters.kv_tokens,
    maxBatch: parameters.max_batch,
    firstTokenWithinMs: parameters.first_token_within_ms,
    gapWithinMs: parameters.gap_within_ms,
    restartsMs: restartsUs.map(us => us / US_PER_MS),
    restartTakesMs: parameters.restart_ms,
    steps: history.map(({nowUs, tookUs, ...rest}) => ({
      ms: nowUs / US_PER_MS,
      tookMs: tookUs / US_PER_MS,
      ...rest,
    })),
    requests: tally.requests.map(request => ({
      arrivesMs: request.arrivesUs / US_PER_MS,
      firstTokenMs: request.firstTokenUs === null ? null : request.firstTokenUs / US_PER_MS,
      endsMs: request.finished ? request.lastTokenUs / US_PER_MS : null,
      worstGapMs: request.worstGapUs / US_PER_MS,
      possible: request.promptTokens + request.outputTokens <= parameters.kv_tokens,
    })),
  }
}
