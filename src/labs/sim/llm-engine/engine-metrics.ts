import type {Metrics} from "#model/labs/verdict"
import {quantileOf} from "../kernel/statistics"
import type {EngineRun} from "./engine-run"
import type {EngineRequest} from "./request"

export const ENGINE_METRICS = [
  "inTime",
  "tokensPerSecond",
  "p99FirstTokenMs",
  "p99GapMs",
  "memoryUsed",
  "readAgain",
  "outOfMemory",
  "finished",
  "longestWaitMs",
] as const

const US_PER_MS = 1000

/** How long a request waited for its first token; to the end of the world where it never got one. */
function waitMs({tally, nowUs}: EngineRun, {firstTokenUs, arrivesUs}: EngineRequest): number {
  return ((firstTokenUs ?? Math.max(nowUs, tally.endUs)) - arrivesUs) / US_PER_MS
}

function inTime(run: EngineRun, request: EngineRequest): boolean {
  const {first_token_within_ms, gap_within_ms} = run.parameters
  return (
    request.finished &&
    waitMs(run, request) <= first_token_within_ms &&
    request.worstGapUs <= gap_within_ms * US_PER_MS
  )
}

/** What a finished world has measured. Requests that could never fit into memory are nobody's fault: they count in
 * nothing. */
export function engineMetrics(run: EngineRun): Metrics {
  const {tally, parameters} = run
  const possible = tally.requests.filter(
    ({promptTokens, outputTokens}) => promptTokens + outputTokens <= parameters.kv_tokens,
  )
  const waits = possible.map(request => waitMs(run, request))
  const share = (holds: (request: EngineRequest) => boolean) =>
    possible.length === 0 ? 1 : possible.filter(holds).length / possible.length
  return {
    inTime: share(request => inTime(run, request)),
    tokensPerSecond: tally.endUs === 0 ? 0 : tally.tokens / (tally.endUs / 1_000_000),
    p99FirstTokenMs: quantileOf(waits, 0.99, 0),
    p99GapMs: quantileOf(tally.gapsUs, 0.99, 0) / US_PER_MS,
    memoryUsed: tally.busyUs === 0 ? 0 : tally.usedTokenUs / tally.busyUs / parameters.kv_tokens,
    readAgain: tally.tokens === 0 ? 0 : tally.readAgain / tally.tokens,
    outOfMemory: tally.outOfMemory,
    finished: share(({finished}) => finished),
    longestWaitMs: Math.max(0, ...waits),
  }
}
