import {drawExponential} from "../kernel/draw"
import {quantileOf} from "../kernel/statistics"
import {streamOf} from "../kernel/streams"
import type {Decision, EngineRun} from "./engine-run"
import {type EngineParameters, engineParametersSchema} from "./parameters"
import {runPolicy} from "./play-engine"
import {drawTokens, OUTPUT_TOKENS, PROMPT_TOKENS} from "./request-law"

/** A machine without costs of its own: a step is a step, memory never ends. */
const BARE = {
  requests: 0,
  rate_per_second: 1,
  longest_prompt: 1,
  kv_tokens: 2 ** 40,
  step_base_ms: 0.1,
  per_decode_ms: 0,
  per_prefill_token_ms: 0,
  restart_ms: 1,
  first_token_within_ms: 1,
  gap_within_ms: 1,
}
const MEAN_TOKENS = 60
const CALLERS = 4800

/** Admits only when all have gone. */
function staticBatch(run: EngineRun): Decision {
  if (run.running.length > 0) return {admit: [], preempt: []}
  return {admit: firstIds(run, run.parameters.max_batch), preempt: []}
}

/** Fills every free place at once. */
function continuousBatch(run: EngineRun): Decision {
  return {admit: firstIds(run, run.parameters.max_batch - run.running.length), preempt: []}
}

function firstIds({waiting}: EngineRun, count: number): number[] {
  return waiting.slice(0, count).map(({id}) => id)
}

/** How many times faster continuous batching ends the same work than static batching: everybody waits from the
 * start, answers have these lengths. */
function gain(batch: number, lengths: readonly number[]): number {
  const parameters: EngineParameters = engineParametersSchema.parse({
    ...BARE,
    max_batch: batch,
    extra: lengths.map(tokens => ({at_ms: 0, prompt_tokens: 1, output_tokens: tokens, max_tokens: tokens})),
  })
  const world = {parameters, seed: 1}
  return runPolicy(world, staticBatch).tally.endUs / runPolicy(world, continuousBatch).tally.endUs
}

function exponentialLengths(): number[] {
  const stream = streamOf(20_261_123, "realism lengths")
  return Array.from({length: CALLERS}, () => Math.max(1, Math.ceil(drawExponential(stream, MEAN_TOKENS))))
}

function medianOf(table: readonly number[], purpose: string): number {
  const stream = streamOf(20_261_123, purpose)
  return quantileOf(
    Array.from({length: 20_001}, () => drawTokens(stream, table)),
    0.5,
    0,
  )
}

/** What this simulator gives where the true value is known. */
export const ENGINE_REALISM = {
  "batching-gain-8": () => gain(8, exponentialLengths()),
  "batching-gain-16": () => gain(16, exponentialLengths()),
  "equal-lengths": () =>
    gain(
      8,
      Array.from({length: 400}, () => 50),
    ),
  "prompt-median": () => medianOf(PROMPT_TOKENS, "realism prompts"),
  "answer-median": () => medianOf(OUTPUT_TOKENS, "realism answers"),
} as const
