import {exp} from "#math/exp"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import type {Shares} from "#model/fit/answers"
import {CELLS, GRID, STEP} from "./grid"

const STREAM = 5

/** Leanings as a place in the triangle: shares that grow with e to each of them. The thirds of the triangle in which a
 * lane has the largest share are those in which it draws most, so that the share of a cloud that lies in a third is the
 * chance of that lane. */
function placeOf(ai: number, ml: number): Shares {
  const most = Math.max(ai, ml, 0)
  const parts = [exp(ai - most), exp(ml - most), exp(-most)] as const
  const total = parts[0] + parts[1] + parts[2]
  return {ai: parts[0] / total, ml: parts[1] / total, mlops: parts[2] / total}
}

/** Places drawn from the doubt, for a picture of it. */
export function cloudOf(
  weights: Float64Array,
  {count, seed}: {count: number; seed: number},
): readonly Shares[] {
  const sums = new Float64Array(CELLS)
  let total = 0
  for (let cell = 0; cell < CELLS; cell += 1) {
    total += weights[cell] ?? 0
    sums[cell] = total
  }
  const words = new Int32Array(4)
  return Array.from({length: count}, (_, index) => {
    pcg4d(index, 0, STREAM, seed, words)
    // one draw in each of `count` equal parts, so that a small cloud is no accident of luck
    const wanted = ((index + unitFromSignedWord(words[0] ?? 0)) / count) * total
    const cell = firstAtLeast(sums, wanted)
    const inside = (word: number | undefined) => (unitFromSignedWord(word ?? 0) - 0.5) * STEP
    return placeOf((GRID.ai[cell] ?? 0) + inside(words[1]), (GRID.ml[cell] ?? 0) + inside(words[2]))
  })
}

function firstAtLeast(sums: Float64Array, wanted: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) >= wanted) high = middle
    else low = middle + 1
  }
  return low
}

/** The mean of all such places. */
export function middleOf(weights: Float64Array): Shares {
  const mean = {ai: 0, ml: 0, mlops: 0}
  for (let cell = 0; cell < CELLS; cell += 1) {
    const weight = weights[cell] ?? 0
    if (weight === 0) continue
    const place = placeOf(GRID.ai[cell] ?? 0, GRID.ml[cell] ?? 0)
    mean.ai += weight * place.ai
    mean.ml += weight * place.ml
    mean.mlops += weight * place.mlops
  }
  return mean
}
