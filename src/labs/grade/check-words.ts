import type {LabMetric} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import {metricWords} from "./metric-words"

/** What a test found in one metric, and what it wanted. */
export type Check = Grade["traps"][number]["checks"][number]

const MOST_DECIMALS = 6

/** What was found and what was wanted, with as many decimals as it takes to tell the two apart and the bar from 0: a
 * test that wants at most 0.2 has not "found 0.2" where it failed. */
export function checkFigures(
  {found, atLeast, atMost}: Check,
  unit: LabMetric["unit"],
): {readonly found: string; readonly wanted: string} {
  const bar = atLeast ?? atMost ?? 0
  const words = (value: number, more: number) => metricWords(value, unit, more)
  const hides = (more: number) =>
    (found !== bar && words(found, more) === words(bar, more)) ||
    (bar !== 0 && Number.parseFloat(words(bar, more).replace("$", "")) === 0)
  let more = 0
  while (more < MOST_DECIMALS && hides(more)) more += 1
  return {
    found: words(found, more),
    wanted: `${atLeast === null ? "at most" : "at least"} ${words(bar, more)}`,
  }
}
