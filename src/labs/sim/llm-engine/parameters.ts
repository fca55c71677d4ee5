import {z} from "zod"

const positive = z.number().positive()
const count = z.number().int().min(0)

/** A request that a world adds to those drawn. Times are ms from the start. */
const extraRequestSchema = z.strictObject({
  at_ms: z.number().min(0),
  prompt_tokens: z.number().int().min(1),
  output_tokens: z.number().int().min(1),
  max_tokens: z.number().int().min(1),
  /** So many of it, this far apart. */
  copies: z.number().int().min(1).default(1),
  every_ms: z.number().min(0).default(0),
})

/** A GPU that serves one model with continuous batching, and who calls it. One step makes one token for each running
 * request and takes base + per_decode * decoding requests + per_prefill_token * prompt tokens read. */
export const engineParametersSchema = z.strictObject({
  requests: count,
  rate_per_second: positive,
  /** Draws lie on the law of the trace; longer prompts are cut to this. */
  longest_prompt: z.number().int().min(1),
  extra: z.array(extraRequestSchema).default([]),
  /** Tokens whose keys and values fit into memory. */
  kv_tokens: z.number().int().min(1),
  max_batch: z.number().int().min(1),
  step_base_ms: positive,
  per_decode_ms: z.number().min(0),
  per_prefill_token_ms: z.number().min(0),
  /** A restart after memory ran out, or after a crash of the machine. */
  restart_ms: positive,
  crash_at_ms: z.array(z.number().min(0)).default([]),
  first_token_within_ms: positive,
  gap_within_ms: positive,
})
export type EngineParameters = z.infer<typeof engineParametersSchema>
