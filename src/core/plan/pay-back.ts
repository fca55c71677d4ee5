/** When what a move costs is back, and what its first year brings. Months count from the move. */
export type BackAt = {
  /** Months until the average of all careers has it back; null: not within the years. */
  readonly months: number | null
  /** Share of careers that have it back 24 months after the move, 0..1; 0 where the years end before. */
  readonly within24: number
  /** Average of the first twelve months after the move, more or less than staying, USD. */
  readonly firstYear: number
}

const SOON_MONTHS = 24

/** Cumulative difference after so many months, on a straight line within each year.
 * @param sums by year: sums[year] = difference of all years before it */
function at(sums: ArrayLike<number>, month: number): number {
  const year = Math.min(sums.length - 2, Math.floor(month / 12))
  const before = sums[year] ?? 0
  return before + ((sums[year + 1] ?? before) - before) * (month / 12 - year)
}

/** Compares careers that move with the same careers that stay: everything from the first day on counts, learning
 * included. Not discounted. Years are the finest that the simulator knows, so months within a year lie on a straight line.
 * @param stay, go pay after tax by year: net[year * careers + career], USD, of the same careers
 * @param fromMonth the month of the move */
export function paysBack(
  stay: Float32Array,
  go: Float32Array,
  {years, fromMonth}: {readonly years: number; readonly fromMonth: number},
): BackAt {
  const careers = stay.length / years
  const averages = new Float64Array(years + 1)
  const sums = new Float64Array(years + 1)
  const soon = fromMonth + SOON_MONTHS
  const isSeen = soon <= years * 12
  let back = 0
  for (let career = 0; career < careers; career += 1) {
    for (let year = 0; year < years; year += 1) {
      const cell = year * careers + career
      sums[year + 1] = (sums[year] ?? 0) + (go[cell] ?? 0) - (stay[cell] ?? 0)
      averages[year + 1] = (averages[year + 1] ?? 0) + (sums[year + 1] ?? 0) / careers
    }
    if (isSeen && at(sums, soon) >= 0) back += 1
  }
  const last = years * 12
  let months: number | null = null
  for (let month = fromMonth; month <= last && fromMonth < last && months === null; month += 1)
    if (at(averages, month) >= 0) months = month - fromMonth
  const end = Math.min(last, fromMonth + 12)
  return {
    months,
    within24: back / careers,
    firstYear:
      fromMonth >= last ? 0 : ((at(averages, end) - at(averages, fromMonth)) / (end - fromMonth)) * 12,
  }
}
