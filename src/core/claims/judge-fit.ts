import type {ClaimFigure} from "#model/claim-verdict"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import type {FitFigureRow} from "#model/content/fit-figures"
import {LANE_NAMES, LANES} from "#model/lane"
import {CAREERS} from "./judge-hazards"
import type {Judgement} from "./judge-simulated"
import {type LaneStudy, newcomerLaw, runLanes} from "./lane-study"
import {agree, type PresetVerdict, percent, thousands} from "./verdict-of"

/** By how much the lane that draws somebody most lies above the mean of the two others, sd of leaning: of three
 * independent normal leanings the largest is 3 / (2 sqrt(pi)) on average, and the others make the sum nothing. */
export const BEST_ABOVE_OTHERS = 9 / (4 * Math.sqrt(Math.PI))

/** Ways to choose that the bench of fit has measured (bench/fit). */
const WAYS = [
  {row: "forced-3", name: "three forced choices"},
  {row: "questions", name: "the three questions"},
  {row: "conversation", name: "the conversation of the page about fit"},
] as const

/** Sd of leaning that a way to choose gains over another lane. Where it is wrong it finds the middle lane, which gains
 * nothing, or the last one, which loses as much as the first gains: both ends are told.
 * @param right share of people whose lane it finds */
export function gainOfChoosing(right: number): {readonly low: number; readonly high: number} {
  return {low: (2 * right - 1) * BEST_ABOVE_OTHERS, high: right * BEST_ABOVE_OTHERS}
}

function inSd(gain: {readonly low: number; readonly high: number}): string {
  return `${gain.low.toFixed(2)} to ${gain.high.toFixed(2)} sd`
}

function wayFigures(rows: readonly FitFigureRow[], source: string): ClaimFigure[] {
  return WAYS.flatMap(({row, name}) => {
    const found = rows.find(({id}) => id === row)
    if (found === undefined) return []
    return [
      {
        label: `Chosen by ${name}: right, the same again, fit gained over another lane`,
        value: `${percent(found.right)}, ${percent(found.retest)}, ${inSd(gainOfChoosing(found.right))}`,
        source,
        count: `${found.people.toLocaleString("en-US")} simulated people`,
      },
    ]
  })
}

/** Whether fit moves pay by more than the choice of lane does. Fit acts through promotions, by the published size of the
 * link. The worst-paid lane with the fit of somebody whom it draws most is held against the best-paid one: at most as if
 * they knew it for certain, at least as if they went by the conversation about fit. */
export function judgeFitPay(
  test: Extract<ClaimTest, {kind: "fit-pay"}>,
  studies: readonly LaneStudy[],
  content: Content,
): Judgement {
  const {fitFigures} = content
  const measured = fitFigures?.rows.find(({id}) => id === "conversation")
  const found = measured === undefined ? 0 : Math.max(0, gainOfChoosing(measured.right).low)
  const rows = studies.map(study => {
    const {options, central} = study
    const means = LANES.map(lane => central[lane].measures.mean)
    const worst = LANES[means.indexOf(Math.min(...means))] ?? "ai"
    const {value} = newcomerLaw(content, options)
    const id = `promotion-speed-${worst}`
    const base = runLanes(content, options, CAREERS)[worst].measures.mean
    const fitted = (gain: number) => {
      const beliefs = {...options.beliefs, [id]: value(id) * (1 + gain)}
      return runLanes(content, {...options, beliefs}, CAREERS)[worst].measures.mean - base
    }
    const gap = Math.max(...means) - Math.min(...means)
    const low = fitted(test.promotion_per_sd.low * found)
    const high = fitted(test.promotion_per_sd.high * BEST_ABOVE_OTHERS)
    const verdict: PresetVerdict["verdict"] =
      low > gap ? "confirmed" : high < gap ? "contradicted" : "depends"
    const name = content.presets[options.preset]?.name ?? options.preset
    return {preset: options.preset, name, worst, gap, low, high, verdict}
  })
  const {verdict, dependsOn} = agree(rows, content)
  const known =
    measured === undefined
      ? ""
      : ` Who chooses by the conversation about fit finds that lane ${percent(measured.right)} of the time, in a simulation.`
  return {
    verdict,
    dependsOn,
    summary: `Interest that matches the work goes with performance at r = ${test.performance_r}, ${percent(test.performance_r * test.performance_r)} of its variance. The lane that draws one most lies ${BEST_ABOVE_OTHERS.toFixed(2)} standard deviations above the others; what promotions make of it in the worst-paid lane is held against the gap to the best-paid one.${known}`,
    figures: [
      ...rows.map(({name, worst, gap, low, high}) => ({
        label: `${name}: ten years' gain from fit in ${LANE_NAMES[worst]}, against the gap between lanes`,
        value: `${thousands(low)} to ${thousands(high)} against ${thousands(gap)}`,
        source: "simulation",
        count: `${CAREERS.toLocaleString("en-US")} careers a lane`,
      })),
      ...wayFigures(fitFigures?.rows ?? [], fitFigures?.source[0] ?? "fit-simulation"),
    ],
  }
}
