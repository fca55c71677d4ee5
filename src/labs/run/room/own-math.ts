import {exp} from "#math/exp"
import {log} from "#math/log"
import {pow} from "#math/pow"

/** Exact in every engine: results that are rounded once, as the standard says. */
const EXACT = [
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
]

/** log(1 + x) without losing the digits of a small x (Kahan's way: the error of 1 + x cancels in the quotient). */
export function log1p(x: number): number {
  const sum = 1 + x
  if (sum === 1 || !(sum > 0) || sum === Number.POSITIVE_INFINITY) return sum === 1 ? x : log(sum)
  return (log(sum) * x) / (sum - 1)
}

/** exp(x) - 1 without losing the digits of a small x. */
export function expm1(x: number): number {
  const power = exp(x)
  if (power === 1) return x
  const less = power - 1
  if (less === -1 || power === Number.POSITIVE_INFINITY) return less
  return (less * x) / log(power)
}

/** x to the power y; negative bases take whole powers only, as Math.pow does. */
export function power(x: number, y: number): number {
  if (x >= 0 || !Number.isInteger(y)) return pow(x, y)
  return (y % 2 === 0 ? 1 : -1) * pow(-x, y)
}

/** Puts functions with the same bits in every engine and language in place of those that engines round differently,
 * and refusals in place of the rest. */
export function installOwnMath(math: Record<string, unknown>): void {
  const ours: Record<string, unknown> = {exp, log, log1p, expm1, pow: power}
  for (const name of Object.getOwnPropertyNames(math)) {
    if (typeof math[name] !== "function" || EXACT.includes(name)) continue
    const value =
      ours[name] ??
      (() => {
        throw new TypeError(
          name === "random"
            ? "Math.random is not offered: the same code must get the same score. Compute with what the arguments hold"
            : `Math.${name} is not offered: engines differ in its last digit. Math.exp, log, pow, log1p, expm1 and sqrt are`,
        )
      })
    Object.defineProperty(math, name, {value, writable: false, configurable: false})
  }
}
