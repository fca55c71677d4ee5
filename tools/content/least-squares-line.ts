export type Line = {
  readonly intercept: number
  readonly slope: number
  readonly residualSd: number
  readonly r2: number
}

/** The least-squares line through (x, y) pairs, with the residual standard deviation (n - 2 in the divisor) and
 * the share of variance it explains. Throws RangeError below three points or when all x are equal.
 * @example leastSquaresLine([[0, 1], [1, 3], [2, 5]]).slope // => 2 */
export function leastSquaresLine(points: readonly (readonly [number, number])[]): Line {
  const count = points.length
  if (count < 3) throw new RangeError(`Expected at least 3 points, found ${count}`)
  let sumX = 0
  let sumY = 0
  for (const [x, y] of points) {
    sumX += x
    sumY += y
  }
  const meanX = sumX / count
  const meanY = sumY / count
  let xx = 0
  let xy = 0
  let yy = 0
  for (const [x, y] of points) {
    xx += (x - meanX) * (x - meanX)
    xy += (x - meanX) * (y - meanY)
    yy += (y - meanY) * (y - meanY)
  }
  if (xx === 0) throw new RangeError("Expected x values that differ, found equal ones")
  const slope = xy / xx
  const residual = Math.max(0, yy - slope * xy)
  return {
    slope,
    intercept: meanY - slope * meanX,
    residualSd: Math.sqrt(residual / (count - 2)),
    r2: yy === 0 ? 1 : 1 - residual / yy,
  }
}
