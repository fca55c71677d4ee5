import type {CareerResult} from "#model/career-result"
import {markOf} from "./lane-marks"
import {percent, shortUsd} from "./money"
import {rangeChart} from "./range-chart"
import {wrap} from "./wrap"

const COUPLING_WORDS = {
  "same-person": "the same person in each, with luck of its own",
  "same-luck": "the same person with the same luck in each",
  independent: "two persons drawn apart",
} as const

/** One line for each pair: how often the first ends up ahead. */
export function pairLines({beats, policies}: CareerResult, names: readonly string[]): string[] {
  return policies.flatMap((_, a) =>
    policies.slice(a + 1).map((_, offset) => {
      const b = a + 1 + offset
      return `  ${names[a]} ahead of ${names[b]} in ${percent(beats[a]?.[b] ?? 0)} of pairs`
    }),
  )
}

export function provenance({careers, seed, coupling}: CareerResult): string {
  return `${careers.toLocaleString("en-US")} simulated careers a policy, seed ${seed}, compared ${coupling} (${COUPLING_WORDS[coupling]}).`
}

/** What a law's run found, for a terminal. */
export function lawResultText(result: CareerResult, columns: number): string {
  const names = result.policies.map(({name}) => name)
  const rows = result.policies.map(({name, npv}) => ({
    mark: markOf(name),
    label: name,
    p10: npv.p10,
    p50: npv.p50,
    p90: npv.p90,
  }))
  const pairs = pairLines(result, names)
  return [
    "Discounted after-tax total: median (10 % and 90 % of careers)",
    ...rangeChart(rows, {columns, amount: shortUsd}),
    ...(pairs.length === 0 ? [] : ["", "Head to head", ...pairs.slice(0, MOST_PAIRS)]),
    ...(pairs.length > MOST_PAIRS
      ? [`  and ${pairs.length - MOST_PAIRS} more pairs: --json has them all`]
      : []),
    "",
    wrap(provenance(result), columns),
  ].join("\n")
}

const MOST_PAIRS = 6
