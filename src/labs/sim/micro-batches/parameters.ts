import {z} from "zod"

const count = z.number().int().min(0)
const positive = z.number().positive()
const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")

/** One kind of text in the training data; a micro-batch holds texts of one kind, as batches sorted by length do. */
const kindSchema = z.strictObject({
  share: positive,
  /** Tokens of a text, uniform between the two. */
  shortest: z.number().int().min(2),
  longest: z.number().int().min(2),
  /** The share of a text that is prompt and carries no labels is uniform between the two. */
  prompt_from: share,
  prompt_to: share,
  /** The token that mostly follows token t is t + `follows`, and it does so with the chance `habit`. */
  follows: z.number().int().min(1),
  habit: share,
})

/** A run of data-parallel training steps: each rank reads a few micro-batches, then the ranks talk. */
export const microParametersSchema = z.strictObject({
  steps: z.number().int().min(1).max(40),
  ranks: z.number().int().min(1).max(16),
  /** Micro-batches of a rank in a step, uniform between the two. */
  fewest_micro_batches: z.number().int().min(1),
  most_micro_batches: z.number().int().min(1).max(16),
  texts: z.number().int().min(1).max(16),
  kinds: z.array(kindSchema).min(1),
  /** Micro-batches whose answers were cut off: no label is left. */
  empty_micro_batches: share.default(0),
  /** The last so many ranks have no data left. */
  idle_ranks: count.default(0),
  /** Steps, from 0, in which no text of any rank has a label. */
  empty_steps: z.array(count).default([]),
  learning_rate: positive,
  clip_norm: positive,
  /** Forward and backward of one position, padding included. */
  per_position_us: positive,
  /** One hop of a collective, and one value over one link; a ring makes 2 (ranks - 1) hops. */
  hop_us: positive,
  per_value_us: positive,
  /** What a step costs in which ranks wait for a message that never comes. */
  timeout_us: positive,
})
export type MicroParameters = z.infer<typeof microParametersSchema>
