import type {ClaimFigure, ClaimVerdict} from "#model/claim-verdict"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import {LANE_NAMES, LANES, type LaneId} from "#model/lane"
import {CENTRAL_CAREERS, type LaneOutcome, type LaneStudy} from "./lane-study"
import {agree, percent, thousands, verdictOfShare} from "./verdict-of"

export type Judgement = Omit<ClaimVerdict, "claim">
type TestOf<Kind extends ClaimTest["kind"]> = Extract<ClaimTest, {kind: Kind}>
type Lanes = Readonly<Record<LaneId, LaneOutcome>>

const MEASURE_NAMES = {
  p95: "best-paid twentieth of careers",
  p10: "worst-paid tenth of careers",
  mean: "average career",
  median: "middle career",
  "certainty-equivalent": "risk-adjusted value",
  "sd-log": "spread of careers",
} as const
const NEVER = 255
const CENTRAL_COUNT = `${CENTRAL_CAREERS.toLocaleString("en-US")} careers a lane`

function simulated(study: LaneStudy): Pick<ClaimFigure, "source" | "count"> {
  const {draws, careersPerDraw} = study.options
  return {
    source: "simulation",
    count: `${draws} draws of the beliefs, ${careersPerDraw.toLocaleString("en-US")} careers a lane each`,
  }
}

function presetName(study: LaneStudy, content: Content): string {
  return content.presets[study.options.preset]?.name ?? study.options.preset
}

/** Share of the draws in which something holds, under every preset, made into one judgement. */
function judgeDraws(
  studies: readonly LaneStudy[],
  content: Content,
  what: string,
  holds: (lanes: Lanes) => boolean,
): Judgement {
  const shares = studies.map(study => ({study, share: study.draws.filter(holds).length / study.draws.length}))
  const {verdict, dependsOn} = agree(
    shares.map(({study, share}) => ({preset: study.options.preset, verdict: verdictOfShare(share)})),
    content,
  )
  const spread = shares.map(({share}) => share)
  return {
    verdict,
    dependsOn,
    summary: `${what} in ${percent(Math.min(...spread))} to ${percent(Math.max(...spread))} of the draws, by preset.`,
    figures: shares.map(({study, share}) => ({
      label: `${presetName(study, content)}: share of draws in which it holds`,
      value: percent(share),
      ...simulated(study),
    })),
  }
}

/** Which lane comes first by a measure of ten years' pay. */
export function judgeBestBy(
  test: TestOf<"best-by">,
  studies: readonly LaneStudy[],
  content: Content,
): Judgement {
  const sign = test.direction === "highest" ? 1 : -1
  const first = (lanes: Lanes) =>
    LANES.every(
      lane => sign * lanes[test.lane].measures[test.measure] >= sign * lanes[lane].measures[test.measure],
    )
  const what = `${LANE_NAMES[test.lane]} has the ${test.direction} ${MEASURE_NAMES[test.measure]}`
  const judged = judgeDraws(studies, content, what, first)
  const central = studies.map(study => ({
    label: `${presetName(study, content)}: ${MEASURE_NAMES[test.measure]}, AI / ML / MLOps`,
    value: LANES.map(lane => showMeasure(test.measure, study.central[lane].measures[test.measure])).join(
      " / ",
    ),
    source: "simulation",
    count: CENTRAL_COUNT,
  }))
  return {...judged, figures: [...judged.figures, ...central]}
}

function showMeasure(measure: keyof typeof MEASURE_NAMES, value: number): string {
  if (measure === "sd-log") return value.toFixed(2)
  return measure === "certainty-equivalent"
    ? `${thousands(value)} a year`
    : `$${(value / 1e6).toFixed(2)}\u202fM`
}

function shareBy(outcome: LaneOutcome, pay: number, quarter: number): number {
  const reached = outcome.reached[pay]
  if (reached === undefined || reached.length === 0) return 0
  let hits = 0
  for (const first of reached) if (first < quarter) hits += 1
  return hits / reached.length
}

/** Whether enough careers reach a pay in time. */
export function judgeReach(
  test: TestOf<"reach">,
  studies: readonly LaneStudy[],
  content: Content,
): Judgement {
  const pay = studies[0]?.options.pays.indexOf(test.pay) ?? -1
  const quarter = test.byYear * 4
  const what = `At least ${percent(test.share)} of ${LANE_NAMES[test.lane]} careers reach ${thousands(test.pay)} by year ${test.byYear}`
  const judged = judgeDraws(
    studies,
    content,
    what,
    lanes => shareBy(lanes[test.lane], pay, quarter) >= test.share,
  )
  const central = studies.map(study => ({
    label: `${presetName(study, content)}: share there by year ${test.byYear}, AI / ML / MLOps`,
    value: LANES.map(lane => percent(shareBy(study.central[lane], pay, quarter))).join(" / "),
    source: "simulation",
    count: CENTRAL_COUNT,
  }))
  return {...judged, figures: [...judged.figures, ...central]}
}

function medianQuarter(outcome: LaneOutcome, pay: number): number {
  const sorted = Uint8Array.from(outcome.reached[pay] ?? []).sort()
  return sorted[Math.floor(sorted.length / 2)] ?? NEVER
}

/** Whether a lane reaches a pay sooner than its rivals. */
export function judgeReachVs(
  test: TestOf<"reach-vs">,
  studies: readonly LaneStudy[],
  content: Content,
): Judgement {
  const pay = studies[0]?.options.pays.indexOf(test.pay) ?? -1
  const what = `The middle ${LANE_NAMES[test.lane]} career reaches ${thousands(test.pay)} before those of the other lanes`
  const judged = judgeDraws(studies, content, what, lanes =>
    test.rivals.every(rival => medianQuarter(lanes[test.lane], pay) < medianQuarter(lanes[rival], pay)),
  )
  const show = (quarter: number) =>
    quarter === NEVER ? "not in ten years" : `${(quarter / 4).toFixed(1)} years`
  const central = studies.map(study => ({
    label: `${presetName(study, content)}: time to ${thousands(test.pay)}, AI / ML / MLOps`,
    value: LANES.map(lane => show(medianQuarter(study.central[lane], pay))).join(" / "),
    source: "simulation",
    count: CENTRAL_COUNT,
  }))
  return {...judged, figures: [...judged.figures, ...central]}
}
