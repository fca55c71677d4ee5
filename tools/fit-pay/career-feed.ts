import {stringify} from "yaml"
import {prepareBase} from "#core/pay/predict-base"
import {exp} from "#math/exp"
import type {Belief} from "#model/belief"
import type {LayerCell, PayModel} from "#model/pay/pay-model"
import {
  FED_EXPERIENCES,
  FED_LANES,
  fedCell,
  type Interval,
  laneGap,
  laneTrend,
  medianInterval,
  titleLaneOf,
} from "./lane-gaps"

/** Where the table and the beliefs that follow from a fit lie, from the root of the repository. */
export const FEED_FILES = {
  table: "content/bands/open-base-fitted/table.csv",
  source: "content/bands/open-base-fitted/source.yml",
  beliefs: "content/beliefs/pay-fitted.yml",
  trend: "content/bands/open-base-trend/table.csv",
  trendSource: "content/bands/open-base-trend/source.yml",
} as const

const GENERATED = "# Generated from the fitted pay model by tools/fit-pay.ts, do not edit\n"
const LEVEL_OF = {EN: ["junior", "a junior"], MI: ["mid", "a mid-level"], SE: ["senior", "a senior"]} as const
const LANE_WORDS = {ai: "AI lane", mlops: "MLOps lane", swe: "General software"} as const

type FedModel = Pick<PayModel, "fitted" | "base" | "layer">

function whole(value: number): number {
  return Math.round(value)
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}

/** The files of the career model that follow from a pay model, by path. */
export function careerFeed(model: FedModel): Readonly<Record<string, string>> {
  return {
    [FEED_FILES.table]: tableText(model),
    [FEED_FILES.source]: GENERATED + stringify(sourceOf(model), {lineWidth: 0}),
    [FEED_FILES.trend]: trendText(model),
    [FEED_FILES.trendSource]: GENERATED + stringify(trendSourceOf(model), {lineWidth: 0}),
    [FEED_FILES.beliefs]:
      GENERATED + stringify({group: "Pay, fitted on open data", beliefs: beliefsOf(model)}, {lineWidth: 0}),
  }
}

function tableText({base}: FedModel): string {
  const prepared = prepareBase(base)
  const rows = FED_LANES.flatMap(lane =>
    FED_EXPERIENCES.map(experience => {
      const {quantiles, medianLow, medianHigh, n, borrowedShare} = fedCell(prepared, lane, experience)
      const money = [...quantiles, medianLow, medianHigh].map(usd => whole(usd / 100) * 100)
      return [lane, experience, ...money, n, thousandths(borrowedShare)].join(",")
    }),
  )
  return `${["lane,experience,p10,p25,p50,p75,p90,p50_low,p50_high,n,borrowed_share", ...rows].join("\n")}\n`
}

const TREND_YEARS = [2024, 2025] as const

function trendText({base}: FedModel): string {
  const prepared = prepareBase(base)
  const [from, to] = TREND_YEARS
  const counts = base.centre.terms["year-lane"]?.words ?? {}
  const rows = (["ai", "mlops", "swe"] as const).map(lane => {
    const {value, low, high} = inThousandths(laneTrend(prepared, lane, TREND_YEARS))
    const n = TREND_YEARS.map(year => counts[`${year}/${titleLaneOf(lane)}`]?.[2] ?? 0)
    return [lane, from, to, value, low, high, ...n].join(",")
  })
  return `${["lane,from_year,to_year,change,change_low,change_high,n_from,n_to", ...rows].join("\n")}\n`
}

function trendSourceOf({fitted}: FedModel) {
  return {
    title: "Change of the gap to ML in advertised base pay, fitted",
    shape: "lane-trend",
    basis: "base",
    basis_note: "Middles of advertised ranges of base pay, senior level, US; log points",
    country: "US",
    first_year: TREND_YEARS[0],
    last_year: TREND_YEARS[1],
    stale_from: "2026-06-22",
    fit: fitted,
    source: ["aijobs-net"],
    note: `From the pay model fitted on ${fitted}. Counts are the postings of the lane in each year, the world over. A change of mix among employers cannot be told from a change of pay.`,
  }
}

function sourceOf({fitted, base}: FedModel) {
  return {
    title: "Advertised base pay in the US, fitted",
    shape: "lane-quantiles",
    basis: "base",
    basis_note: "Middles of advertised ranges of base pay; no shares, bonus or signing pay",
    country: "US",
    first_year: base.firstYear,
    last_year: base.lastYear,
    stale_from: "2026-06-22",
    fit: fitted,
    source: ["aijobs-net"],
    note: `Bands of the pay model fitted on ${fitted} for the usual title of each lane, full time, in ${base.lastYear}; n counts distinct US postings of the cell and borrowed_share says how much of what is particular to it comes from its neighbours. Senior includes staff.`,
  }
}

