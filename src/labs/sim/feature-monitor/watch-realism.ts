import {mean} from "#math/sum"
import {drawCounts} from "../kernel/draw-binomial"
import {quantileOf} from "../kernel/statistics"
import {streamOf} from "../kernel/streams"
import {stabilityIndex} from "./stability-index"

const TENTHS = Array.from({length: 10}, () => 0.1)
const PAIRS = 20_000

/** Indices of pairs of days on which nothing has changed, each with so many rows in ten equal bins. */
function quietIndices(rows: number): number[] {
  const stream = streamOf(20_261_123, `quiet days of ${rows}`)
  const day = () => drawCounts(stream, {count: rows, shares: TENTHS})
  return Array.from({length: PAIRS}, () => stabilityIndex(day(), day()))
}

/** What this simulator gives where the true value is known. */
export const WATCH_REALISM = {
  "index-mean-200": () => mean(quietIndices(200)),
  "index-mean-1000": () => mean(quietIndices(1000)),
  "index-q95-500": () => quantileOf(quietIndices(500), 0.95, 0),
  "index-above-rule-200": () => mean(quietIndices(200).map(one => (one > 0.1 ? 1 : 0))),
} as const
