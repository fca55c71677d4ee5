import type {AskedLaw} from "#core/career/answer"
import {OPEN_BASE} from "#core/career/lane-level-steps"
import {employerMix} from "#core/career/pay-bands"
import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import {normalQuantile} from "#math/normal-quantile"
import type {ClaimFigure, Verdict} from "#model/claim-verdict"
import type {BandTable, LaneQuantileRow} from "#model/content/band-table"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import {
  EMPLOYER_NAMES,
  EMPLOYERS,
  type EmployerId,
  LANE_NAMES,
  LANES,
  type LaneId,
  LEVELS,
  type LevelId,
} from "#model/lane"
import type {Judgement} from "./judge-simulated"
import {agree, percent, thousands, verdictOfShare} from "./verdict-of"

type TestOf<Kind extends ClaimTest["kind"]> = Extract<ClaimTest, {kind: Kind}>
const EXPERIENCE = {junior: "EN", mid: "MI", senior: "SE", staff: null} as const
const MODELLED = {
  source: "simulation",
  count: "modelled: advertised base pay with bonus and stock by kind of employer",
} as const

/** Below so many postings of its own a cell says nothing about itself. */
const NOTHING_BELOW = 5

/** Fitted advertised base pay of a lane and level, if enough postings stand behind it. */
export function openRow(
  bands: Readonly<Record<string, BandTable>>,
  lane: LaneId,
  level: LevelId,
): LaneQuantileRow | null {
  const table = bands[OPEN_BASE]
  if (table?.shape !== "lane-quantiles") return null
  const row = table.rows.find(one => one.lane === lane && one.experience === EXPERIENCE[level])
  return row === undefined || row.n < NOTHING_BELOW ? null : row
}

/** Share of a distribution given by quantiles that lies below an amount: a line from quantile to quantile on normal
 * probability paper (log of pay against the normal score), the outer pieces going on as tails. */
export function shareBelow(
  row: Pick<LaneQuantileRow, "p10" | "p25" | "p50" | "p75" | "p90">,
  amount: number,
): number {
  const points: readonly (readonly [number, number])[] = [
    [log(row.p10), normalQuantile(0.1)],
    [log(row.p25), normalQuantile(0.25)],
    [log(row.p50), 0],
    [log(row.p75), normalQuantile(0.75)],
    [log(row.p90), normalQuantile(0.9)],
  ]
  const x = log(amount)
  let from: readonly [number, number] = [0, 0]
  let to: readonly [number, number] = [0, 0]
  for (let index = 1; index < points.length; index += 1) {
    from = points[index - 1] ?? from
    to = points[index] ?? to
    if (x <= to[0]) break
  }
  if (to[0] === from[0]) return normalCdf(to[1])
  return normalCdf(from[1] + ((x - from[0]) / (to[0] - from[0])) * (to[1] - from[1]))
}

/** Share of people in a lane and level whose modelled total pay lies below an amount, at one kind of employer or
 * (null) across the mix of them. */
export function modelledBelow(
  asked: AskedLaw,
  lane: LaneId,
  level: LevelId,
  amount: number,
  employer: EmployerId | null,
): number {
  const one = (kind: EmployerId) => {
    const {median, sdLog} = asked.bands(lane, level, kind)
    return normalCdf((log(amount) - log(median)) / sdLog)
  }
  if (employer !== null) return one(employer)
  const mix = employerMix(asked.value)
  return EMPLOYERS.reduce((sum, kind, index) => sum + (mix[index] ?? 0) * one(kind), 0)
}

function holdsMiddle(low: number, high: number): boolean {
  return low <= 0.5 && high >= 0.5
}

/** Where a band of the article lies among advertised base pay and modelled total pay of the open data. */
export function judgeBand(test: TestOf<"band">, open: AskedLaw, content: Content): Judgement {
  const {lane, level, low, high} = test
  const row = openRow(content.bands, lane, level)
  const figures: ClaimFigure[] = []
  const inside: boolean[] = []
  const add = (
    label: string,
    from: number,
    to: number,
    provenance: Pick<ClaimFigure, "source" | "count">,
  ) => {
    inside.push(holdsMiddle(from, to))
    figures.push({
      label,
      value: `${percent(from)} earn less than its low end, ${percent(1 - to)} more than its high end`,
      ...provenance,
    })
  }
  if (row !== null)
    add("Advertised US base pay", shareBelow(row, low), shareBelow(row, high), {
      source: "aijobs-net",
      count: `n = ${row.n.toLocaleString("en-US")} distinct postings, fitted`,
    })
  add(
    "Total pay across employers",
    modelledBelow(open, lane, level, low, null),
    modelledBelow(open, lane, level, high, null),
    MODELLED,
  )
  for (const employer of ["nonai", "bigtech"] as const)
    figures.push({
      label: `Total pay: ${EMPLOYER_NAMES[employer].toLowerCase()}`,
      value: `${percent(modelledBelow(open, lane, level, low, employer))} earn less than its low end, ${percent(1 - modelledBelow(open, lane, level, high, employer))} more than its high end`,
      ...MODELLED,
    })
  const verdict: Verdict = inside.every(Boolean)
    ? "confirmed"
    : inside.some(Boolean)
      ? "depends"
      : "contradicted"
  const where = modelledBelow(open, lane, level, Math.sqrt(low * high), null)
  return {
    verdict,
    dependsOn: verdict === "depends" ? "whether it means base or total pay, and at which employer" : null,
    summary: `The middle of the band is where ${percent(where)} of modelled total pay lies below${row === null ? noBase(level) : ""}.`,
    figures,
  }
}

