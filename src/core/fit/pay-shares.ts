import type {LawLaneId} from "#model/career-answer"
import type {Shares} from "#model/fit/answers"
import {LANES} from "#model/lane"

/** Chance of each lane to pay most over the years: the share of the draws of uncertain beliefs in which its mean is the
 * highest of the three. Staying in general software work is no lane and takes no part. Null where a lane is missing.
 * @param means of every draw and policy, USD: [draw][policy]
 * @param policies lanes of the policies, in that order */
export function payShares(
  means: readonly (readonly number[])[],
  policies: readonly LawLaneId[],
): Shares | null {
  const at = LANES.map(lane => policies.indexOf(lane))
  if (means.length === 0 || at.some(index => index < 0)) return null
  const wins = {ai: 0, ml: 0, mlops: 0}
  for (const row of means) {
    const values = at.map(index => row[index] ?? 0)
    const most = Math.max(...values)
    const first = LANES.filter((_, index) => values[index] === most)
    for (const lane of first) wins[lane] += 1 / first.length / means.length
  }
  return wins
}
