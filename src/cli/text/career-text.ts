import {headline} from "#core/career/headline"
import {lawLaneName} from "#core/career/plans"
import type {CareerAnswer, LawLaneId, SwitchTiming, ToldPath, UncertaintyReport} from "#model/career-answer"
import type {Content} from "#model/content/content"
import {LANE_MARKS} from "./lane-marks"
import {pairLines, provenance} from "./law-result-text"
import {percent, shortUsd} from "./money"
import {rangeChart} from "./range-chart"
import {wrap} from "./wrap"

const DRIVERS_SHOWN = 3
const MOST_CAVEAT_LINES = 12
const SHORT_NAMES: Readonly<Record<LawLaneId, string>> = {ai: "AI", ml: "ML", mlops: "MLOps", swe: "staying"}

export type CareerTextOptions = {
  readonly answer: CareerAnswer
  readonly uncertainty: UncertaintyReport | null
  readonly timing: readonly SwitchTiming[] | null
  readonly told: ToldPath | null
  readonly content: Content
  readonly columns: number
}

function opening({answer, uncertainty, columns}: CareerTextOptions): string[] {
  const {sentence, leader, detail} = headline(answer, uncertainty)
  const name = lawLaneName(leader)
  const first =
    uncertainty === null
      ? `${name.charAt(0).toUpperCase()}${name.slice(1)} comes out ahead for you where every assumption is at its middle. Add --uncertainty to see how sure that is.`
      : sentence
  return [wrap(first, columns), wrap(detail, columns)]
}

function driverLines({answer, uncertainty, columns}: CareerTextOptions): string[] {
  if (uncertainty === null) return []
  const [leader, rival] = [uncertainty.leader, uncertainty.runnerUp].map(
    index => SHORT_NAMES[answer.plans[index]?.lane ?? "swe"],
  )
  const shares = answer.plans.map(
    ({lane}, index) => `${SHORT_NAMES[lane]} ${percent(uncertainty.best.mean[index]?.value ?? 0)}`,
  )
  return [
    "",
    wrap(`First by mean over ${uncertainty.draws} draws of the beliefs: ${shares.join(", ")}`, columns, "  "),
    `What decides between ${leader} and ${rival}: the average lead of ${leader}, by belief`,
    ...uncertainty.drivers
      .slice(0, DRIVERS_SHOWN)
      .map(({name, whenLow, whenHigh}) =>
        wrap(`  ${name}: ${shortUsd(whenLow)} where low, ${shortUsd(whenHigh)} where high`, columns, "    "),
      ),
  ]
}

function caveatLines({answer, columns}: CareerTextOptions): string[] {
  const lines: string[] = []
  for (const [index, {text}] of answer.caveats.entries()) {
    const wrapped = wrap(`- ${text}`, columns, "  ").split("\n")
    if (lines.length + wrapped.length > MOST_CAVEAT_LINES)
      return [
        "",
        "Know before you believe it",
        ...lines,
        `- and ${answer.caveats.length - index} more: --json has them all`,
      ]
    lines.push(...wrapped)
  }
  return lines.length === 0 ? [] : ["", "Know before you believe it", ...lines]
}

function timingLines({timing}: CareerTextOptions): string[] {
  if (timing === null) return []
  const lines = timing.map(({lane, bestQuarter, gain}) =>
    bestQuarter === null
      ? `  ${SHORT_NAMES[lane]}: never; at no time does the move raise the average total`
      : `  ${SHORT_NAMES[lane]}: after ${bestQuarter / 4} years, for ${shortUsd(gain.value)} ± ${shortUsd(gain.se)} more than never`,
  )
  return ["", "When to move", ...lines]
}

function toldLines({told}: CareerTextOptions): string[] {
  if (told === null) return []
  return [
    "",
    `One career told: ${SHORT_NAMES[told.lane]} at percentile ${told.percentile}, ${shortUsd(told.totalUsd)} in all`,
    ...told.steps.map(({year, text}) => `  year ${String(year).padStart(2)}  ${text}`),
  ]
}

/** The answer to a person's question, for a terminal: at most 40 lines, and a told career after them. */
export function careerText(options: CareerTextOptions): string {
  const {answer, content, columns} = options
  const {result, question} = answer
  const rows = answer.plans.map(({lane, label}, index) => {
    const npv = result.policies[index]?.npv
    return {mark: LANE_MARKS[lane], label, p10: npv?.p10 ?? 0, p50: npv?.p50 ?? 0, p90: npv?.p90 ?? 0}
  })
  const taxed = answer.caveats.some(({id}) => id === "before-tax") ? "before" : "after"
  const preset = content.presets[question.preset]
  return [
    ...opening(options),
    "",
    `${question.profile.horizonYears} years ${taxed} tax, discounted: median (10 % and 90 % of careers)`,
    ...rangeChart(rows, {columns, amount: shortUsd}),
    "",
    "Head to head",
    ...pairLines(
      result,
      answer.plans.map(({lane}) => SHORT_NAMES[lane]),
    ),
    ...driverLines(options),
    ...caveatLines(options),
    ...timingLines(options),
    ...toldLines(options),
    "",
    wrap(
      `${provenance(result)}${answer.payFit === null ? "" : ` Pay: model fitted on ${answer.payFit}.`} Beliefs: ${preset?.name ?? question.preset} (--preset), ${Object.keys(question.beliefs).length} changed.`,
      columns,
    ),
  ].join("\n")
}