function noBase(level: LevelId): string {
  return EXPERIENCE[level] === null
    ? "; open data have no staff level to compare base pay with"
    : `; fewer than ${NOTHING_BELOW} open postings name that lane and level, too few to compare base pay with`
}

/** Whether the open data rank the lanes as the article does, at each level with data. */
export function judgeBandOrder(
  test: TestOf<"band-order">,
  draws: readonly Readonly<Record<LaneId, number>>[],
  content: Content,
): Judgement {
  const levels = LEVELS.filter(level => LANES.every(lane => openRow(content.bands, lane, level) !== null))
  const figures = levels.map(level => {
    const rows = LANES.map(lane => openRow(content.bands, lane, level))
    return {
      label: `Median advertised US base pay, ${level}: AI / ML / MLOps`,
      value: rows.map(row => thousands(row?.p50 ?? 0)).join(" / "),
      source: "aijobs-net",
      count: `n = ${rows.map(row => row?.n ?? 0).join(" / ")} distinct postings, fitted`,
    }
  })
  const ordered = draws.filter(effects =>
    test.order.every((lane, index) => index === 0 || effects[test.order[index - 1] ?? lane] > effects[lane]),
  )
  const share = draws.length === 0 ? 0 : ordered.length / draws.length
  const verdict = verdictOfShare(share)
  return {
    verdict,
    dependsOn:
      verdict === "depends" ? "the gap between MLOps and its neighbours, which few postings measure" : null,
    summary: `The order ${test.order.map(lane => LANE_NAMES[lane]).join(" > ")} holds in ${percent(share)} of the draws of the measured lane gaps.`,
    figures: [
      ...figures,
      {
        label: "Share of draws with this order",
        value: percent(share),
        source: "aijobs-net",
        count: `${draws.length} draws of the lane effects`,
      },
    ],
  }
}

/** Whether enough people of a level earn in a range of total pay. */
export function judgePayGivenLevel(
  test: TestOf<"pay-given-level">,
  asked: readonly AskedLaw[],
  content: Content,
): Judgement {
  const {lane, level, low, high} = test
  const within = (law: AskedLaw, employer: EmployerId | null) =>
    (high === null ? 1 : modelledBelow(law, lane, level, high, employer)) -
    modelledBelow(law, lane, level, low, employer)
  const rows = asked.map(law => ({
    law,
    all: within(law, null),
    best: Math.max(...EMPLOYERS.map(employer => within(law, employer))),
  }))
  const enough = EMPLOYERS.filter(employer => asked.some(law => within(law, employer) >= test.share))
  const verdicts = rows.map(({law, all, best}) => ({
    preset: law.presetId,
    verdict:
      all >= test.share
        ? ("confirmed" as const)
        : best >= test.share
          ? ("depends" as const)
          : ("contradicted" as const),
  }))
  const {verdict, dependsOn} = agree(verdicts, content)
  const name = high === null ? `above ${thousands(low)}` : `from ${thousands(low)} to ${thousands(high)}`
  const where = enough.map(employer => EMPLOYER_NAMES[employer].toLowerCase()).join(" and ")
  return {
    verdict,
    dependsOn:
      verdict === "depends" && rows.every(({all}) => all < test.share)
        ? `the employer: it holds only at a ${where}`
        : dependsOn,
    summary: `The claim needs ${percent(test.share)} of ${level} ${LANE_NAMES[lane]} pay ${name}; it is ${rows.map(({all}) => percent(all)).join(", ")} across employers, by preset.`,
    figures: rows.flatMap(({law}) =>
      ([null, ...EMPLOYERS] as const).map(employer => ({
        label: `${law.preset.name}: ${employer === null ? "all employers" : EMPLOYER_NAMES[employer].toLowerCase()}`,
        value: percent(within(law, employer)),
        ...MODELLED,
      })),
    ),
  }
}

function middleOf(asked: AskedLaw, lane: LaneId, level: LevelId): number {
  const mix = employerMix(asked.value)
  return exp(
    EMPLOYERS.reduce(
      (sum, employer, index) => sum + (mix[index] ?? 0) * log(asked.bands(lane, level, employer).median),
      0,
    ),
  )
}

/** Whether the lanes differ by enough at one level. */
export function judgeLaneGap(
  test: TestOf<"lane-gap">,
  asked: readonly AskedLaw[],
  content: Content,
): Judgement {
  const rows = asked.map(law => ({
    law,
    gaps: LEVELS.map(level => {
      const middles = LANES.map(lane => middleOf(law, lane, level))
      return Math.max(...middles) - Math.min(...middles)
    }),
  }))
  const verdicts = rows.map(({law, gaps}) => ({
    preset: law.presetId,
    verdict: gaps.every(gap => gap >= test.low)
      ? ("confirmed" as const)
      : gaps.some(gap => gap >= test.low)
        ? ("depends" as const)
        : ("contradicted" as const),
  }))
  const {verdict, dependsOn} = agree(verdicts, content)
  return {
    verdict,
    dependsOn:
      verdict === "depends"
        ? dependsOn?.startsWith("the assumptions")
          ? dependsOn
          : "the level: juniors differ by less than seniors"
        : dependsOn,
    summary: `The claim needs ${thousands(test.low)} a year; the middles of the lanes differ by ${thousands(Math.min(...rows.flatMap(({gaps}) => gaps)))} to ${thousands(Math.max(...rows.flatMap(({gaps}) => gaps)))}. That is an association: other people and other employers stand behind it.`,
    figures: rows.map(({law, gaps}) => ({
      label: `${law.preset.name}: widest gap between lanes, junior / mid / senior / staff`,
      value: gaps.map(thousands).join(" / "),
      ...MODELLED,
    })),
  }
}
