import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalQuantile} from "#math/normal-quantile"
import type {BandBasis} from "#model/belief"
import type {LawLaneId} from "#model/career-answer"
import type {Content} from "#model/content/content"
import {EMPLOYERS, type EmployerId, LANES, LEVELS, type LevelId} from "#model/lane"
import {KNOTS} from "#model/law"
import type {BeliefValues} from "./beliefs"
import {laneLevelSteps} from "./lane-level-steps"

export const LAW_LANES: readonly LawLaneId[] = [...LANES, "swe"]
/** Shares that stand for the ends of a band of 11 knots. */
const EDGE = 0.01

/** Yearly total pay of one lane, level and kind of employer: log-normal, USD. */
export type PayCell = {
  readonly median: number
  readonly sdLog: number
  /** Share of the pay that is stock. */
  readonly stockShare: number
}

/** Pay of every lane, level and kind of employer. */
export type PayBands = (lane: LawLaneId, level: LevelId, employer: EmployerId) => PayCell

/** Shares of the kinds of employer among jobs, in the order of EMPLOYERS; established companies take the rest. */
export function employerMix(value: BeliefValues): readonly number[] {
  const startup = value("employer-share-startup")
  const bigtech = value("employer-share-bigtech")
  const frontier = value("employer-share-frontier")
  const total = Math.max(1, startup + bigtech + frontier)
  return [startup / total, Math.max(0, 1 - startup - bigtech - frontier), bigtech / total, frontier / total]
}

function baseOf(level: LevelId, value: BeliefValues): number {
  if (level === "staff") return value("base-ml-senior") * value("staff-over-senior")
  return value(`base-ml-${level}`)
}

/** Stock as a share of stated pay. */
function statedStockShare(level: LevelId, employer: EmployerId, value: BeliefValues): number {
  if (employer === "startup") return 0
  const share =
    value(`equity-share-${employer}`) +
    value("equity-level-step") * (LEVELS.indexOf(level) - LEVELS.indexOf("senior"))
  return Math.min(0.9, Math.max(0, share))
}

type Compensation = {readonly total: number; readonly stockShare: number}

/** Total pay that goes with an average advertised base pay, at a kind of employer: base moved by the employer's
 * effect, bonus on top, stock in its share of the stated total; private stock counts at its worth. Startup
 * options are not here: the law pays them as rare lump sums. */
function compensation(base: number, level: LevelId, employer: EmployerId, value: BeliefValues): Compensation {
  const cash = base * exp(value(`employer-effect-${employer}`)) * (1 + value(`bonus-${employer}`))
  const share = statedStockShare(level, employer, value)
  const worth = employer === "frontier" ? value("private-stock-worth") : 1
  const stock = (cash / (1 - share)) * share * worth
  return {total: cash + stock, stockShare: stock / (cash + stock)}
}

function laneEffect(lane: LawLaneId, value: BeliefValues): number {
  return lane === "ml" ? 0 : value(`lane-effect-${lane}`)
}

function openBands(value: BeliefValues, content: Content): PayBands {
  const step = laneLevelSteps(content.bands)
  return (lane, level, employer) => {
    const paid = compensation(baseOf(level, value), level, employer, value)
    return {
      median: paid.total * exp(laneEffect(lane, value) + step(lane, level)),
      sdLog: value("pay-spread"),
      stockShare: paid.stockShare,
    }
  }
}

/** The article's band of a level is the pay across the mix of employers; a kind of employer lies above or below its
 * middle by as much as in the open data. General software work, which the article leaves out, is ML moved by the
 * measured effect. */
function articleBands(value: BeliefValues, content: Content): PayBands {
  const table = content.bands["article"]
  if (table?.shape !== "ranges")
    throw new RangeError('Needs a table of ranges "article" in the content, found none')
  const mix = employerMix(value)
  const step = laneLevelSteps(content.bands)
  const width = 2 * normalQuantile(1 - value("article-band-quantile"))
  return (lane, level, employer) => {
    const row = table.rows.find(
      range => range.lane === (lane === "swe" ? "ml" : lane) && range.level === level,
    )
    if (row === undefined) throw new RangeError(`Needs the article's band for "${lane}/${level}", found none`)
    const paid = compensation(1, level, employer, value)
    const average = EMPLOYERS.reduce(
      (sum, kind, index) => sum + (mix[index] ?? 0) * log(compensation(1, level, kind, value).total),
      0,
    )
    const shift =
      log(paid.total) - average + (lane === "swe" ? value("lane-effect-swe") + step("swe", level) : 0)
    return {
      median: exp((log(row.low) + log(row.high)) / 2 + shift),
      sdLog: (log(row.high) - log(row.low)) / width,
      stockShare: paid.stockShare,
    }
  }
}

/** Pay bands of a preset's basis, before place. */
export function payBands(basis: BandBasis, value: BeliefValues, content: Content): PayBands {
  return basis === "article" ? articleBands(value, content) : openBands(value, content)
}

/** A band as the law's 11 knots at u = 0, .1 .. 1; the ends stand for the 1st and the 99th percentile. */
export function bandKnots({median, sdLog}: PayCell): number[] {
  return Array.from({length: KNOTS}, (_, knot) => {
    const share = Math.min(1 - EDGE, Math.max(EDGE, knot / (KNOTS - 1)))
    return median * exp(sdLog * normalQuantile(share))
  })
}
