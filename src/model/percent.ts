/** Between a number and its unit, so that the two stay on one line. */
const NARROW = "\u202f"

/** A share, 0..1, in whole percent with a narrow space. Only nothing at all is 0 %, and only all of it 100 %.
 * @example percent(0.637) // => "64 %" */
export function percent(share: number): string {
  const value = Math.round(share * 100)
  if (value === 0 && share > 0) return `<1${NARROW}%`
  if (value === 100 && share < 1) return `>99${NARROW}%`
  return `${value}${NARROW}%`
}

/** The chance of what nobody can be certain of, 0..1, in the same words: never 0 %, never 100 %.
 * @example chancePercent(1) // => ">99 %" */
export function chancePercent(chance: number): string {
  return percent(Math.min(1 - Number.EPSILON, Math.max(Number.MIN_VALUE, chance)))
}
