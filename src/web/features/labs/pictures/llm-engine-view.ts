import type {EngineTrace} from "#labs/sim/llm-engine/trace"
import {sum} from "#math/sum"

type Request = EngineTrace["requests"][number]
export type Fate = "in-time" | "late" | "paused" | "unfinished" | "impossible"

/** What became of a caller, by the two promises of the lab. */
export function fateOf(
  {arrivesMs, firstTokenMs, endsMs, worstGapMs, possible}: Request,
  {firstTokenWithinMs, gapWithinMs}: EngineTrace,
): Fate {
  if (!possible) return "impossible"
  if (firstTokenMs === null || endsMs === null) return "unfinished"
  if (firstTokenMs - arrivesMs > firstTokenWithinMs) return "late"
  return worstGapMs > gapWithinMs ? "paused" : "in-time"
}

/** Callers of one fate, in order of arrival; groups without callers are left out. */
export type CallerGroup = {readonly fate: Fate; readonly callers: readonly Request[]}

export function callerGroups(trace: EngineTrace): readonly CallerGroup[] {
  const fates: readonly Fate[] = ["in-time", "paused", "late", "unfinished", "impossible"]
  return fates
    .map(fate => ({
      fate,
      callers: trace.requests
        .filter(request => fateOf(request, trace) === fate)
        .sort((a, b) => a.arrivesMs - b.arrivesMs),
    }))
    .filter(({callers}) => callers.length > 0)
}

/** When the world ended, ms. */
export function endOf({steps, requests, restartsMs, restartTakesMs}: EngineTrace): number {
  return Math.max(
    1,
    steps.at(-1)?.ms ?? 0,
    ...requests.map(({arrivesMs, endsMs}) => endsMs ?? arrivesMs),
    ...restartsMs.map(ms => ms + restartTakesMs),
  )
}

/** What the GPU held in one span of time: means over the span of the places that write and that read, the highest
 * share of the memory, and how many callers had no token yet when it began. */
export type Span = {
  readonly fromMs: number
  readonly toMs: number
  readonly decoding: number
  readonly reading: number
  readonly memoryShare: number
  readonly waiting: number
}

/** The world in `count` spans of equal length. Time in which nobody ran counts as empty. */
export function spansOf(trace: EngineTrace, count: number): readonly Span[] {
  const width = endOf(trace) / count
  const decoding = new Float64Array(count)
  const reading = new Float64Array(count)
  const memory = new Float64Array(count)
  for (const step of trace.steps) {
    const from = step.ms - step.tookMs
    const last = Math.min(count - 1, Math.floor(step.ms / width))
    for (let at = Math.max(0, Math.floor(from / width)); at <= last; at += 1) {
      const within = Math.min(step.ms, (at + 1) * width) - Math.max(from, at * width)
      if (within <= 0) continue
      decoding[at] = (decoding[at] ?? 0) + (within / width) * step.decoding
      reading[at] = (reading[at] ?? 0) + (within / width) * step.reading
      memory[at] = Math.max(memory[at] ?? 0, step.kvUsed / trace.kvTokens)
    }
  }
  return Array.from({length: count}, (_, at) => ({
    fromMs: at * width,
    toMs: (at + 1) * width,
    decoding: decoding[at] ?? 0,
    reading: reading[at] ?? 0,
    memoryShare: memory[at] ?? 0,
    waiting: waitingAt(trace, at * width),
  }))
}

function waitingAt({requests}: EngineTrace, ms: number): number {
  return requests.filter(
    ({arrivesMs, firstTokenMs}) => arrivesMs <= ms && (firstTokenMs === null || firstTokenMs > ms),
  ).length
}

/** Mean of the filled places, counted over the time in which the GPU worked. */
export function meanPlaces({steps}: EngineTrace): number {
  const busyMs = sum(steps.map(({tookMs}) => tookMs))
  if (busyMs === 0) return 0
  return sum(steps.map(({tookMs, decoding, reading}) => tookMs * (decoding + reading))) / busyMs
}

const callersWords = (count: number) => `${count} ${count === 1 ? "caller" : "callers"}`
const FATE_WORDS: Readonly<Record<Fate, (count: number) => string>> = {
  "in-time": count => `${callersWords(count)} in time`,
  paused: count => `${callersWords(count)} with too long a pause`,
  late: count => `${callersWords(count)} whose first token came late`,
  unfinished: count => `${callersWords(count)} without a whole answer`,
  impossible: count => `${callersWords(count)} larger than the memory`,
}

export function groupWords({fate, callers}: CallerGroup): string {
  return FATE_WORDS[fate](callers.length)
}

/** What the picture shows, in words. */
export function engineWords(trace: EngineTrace): string {
  const possible = trace.requests.filter(one => one.possible)
  const inTime = possible.filter(one => fateOf(one, trace) === "in-time").length
  const peak = Math.max(0, ...trace.steps.map(({kvUsed}) => kvUsed / trace.kvTokens))
  const downs = trace.restartsMs.length
  const down =
    downs === 0
      ? "the server never went down"
      : `the server went down ${downs === 1 ? "once" : `${downs} times`}`
  return `${inTime} of ${callersWords(possible.length)} were served in time. While the GPU worked, ${meanPlaces(trace).toFixed(1)} of ${trace.maxBatch} places were filled; memory was filled to ${Math.round(peak * 100)} % at most, and ${down}.`
}
