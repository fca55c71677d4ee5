import {latinHypercube} from "#math/latin-hypercube"
import {splitNormalQuantile} from "#math/split-normal"
import type {Belief} from "#model/belief"

/** Draws are kept off the far tails, where a two-piece distribution says more than anybody knows. */
const LEAST_SHARE = 0.01

export type BeliefDraws = {
  /** The beliefs that vary: of the world, with a range, and not set by the person. */
  readonly drawn: readonly Belief[]
  /** values[draw][index of `drawn`] */
  readonly values: readonly (readonly number[])[]
}

/** Draws the uncertain beliefs together: a Latin hypercube, each belief two-piece normal with `value` in the middle and
 * `low` and `high` as its 10 % and 90 % points, kept within what its slider allows. What a person has set stays. */
export function drawBeliefs(
  beliefs: readonly Belief[],
  moved: Readonly<Record<string, number>>,
  options: {readonly draws: number; readonly seed: number},
): BeliefDraws {
  const drawn = beliefs.filter(
    belief => belief.kind === "world" && belief.low < belief.high && moved[belief.id] === undefined,
  )
  if (drawn.length === 0) return {drawn, values: Array.from({length: options.draws}, () => [])}
  const units = latinHypercube({draws: options.draws, dimensions: drawn.length, seed: options.seed})
  const values = Array.from({length: options.draws}, (_, draw) =>
    drawn.map((belief, index) => {
      const unit = units[draw * drawn.length + index] ?? 0.5
      const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, unit))
      return Math.min(belief.max, Math.max(belief.min, splitNormalQuantile(belief, share)))
    }),
  )
  return {drawn, values}
}
