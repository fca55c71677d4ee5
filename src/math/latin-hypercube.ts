import {RandomStream} from "./rng"

export type LatinHypercubeOptions = {
  readonly draws: number
  readonly dimensions: number
  readonly seed: number
}

/** Latin hypercube sample: points in the unit cube whose every coordinate takes each of `draws` equal slices of
 * 0 .. 1 exactly once, so that few draws cover each input evenly. Row-major, draws x dimensions, each number
 * strictly inside (0, 1). Method: McKay, Beckman and Conover 1979 (https://doi.org/10.2307/1268522); a
 * Fisher-Yates permutation and a jitter for each dimension, stream = dimension of RandomStream(seed), so
 * that a further dimension leaves the others as they are. Draws and dimensions must be whole and >= 1, else a
 * RangeError. Cost: O(draws * dimensions), about 15 ns a number. Checked by: properties.
 * @example latinHypercube({draws: 4, dimensions: 2, seed: 1}).length // => 8 */
export function latinHypercube({draws, dimensions, seed}: LatinHypercubeOptions): Float64Array {
  for (const count of [draws, dimensions]) {
    if (!(Number.isInteger(count) && count >= 1)) {
      throw new RangeError(`Latin hypercube needs whole draws and dimensions >= 1, found ${count}`)
    }
  }
  const points = new Float64Array(draws * dimensions)
  const slices = new Uint32Array(draws)
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const random = new RandomStream(seed, dimension)
    for (let draw = 0; draw < draws; draw += 1) slices[draw] = draw
    for (let left = draws - 1; left > 0; left -= 1) {
      const other = random.nextBelow(left + 1)
      const slice = slices[left] ?? 0
      slices[left] = slices[other] ?? 0
      slices[other] = slice
    }
    for (let draw = 0; draw < draws; draw += 1) {
      points[draw * dimensions + dimension] = ((slices[draw] ?? 0) + random.nextUnit()) / draws
    }
  }
  return points
}
