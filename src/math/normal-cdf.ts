import {expOfSum} from "./exp"

/** Share of the standard normal distribution that lies below x. Method: for x <= 0, exp(-x^2 / 2), with x^2
 * carried in two parts, times a smooth factor (Mills' ratio, https://en.wikipedia.org/wiki/Mills_ratio) from one
 * polynomial of degree 23 in u = (|x| - 4) / (|x| + 4) (Chebyshev fit; the change of variable is that of
 * J. L. Schonfelder, Math. Comp. 32, 1978, https://doi.org/10.1090/S0025-5718-1978-0494846-8); for x > 0 one
 * minus the share below -x. Domain: every number; NaN gives NaN, below -38.6 zero. No empty input.
 * Relative error: at most 5.4e-16 measured down to x = -37. Cost: about 30 ns.
 * Checked against: mpmath 1.3.0, 60 digits.
 * @example normalCdf(1.96) // => 0.9750021048517795 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x
  const distance = Math.abs(x)
  if (distance > 38.6) return x < 0 ? 0 : 1
  const u = (distance - 4) / (distance + 4)
  let mills = -1.605153989025079e-9
  mills = mills * u - 2.777595708408414e-9
  mills = mills * u + 1.3941839544171092e-8
  mills = mills * u + 3.47015389005009e-8
  mills = mills * u - 5.0891187260658904e-8
  mills = mills * u - 2.3060726755244456e-7
  mills = mills * u + 5.507951261259094e-8
  mills = mills * u + 1.1974337258495328e-6
  mills = mills * u + 6.032809284489925e-7
  mills = mills * u - 5.886891898917872e-6
  mills = mills * u - 6.035074886813819e-6
  mills = mills * u + 3.155714042328642e-5
  mills = mills * u + 3.786855340041144e-5
  mills = mills * u - 0.0002043546759964707
  mills = mills * u - 0.00014330561401364585
  mills = mills * u + 0.001576978473286867
  mills = mills * u - 0.001210060047800704
  mills = mills * u - 0.010512319256653416
  mills = mills * u + 0.044364290441479236
  mills = mills * u - 0.09526047896251157
  mills = mills * u + 0.12890813544483778
  mills = mills * u - 0.09637998589041223
  mills = mills * u - 0.023009233104596186
  mills = mills * u + 0.8496957717177204
  // the square in two parts: halves of 26 digits multiply exactly
  const lifted = distance * 134217729
  const leading = lifted - (lifted - distance)
  const trailing = distance - leading
  const square = distance * distance
  const lost = leading * leading - square + 2 * leading * trailing + trailing * trailing
  const below = (expOfSum(-0.5 * square, -0.5 * lost) * mills) / (1 + 2 * distance)
  return x < 0 ? below : 1 - below
}
