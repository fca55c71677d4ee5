import {log} from "#math/log"
import {quantiles} from "#math/quantiles"
import {LEVELS} from "#model/lane"
import type {LayerCell} from "#model/pay/pay-model"
import {isInFocus} from "./fit-total"
import type {ReportRow} from "./pay-data"
import {rounded} from "./to-table"

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

/** Shares of equity in total pay that no open data give, with bonus 10 % of base: assumptions of the career model. */
const ASSUMED_EQUITY = {startup: 0.2, frontier: 0.6} as const
const ASSUMED_EQUITY_SD = 0.08
const ASSUMED_BONUS = 0.1

function levelOf(years: number): (typeof LEVELS)[number] {
  return LEVELS.findLast(level => years >= FROM_YEARS[level]) ?? "junior"
}

/** Log of total over base pay of US software, data and ML people by employer and level: median and half the distance
 * of the 16 % and 84 % quantiles. */
export function fitLayer(reports: readonly ReportRow[]): Record<string, Record<string, LayerCell>> {
  const ratios = new Map<string, number[]>()
  for (const row of reports) {
    const {report, baseUsd, totalUsd} = row
    if (report.usState === "" || baseUsd < 40_000 || totalUsd < baseUsd) continue
    if (report.title !== "Software Engineer" && !isInFocus(row)) continue
    const employer = BIG_TECH.has(report.company.trim().toLowerCase()) ? "bigtech" : "nonai"
    const key = `${employer}/${levelOf(report.yearsOfExperience)}`
    const ratio = log(totalUsd / baseUsd)
    const cell = ratios.get(key)
    if (cell === undefined) ratios.set(key, [ratio])
    else cell.push(ratio)
  }
  const layer: Record<string, Record<string, LayerCell>> = {}
  for (const employer of ["nonai", "bigtech"]) {
    layer[employer] = Object.fromEntries(
      LEVELS.map(level => [level, measuredCell(ratios.get(`${employer}/${level}`) ?? [])]),
    )
  }
  for (const [employer, share] of Object.entries(ASSUMED_EQUITY)) {
    const logRatio = rounded(log((1 + ASSUMED_BONUS) / (1 - share)))
    // the slope of log(1 / (1 - share)) turns an sd of the share into one of the log
    const sd = rounded(ASSUMED_EQUITY_SD / (1 - share))
    layer[employer] = Object.fromEntries(
      LEVELS.map(level => [level, {logRatio, sd, n: 0, basis: "assumed" as const}]),
    )
  }
  return layer
}

function measuredCell(values: readonly number[]): LayerCell {
  const [low = 0, middle = 0, high = 0] = quantiles(Float64Array.from(values), [0.16, 0.5, 0.84])
  return {logRatio: rounded(middle), sd: rounded((high - low) / 2), n: values.length, basis: "measured"}
}
