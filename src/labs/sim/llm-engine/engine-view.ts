import type {JsonValue} from "#model/journal/json-value"
import type {EngineRun} from "./engine-run"
import type {EngineParameters} from "./parameters"
import type {EngineRequest} from "./request"

/** At most so many waiting requests are shown, the oldest first. */
const SHOWN = 64

/** What the policy is told once, when it is made. */
export function machineView(parameters: EngineParameters): JsonValue {
  return {
    kvTokens: parameters.kv_tokens,
    maxBatch: parameters.max_batch,
    stepBaseMs: parameters.step_base_ms,
    perDecodeMs: parameters.per_decode_ms,
    perPrefillTokenMs: parameters.per_prefill_token_ms,
    firstTokenWithinMs: parameters.first_token_within_ms,
    gapWithinMs: parameters.gap_within_ms,
  }
}

/** What the policy sees when it is asked; built anew each time. */
export function engineView(run: EngineRun): JsonValue {
  const view = ({id, promptTokens, maxTokens, generated, arrivesUs}: EngineRequest) => ({
    id,
    promptTokens,
    maxTokens,
    generated,
    ageMs: (run.nowUs - arrivesUs) / 1000,
  })
  return {
    nowMs: run.nowUs / 1000,
    kvUsed: run.kvUsed,
    running: run.running.map(view),
    waiting: run.waiting.slice(0, SHOWN).map(view),
  }
}
