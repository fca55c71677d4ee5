const STEPS = 60

/** Where a continuous function changes its sign between two arguments at which its signs differ, to the last bits of
 * their distance. @example bisect(x => x * x - 2, 0, 2) // => about 1.41421356 */
export function bisect(valueAt: (x: number) => number, from: number, to: number): number {
  let low = from
  let high = to
  const isLowPositive = valueAt(low) > 0
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2
    if (valueAt(middle) > 0 === isLowPositive) low = middle
    else high = middle
  }
  return (low + high) / 2
}
