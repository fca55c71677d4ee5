import {exp} from "#math/exp"
import {log} from "#math/log"
import {quantiles} from "#math/quantiles"
import {LEVELS} from "#model/lane"
import type {LayerCell} from "#model/pay/pay-model"
import {isInFocus} from "./fit-total"
import type {ReportRow} from "./pay-data"
import {rounded} from "./to-table"

const MEASURED = ["nonai", "bigtech"] as const

/** Big tech as in the band table of these reports, with the four largest employers of it. */
const BIG_TECH = new Set([
  "google",
  "facebook",
  "apple",
  "amazon",
  "microsoft",
  "netflix",
  "airbnb",
  "uber",
  "lyft",
  "linkedin",
  "stripe",
  "snap",
  "pinterest",
  "twitter",
  "dropbox",
])

/** Years of experience at which a report counts to a level, since companies name levels each their own way. */
const FROM_YEARS = {junior: 0, mid: 2, senior: 5, staff: 10} as const

/** Kinds of employer that no open data tell apart. Base effect, bonus and stock are assumptions, the same as the beliefs
 * of the career model; a start-up's options count nothing a year, private stock counts as stated. */
const ASSUMED = {
  startup: {baseEffect: -0.08, bonusShare: 0.05, stockShare: 0, sd: 0.15},
  frontier: {baseEffect: 0.3, bonusShare: 0.1, stockShare: 0.6, sd: 0.2},
} as const

function levelOf(years: number): (typeof LEVELS)[number] {
  return LEVELS.findLast(level => years >= FROM_YEARS[level]) ?? "junior"
}

type Report = {readonly base: number; readonly ratio: number; readonly bonus: number}

/** Total pay of US software, data and ML people against average base pay, by employer and level: medians, and as sd
 * half the distance of the 16 % and 84 % quantiles of the ratio. Base pay at big tech lies above that elsewhere by a
 * measured gap; since nobody knows the mix in the postings, half of the gap goes to each side. */
export function fitLayer(reports: readonly ReportRow[]): Record<string, Record<string, LayerCell>> {
  const found = reportsByCell(reports)
  const gap = meanBaseGap(found)
  const layer: Record<string, Record<string, LayerCell>> = {}
  for (const employer of MEASURED) {
    const baseEffect = employer === "bigtech" ? gap / 2 : -gap / 2
    layer[employer] = Object.fromEntries(
      LEVELS.map(level => [level, measuredCell(found.get(`${employer}/${level}`) ?? [], baseEffect)]),
    )
  }
  for (const [employer, {baseEffect, bonusShare, stockShare, sd}] of Object.entries(ASSUMED)) {
    const logRatio = rounded(baseEffect + log((1 + bonusShare) / (1 - stockShare)))
    layer[employer] = Object.fromEntries(
      LEVELS.map(level => [
        level,
        {logRatio, sd, baseEffect, bonusShare, stockShare, n: 0, basis: "assumed" as const},
      ]),
    )
  }
  return layer
}

function reportsByCell(reports: readonly ReportRow[]): ReadonlyMap<string, Report[]> {
  const found = new Map<string, Report[]>()
  for (const row of reports) {
    const {report, baseUsd, bonusUsd, totalUsd} = row
    if (report.usState === "" || baseUsd < 40_000 || totalUsd < baseUsd) continue
    if (report.title !== "Software Engineer" && !isInFocus(row)) continue
    const employer = BIG_TECH.has(report.company.trim().toLowerCase()) ? "bigtech" : "nonai"
    const key = `${employer}/${levelOf(report.yearsOfExperience)}`
    const one = {base: log(baseUsd), ratio: log(totalUsd / baseUsd), bonus: bonusUsd / baseUsd}
    const cell = found.get(key)
    if (cell === undefined) found.set(key, [one])
    else cell.push(one)
  }
  return found
}

function median(values: readonly number[]): number {
  return quantiles(Float64Array.from(values), [0.5])[0] ?? 0
}

/** Mean over the levels of the gap of median log base pay between big tech and other employers, by count. */
function meanBaseGap(found: ReadonlyMap<string, readonly Report[]>): number {
  let sum = 0
  let count = 0
  for (const level of LEVELS) {
    const [other = [], big = []] = MEASURED.map(employer => found.get(`${employer}/${level}`) ?? [])
    if (other.length === 0 || big.length === 0) continue
    const n = other.length + big.length
    sum += n * (median(big.map(({base}) => base)) - median(other.map(({base}) => base)))
    count += n
  }
  return count === 0 ? 0 : sum / count
}

function measuredCell(reports: readonly Report[], baseEffect: number): LayerCell {
  const ratios = Float64Array.from(reports, ({ratio}) => ratio)
  const [low = 0, middle = 0, high = 0] = quantiles(ratios, [0.16, 0.5, 0.84])
  const bonusShare = median(reports.map(({bonus}) => bonus))
  return {
    logRatio: rounded(baseEffect + middle),
    sd: rounded((high - low) / 2),
    baseEffect: rounded(baseEffect),
    bonusShare: rounded(bonusShare),
    // what total pay holds besides base pay and the usual bonus
    stockShare: rounded(Math.max(0, 1 - (1 + bonusShare) / exp(middle))),
    n: reports.length,
    basis: "measured",
  }
}
