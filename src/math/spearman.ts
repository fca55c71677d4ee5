/** Spearman's rank correlation, -1 .. 1: how far the second list rises when the first does, whatever the shape
 * of the curve. For ranking the inputs of a simulation by their sway on its output. Method: Pearson's correlation
 * of the ranks, ties sharing their middle rank (https://en.wikipedia.org/wiki/Spearman's_rank_correlation_coefficient).
 * Lists of different lengths, fewer than two values, and NaN are RangeErrors; a constant list has no
 * correlation, and the answer is NaN. Cost: O(n log n), 3 ms for 16,000 pairs.
 * Checked against: scipy.stats.spearmanr, 1.17.1.
 * @example spearman([1, 2, 3], [10, 100, 1000]) // => 1 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length || a.length < 2) {
    throw new RangeError(`Rank correlation needs >= 2 pairs, found lengths ${a.length} and ${b.length}`)
  }
  const ranksA = midRanks(a)
  const ranksB = midRanks(b)
  const middle = (a.length + 1) / 2
  let together = 0
  let spreadA = 0
  let spreadB = 0
  for (let index = 0; index < a.length; index += 1) {
    const fromA = (ranksA[index] ?? 0) - middle
    const fromB = (ranksB[index] ?? 0) - middle
    together += fromA * fromB
    spreadA += fromA * fromA
    spreadB += fromB * fromB
  }
  if (spreadA === 0 || spreadB === 0) return Number.NaN
  return Math.max(-1, Math.min(1, together / Math.sqrt(spreadA * spreadB)))
}

/** Ranks from 1; equal values share the mean of the ranks that they take up.
 * @example midRanks([30, 10, 30]) // => Float64Array [2.5, 1, 2.5] */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = new Uint32Array(values.length)
  for (let index = 0; index < order.length; index += 1) {
    if (Number.isNaN(values[index])) throw new RangeError(`Ranks need numbers, found NaN at index ${index}`)
    order[index] = index
  }
  // a comparison, not a difference: Infinity - Infinity is NaN
  order.sort((left, right) => {
    const first = values[left] ?? 0
    const second = values[right] ?? 0
    return first < second ? -1 : first > second ? 1 : 0
  })
  const ranks = new Float64Array(values.length)
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = values[order[from] ?? 0]
    while (to < order.length && values[order[to] ?? 0] === value) to += 1
    for (let place = from; place < to; place += 1) ranks[order[place] ?? 0] = (from + to + 1) / 2
  }
  return ranks
}