function beliefsOf({fitted, base, layer}: FedModel): Belief[] {
  const prepared = prepareBase(base)
  const fit = `Pay model fitted on ${fitted}`
  const shared = {kind: "world" as const, source: ["aijobs-net"]}
  const bases = FED_EXPERIENCES.map((experience): Belief => {
    const [level, name] = LEVEL_OF[experience]
    const {value, low, high} = medianInterval(prepared, "ml", experience)
    const {n} = fedCell(prepared, "ml", experience)
    return {
      ...shared,
      id: `base-ml-${level}`,
      name: `Base pay of ${name} ML engineer`,
      explain: `Median advertised US base pay, ${level} level${level === "senior" ? " (mixes senior and staff)" : ""}.`,
      value: whole(exp(value) / 100) * 100,
      low: whole(exp(low) / 100) * 100,
      high: whole(exp(high) / 100) * 100,
      min: 60_000,
      max: 500_000,
      unit: "USD/year",
      evidence: `${fit}: ${n} distinct US postings of this lane and level; the interval is the fit's own, without the drift of the market since ${base.lastYear}, which moves every lane alike`,
      confidence: "high",
    }
  })
  const gaps = (["ai", "mlops", "swe"] as const).map((lane): Belief => {
    const gap = laneGap(prepared, lane)
    return {
      ...shared,
      ...inThousandths(gap),
      id: `lane-effect-${lane}`,
      name: `${LANE_WORDS[lane]} against ML, same level`,
      explain: `Difference of advertised base pay in log points, over the levels. An association: employers differ too.${lane === "swe" ? " Also where people land who wash out." : ""}`,
      min: -0.6,
      max: 0.4,
      unit: "log points",
      evidence: `${fit}: ${gap.n} distinct US postings; its interval widened by half for selection and noise of the lane labels. By level the gap differs as the fitted bands do`,
      confidence: gap.n < 200 ? "low" : "medium",
    }
  })
  return [...bases, ...gaps, ...layerBeliefs(layer, fit), spreadBelief(prepared, layer, fit)]
}

function inThousandths({value, low, high}: Interval): Interval {
  return {value: thousandths(value), low: thousandths(low), high: thousandths(high)}
}

const EMPLOYER_WORDS = {nonai: "established companies", bigtech: "big tech"} as const

function cellOf(layer: PayModel["layer"], employer: string, level: string): LayerCell {
  const cell = layer[employer]?.[level]
  if (cell === undefined) throw new RangeError(`Needs the layer of "${employer}/${level}", found none`)
  return cell
}

/** What employers add to average base pay: measured on reports of 2017 to 2021, so the bounds allow for time gone by. */
function layerBeliefs(layer: PayModel["layer"], fit: string): Belief[] {
  const shared = {
    kind: "world" as const,
    source: ["levels-fyi-2017-2021"],
    confidence: "medium" as const,
  }
  const employers = (["nonai", "bigtech"] as const).flatMap((employer): Belief[] => {
    const {baseEffect, bonusShare, stockShare, n} = cellOf(layer, employer, "senior")
    const where = EMPLOYER_WORDS[employer]
    const evidence = `${fit}: ${n} US reports of 5 to 9 years of experience, 2017 to mid-2021; the bounds allow for the years since`
    return [
      {
        ...shared,
        ...around(baseEffect, 0.05),
        id: `employer-effect-${employer}`,
        name: `Base pay at ${where}`,
        explain: "Difference from the average advertised base pay, in log points.",
        min: -0.8,
        max: 1.2,
        unit: "log points",
        evidence: `${evidence}. Half of the measured gap to ${employer === "bigtech" ? "other employers" : "big tech"}, since postings do not name their employer`,
      },
      {
        ...shared,
        ...around(bonusShare, 0.04, 0),
        id: `bonus-${employer}`,
        name: `Cash bonus at ${where}`,
        explain: "Yearly cash bonus as a share of base pay.",
        min: 0,
        max: 0.6,
        unit: "share of base",
        evidence,
      },
      {
        ...shared,
        ...around(stockShare, employer === "bigtech" ? 0.1 : 0.06, 0),
        id: `equity-share-${employer}`,
        name: `Stock at ${where}`,
        explain: "Stock as a share of total pay, at senior level.",
        min: 0,
        max: 0.8,
        unit: "share of total",
        evidence,
      },
    ]
  })
  const steps = (["junior", "senior", "staff"] as const).map(
    level => cellOf(layer, "bigtech", level).stockShare,
  )
  const [junior = 0, , staff = 0] = steps
  return [
    ...employers,
    {
      ...shared,
      ...around((staff - junior) / 3, 0.03, 0),
      id: "equity-level-step",
      name: "More stock a level",
      explain: "How much the stock share of total pay rises with each level.",
      min: 0,
      max: 0.2,
      unit: "share of total",
      evidence: `${fit}: from ${percent(junior)} of total pay below 2 years of experience to ${percent(staff)} from 10 on, at big tech`,
    },
  ]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function around(value: number, reach: number, least = Number.NEGATIVE_INFINITY): Interval {
  return inThousandths({value, low: Math.max(least, value - reach), high: value + reach})
}

/** Spread of total pay in one lane, level and kind of employer: that of base pay and that of the ratio together. */
function spreadBelief(
  prepared: ReturnType<typeof prepareBase>,
  layer: PayModel["layer"],
  fit: string,
): Belief {
  const spreads = (["MI", "SE"] as const).flatMap(experience => {
    const [p10 = 1, , , , p90 = 1] = fedCell(prepared, "ml", experience).quantiles
    const base = Math.log(p90 / p10) / (2 * 1.2815515655446004)
    return (["nonai", "bigtech"] as const).map(employer => {
      const {sd} = cellOf(layer, employer, LEVEL_OF[experience][0])
      return Math.sqrt(base * base + sd * sd)
    })
  })
  const value = spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length
  return {
    ...inThousandths({value, low: Math.min(...spreads) - 0.01, high: Math.max(...spreads) + 0.01}),
    id: "pay-spread",
    name: "Spread of pay inside one level and kind of employer",
    explain: "Standard deviation of log pay that remains once lane, level and kind of employer are known.",
    kind: "world",
    min: 0.05,
    max: 0.8,
    unit: "log points",
    source: ["aijobs-net", "levels-fyi-2017-2021"],
    evidence: `${fit}: spread of advertised ML base pay at mid and senior level with that of the ratio of total to base pay`,
    confidence: "medium",
  }
}
