import type {Equity, Vesting} from "#model/pay/offer"

/** One date on which a part of a grant becomes one's own: months since the grant, share of the grant. */
export type Vest = {readonly month: number; readonly share: number}

const MONTHS = 12
const SUM_TOLERANCE = 1e-6

/** Months from the grant to its last vest, were there no cliff. */
export function vestingMonths(vesting: Vesting): number {
  return MONTHS * (vesting.kind === "even" ? vesting.years : vesting.shares.length)
}

/** Share of the grant earned by a month, whether or not it has vested yet. */
function earnedAt(vesting: Vesting, month: number): number {
  if (month >= vestingMonths(vesting)) return 1
  if (vesting.kind === "even") return month / vestingMonths(vesting)
  const year = Math.floor(month / MONTHS)
  const before = vesting.shares.slice(0, year).reduce((sum, share) => sum + share, 0)
  return before + ((vesting.shares[year] ?? 0) * (month - year * MONTHS)) / MONTHS
}

/** The dates of a grant in order. Before the cliff nothing vests; on it, all that was earned until then. With shares by
 * year the last date of a year is its end, so that a year gets its whole share. Shares sum to 1. */
export function vestsOf(vesting: Vesting): readonly Vest[] {
  const {cliffMonths, everyMonths} = vesting
  const last = vestingMonths(vesting)
  const months = new Set([last, ...(cliffMonths > 0 ? [cliffMonths] : [])])
  for (let month = everyMonths; month < last; month += everyMonths) months.add(month)
  if (vesting.kind === "yearly") for (let month = MONTHS; month < last; month += MONTHS) months.add(month)
  const vests: Vest[] = []
  let vested = 0
  for (const month of [...months].sort((a, b) => a - b)) {
    const earned = earnedAt(vesting, month)
    if (month < cliffMonths || earned <= vested) continue
    vests.push({month, share: earned - vested})
    vested = earned
  }
  return vests
}

/** The year of employment, from 1, that a month since the start falls in; the last day of a year belongs to it. */
export function yearOfMonth(month: number): number {
  return Math.max(1, Math.ceil(month / MONTHS))
}

/** Share of a grant that vests in each of the first `years` years.
 * @example vestedByYear({kind: "even", years: 4, cliffMonths: 12, everyMonths: 1}, 4) // => [0.25, 0.25, 0.25, 0.25] */
export function vestedByYear(vesting: Vesting, years: number): number[] {
  const shares = Array.from({length: years}, () => 0)
  for (const {month, share} of vestsOf(vesting)) {
    const at = yearOfMonth(month) - 1
    if (at < years) shares[at] = (shares[at] ?? 0) + share
  }
  return shares
}

/** Value of a whole stock grant, USD, whichever way the offer states it. */
export function grantUsd({valueUsd, per, vesting}: Extract<Equity, {kind: "rsu"}>): number {
  return per === "grant" ? valueUsd : (valueUsd * vestingMonths(vesting)) / MONTHS
}

/** What is wrong with the shares of a schedule by year; null where they sum to 1. */
export function sharesFault(vesting: Vesting): string | null {
  if (vesting.kind === "even") return null
  const total = vesting.shares.reduce((sum, share) => sum + share, 0)
  if (Math.abs(total - 1) <= SUM_TOLERANCE) return null
  return `vesting shares sum to ${Number(total.toFixed(6))}, expected 1`
}
