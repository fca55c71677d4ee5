/** How far a computed number is from the true one, in units in the last place of the true one. The true value is
 * `nearest` plus `rest` such units, as test/vectors/make-math-vectors.py writes it. */
export function errorInUlps(computed: number, nearest: number, rest: number): number {
  return Math.abs((computed - nearest) / ulpOf(nearest) - rest)
}

/** The worst error of a function over rows of [arguments..., nearest, rest], and the arguments it occurs at. */
export function worstError(rows: readonly (readonly number[])[], compute: (...args: number[]) => number) {
  let worst = {ulps: 0, at: [] as readonly number[]}
  for (const row of rows) {
    const at = row.slice(0, -2)
    const ulps = errorInUlps(compute(...at), row.at(-2) ?? Number.NaN, row.at(-1) ?? Number.NaN)
    // a NaN is the worst error of all
    if (!(ulps <= worst.ulps)) worst = {ulps, at}
  }
  return worst
}

/** The distance from a finite number to the next one away from zero. */
export function ulpOf(value: number): number {
  const size = Math.abs(value)
  return size < 2 ** 1023 ? nextUp(size) - size : 2 ** 971
}

/** The next number above a finite number. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  const cell = new Float64Array([value])
  const bits = new BigInt64Array(cell.buffer)
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? 1n : -1n)
  return cell[0] ?? Number.NaN
}
