/** Index of 2^0 in POWERS_OF_TWO. */
export const POWER_ZERO = 1074

/** 2^k at index k + POWER_ZERO for k = -1074 .. 1023, every power of two that a double can hold, each exact.
 * For scaling by 2^k without Math.pow. 16 kB, filled once by doubling. Checked by: powers-of-two.test.ts.
 * @example POWERS_OF_TWO[3 + POWER_ZERO] // => 8 */
export const POWERS_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098)
  let power = Number.MIN_VALUE
  for (let index = 0; index < powers.length; index += 1) {
    powers[index] = power
    power *= 2
  }
  return powers
}
