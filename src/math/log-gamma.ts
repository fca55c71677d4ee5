import {log} from "./log"

/** Logarithm of the gamma function, log((x - 1)!) for whole x. Method: for x >= 10 Stirling's series
 * (https://dlmf.nist.gov/5.11.E1); below, the recurrence down from there. Domain: x > 0; zero and Infinity give
 * Infinity, negative and NaN give NaN. No empty input. Error: at most 6e-15 measured, relative to the result
 * or to 1, whichever is larger. Cost: about 25 ns. Checked against: mpmath 1.3.0, 60 digits.
 * @example logGamma(11) // => 15.104412573075518 */
export function logGamma(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY)
    return x === 0 ? Number.POSITIVE_INFINITY : x > 0 ? x : Number.NaN
  let lifted = x
  let product = 1
  while (lifted < 10) {
    product *= lifted
    lifted += 1
  }
  const main = (lifted - 0.5) * log(lifted) - lifted + (HALF_LOG_TWO_PI + stirlingError(lifted))
  return product === 1 ? main : main - log(product)
}

/** What Stirling's formula leaves out: log Gamma(x + 1) - ((x + 1/2) log x - x + log(2 pi) / 2), for x >= 10.
 * The terms are the Bernoulli numbers over 2n (2n - 1) (https://dlmf.nist.gov/5.11.E1).
 * @example stirlingError(10) // => 0.00833056343336287 */
export function stirlingError(x: number): number {
  const inverse = 1 / x
  const z = inverse * inverse
  return (
    inverse *
    (1 / 12 +
      z *
        (-1 / 360 +
          z *
            (1 / 1260 +
              z * (-1 / 1680 + z * (1 / 1188 + z * (-691 / 360360 + z * (1 / 156 - (z * 3617) / 122400)))))))
  )
}

const HALF_LOG_TWO_PI = 0.9189385332046728
