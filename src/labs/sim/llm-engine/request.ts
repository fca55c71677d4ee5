import {drawExponential} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {EngineParameters} from "./parameters"
import {drawLimit, drawTokens, OUTPUT_TOKENS, PROMPT_TOKENS} from "./request-law"

/** One call to the model. `outputTokens` is what nobody knows before the answer ends. Times are microseconds. */
export type EngineRequest = {
  readonly id: number
  readonly arrivesUs: number
  readonly promptTokens: number
  readonly outputTokens: number
  readonly maxTokens: number
  generated: number
  /** Its prompt and answer so far must be read (again) in the next step. */
  unread: boolean
  firstTokenUs: number | null
  lastTokenUs: number
  worstGapUs: number
  finished: boolean
}

const US_PER_MS = 1000
const US_PER_SECOND = 1_000_000

function makeRequest(
  fixed: Pick<EngineRequest, "arrivesUs" | "promptTokens" | "outputTokens" | "maxTokens">,
): Omit<EngineRequest, "id"> {
  return {
    ...fixed,
    generated: 0,
    unread: true,
    firstTokenUs: null,
    lastTokenUs: 0,
    worstGapUs: 0,
    finished: false,
  }
}

/** Everybody who calls in this world, by time of arrival; ids count in that order. */
export function drawRequests(parameters: EngineParameters, seed: number): EngineRequest[] {
  const arrivals = streamOf(seed, "arrivals")
  const prompts = streamOf(seed, "prompts")
  const outputs = streamOf(seed, "outputs")
  const limits = streamOf(seed, "limits")
  let at = 0
  const drawn = Array.from({length: parameters.requests}, () => {
    at += drawExponential(arrivals, 1 / parameters.rate_per_second)
    const outputTokens = drawTokens(outputs, OUTPUT_TOKENS)
    return makeRequest({
      arrivesUs: Math.round(at * US_PER_SECOND),
      promptTokens: Math.min(parameters.longest_prompt, drawTokens(prompts, PROMPT_TOKENS)),
      outputTokens,
      maxTokens: drawLimit(limits, outputTokens),
    })
  })
  const extra = parameters.extra.flatMap(one =>
    Array.from({length: one.copies}, (_, copy) =>
      makeRequest({
        arrivesUs: Math.round((one.at_ms + copy * one.every_ms) * US_PER_MS),
        promptTokens: one.prompt_tokens,
        outputTokens: one.output_tokens,
        maxTokens: one.max_tokens,
      }),
    ),
  )
  return [...drawn, ...extra]
    .sort((a, b) => a.arrivesUs - b.arrivesUs)
    .map((request, id) => ({...request, id}))
}
