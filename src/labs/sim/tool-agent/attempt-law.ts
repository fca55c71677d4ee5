import {log} from "#math/log"
import type {RandomStream} from "#math/rng"
import {drawIndex, drawLogNormal} from "../kernel/draw"
import type {Tool} from "./catalogue"
import type {AgentParameters} from "./parameters"

const KINDS = ["refused", "limited", "dropped", "lost", "cut", "slow", "fine"] as const
export type AttemptKind = (typeof KINDS)[number]

/** What becomes of one attempt, drawn before anybody plays: policies that differ meet the same faults. */
export type Fate = {
  readonly kind: AttemptKind
  /** From sending to the answer, where one comes. */
  readonly latencyMs: number
  /** For `limited`. */
  readonly retryAfterMs: number
}

/** The normal quantile of 0.99. */
const Z99 = 2.3263478740408408
const SLOWER = 6

export function drawFate(stream: RandomStream, {attempt}: AgentParameters, tool: Tool): Fate {
  const faults = KINDS.map(kind => (kind === "fine" ? 0 : attempt[kind]))
  const fine = Math.max(0, 1 - faults.reduce((a, b) => a + b, 0))
  const kind = KINDS[drawIndex(stream, [...faults.slice(0, -1), fine])] ?? "fine"
  const sigma = log(tool.slowMs / tool.typicalMs) / Z99
  const latencyMs = drawLogNormal(stream, {median: tool.typicalMs, sigma})
  const retryAfterMs = Math.round(800 + 1700 * stream.nextUnit())
  return {kind, latencyMs: kind === "slow" ? latencyMs * SLOWER : latencyMs, retryAfterMs}
}
