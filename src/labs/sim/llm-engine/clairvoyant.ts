import type {Decision, EngineRun} from "./engine-run"
import type {EngineRequest} from "./request"

/** A policy that knows how long each answer will be, for the best anchor. It never needs to preempt: it admits only
 * what will fit until the end, reads no more in one step than the gap allows, and serves who can still be in time
 * first, the shortest work before the longest. Not proven optimal: the best that we know of with that knowledge. */
export function clairvoyant(run: EngineRun): Decision {
  const {parameters, running, waiting, nowUs} = run
  const wait = ({arrivesUs}: EngineRequest) => (nowUs - arrivesUs) / 1000
  const readMs = ({promptTokens, generated}: EngineRequest) =>
    parameters.per_prefill_token_ms * (promptTokens + generated)
  const stepMs = parameters.step_base_ms + parameters.per_decode_ms * running.length
  const lost = (request: EngineRequest) =>
    request.firstTokenUs === null
      ? wait(request) + stepMs + readMs(request) > parameters.first_token_within_ms
      : request.worstGapUs > parameters.gap_within_ms * 1000
  const order = waiting.toSorted(
    (a, b) => Number(lost(a)) - Number(lost(b)) || work(a) - work(b) || a.id - b.id,
  )
  const someoneCanBeInTime = order.some(request => !lost(request))
  const admit: EngineRequest[] = []
  let budgetMs = parameters.gap_within_ms - stepMs
  for (const request of order) {
    if (running.length + admit.length >= parameters.max_batch) break
    // who is late already waits until nobody can be made late by it
    if (lost(request) && (someoneCanBeInTime || running.length + admit.length > 0) && admit.length > 0) break
    const first = running.length + admit.length === 0
    if (readMs(request) > budgetMs && !first) continue
    if (peakTokens([...running, ...admit, request]) > parameters.kv_tokens) continue
    budgetMs -= readMs(request)
    admit.push(request)
  }
  return {admit: admit.map(({id}) => id), preempt: []}
}

function work({promptTokens, outputTokens, generated}: EngineRequest): number {
  return promptTokens + (outputTokens - generated) * 8
}

/** The most memory that these requests will take if nobody joins them. All grow by one token a step and the one with
 * the fewest tokens left goes first, so the peaks lie where one ends. */
export function peakTokens(requests: readonly EngineRequest[]): number {
  const byEnd = requests.toSorted((a, b) => a.outputTokens - a.generated - (b.outputTokens - b.generated))
  let held = 0
  for (const {promptTokens, generated} of byEnd) held += promptTokens + generated
  let peak = 0
  for (const [at, request] of byEnd.entries()) {
    const steps = request.outputTokens - request.generated
    peak = Math.max(peak, held + steps * (byEnd.length - at))
    held -= request.promptTokens + request.generated
  }
  return peak
}
