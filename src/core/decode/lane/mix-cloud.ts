import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalFromWord} from "#math/normal-from-word"
import {pcg4d} from "#math/rng"
import type {PostingReading} from "#model/decode/reading"

type Mix = PostingReading["mix"]

/** Below this share a lane counts as this much, so that a share of 0 can still turn out to be a little. */
const LEAST_SHARE = 0.01

/** Mixes that the posting may as well have, for a picture of the doubt: normal noise of one sd on the log of each share.
 * The sd is that at which the cloud lies as far from its middle as labels lie from readings out of fold.
 * @param mix sums to 1; of a reading of none (all 0) there is no cloud
 * @param sd log points */
export function mixCloud(
  mix: Mix,
  {sd, count, seed}: {sd: number; count: number; seed: number},
): readonly Mix[] {
  if (mix.ai + mix.ml + mix.mlops === 0) return []
  const draw = new Int32Array(4)
  return Array.from({length: count}, (_, index) => {
    pcg4d(index, 0, 0, seed, draw)
    const [ai, ml, mlops] = [mix.ai, mix.ml, mix.mlops].map((share, lane) =>
      exp(log(Math.max(share, LEAST_SHARE)) + sd * normalFromWord(draw[lane] ?? 0)),
    )
    const total = (ai ?? 0) + (ml ?? 0) + (mlops ?? 0)
    return {ai: (ai ?? 0) / total, ml: (ml ?? 0) / total, mlops: (mlops ?? 0) / total}
  })
}
