import {type Check, checkFigures} from "#labs/grade/check-words"
import {freeScore} from "#labs/grade/free-score"
import {metricWords} from "#labs/grade/metric-words"
import {scoreOf} from "#labs/grade/score"
import type {LabMetric, OpenLab} from "#model/labs/lab"
import type {Grade, Metrics} from "#model/labs/verdict"
import {scoreWords} from "../level-words"

/** What the visible worlds alone come to on the scale of the score; may lie outside of 0 to 100. */
export function measuredScore({metrics: [objective], anchors}: OpenLab, metrics: Metrics): number {
  const value = metrics[objective?.id ?? ""] ?? Number.NaN
  return scoreOf(value, {baseline: anchors.baseline.value, best: anchors.best.value}).raw
}

export function failedTraps({traps}: Grade): Grade["traps"] {
  return traps.filter(({passed}) => !passed)
}

/** The answer of a run, in a sentence and what stands behind it. */
export function verdictWords(
  lab: OpenLab,
  grade: Grade,
): {readonly headline: string; readonly detail: string} {
  const score = scoreWords(grade.score)
  const failed = failedTraps(grade).length
  const tests = grade.traps.length
  const counted = grade.confirmed ? "" : " Worlds that the code has not seen come out worse, so theirs count."
  if (grade.passed)
    return grade.beatsBest
      ? {
          headline: `Passed with ${score} of 100, beyond the best we know`,
          detail: `All ${tests} tests passed. What counts as best here: ${lowerFirst(lab.anchors.best.label)}.`,
        }
      : {
          headline: `Passed with ${score} of 100`,
          detail: `${lab.pass} were needed, and all ${tests} tests passed.${counted}`,
        }
  if (failed > 0) {
    const alone = freeScore(lab, grade)
    return {
      headline: `Not passed: ${failed} of ${tests} tests failed`,
      detail:
        alone > grade.score + 0.5
          ? `Your worlds come to ${scoreWords(alone)}; a failed test holds the score at ${score}.${counted}`
          : `The score is ${score}; ${lab.pass} and every test are needed.${counted}`,
    }
  }
  return {
    headline: `Not passed yet: ${score} of 100`,
    detail: `All ${tests} tests passed; ${lab.pass} points are needed.${counted}`,
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** How the worlds came out and whether the unseen ones agree. */
export function worldWords({seeds}: OpenLab, {visible, hidden, confirmed}: Grade): string {
  const list = (worlds: Grade["visible"]) => worlds.map(({score}) => scoreWords(score)).join(", ")
  const verdict = confirmed
    ? "so they confirm it"
    : `so they fall short by more than ${seeds.luck} points and count instead`
  return `The worlds of seeds ${visible.map(({seed}) => seed).join(", ")} come to ${list(visible)}. ${hidden.length} worlds that follow from your code itself come to ${list(hidden)}, ${verdict}.`
}

/** What a test found and what it wanted. @example "Out of memory: 3, wanted at most 0" */
export function checkWords(lab: OpenLab, check: Check): string {
  const metric = lab.metrics.find(({id}) => id === check.metric)
  const {found, wanted} = checkFigures(check, metric?.unit ?? "ratio")
  return `${metric?.name ?? check.metric}: ${found}, wanted ${wanted}`
}

/** How a metric has moved since the run before; null where it has not, or there was none. */
export function changeWords(
  {unit, better}: LabMetric,
  now: number,
  before: number | undefined,
): {readonly text: string; readonly isBetter: boolean} | null {
  if (before === undefined) return null
  const size = metricWords(Math.abs(now - before), unit)
  if (size === metricWords(0, unit)) return null
  // shares differ by points: 9.8 % more of a share would be something else
  const text = unit === "share" ? size.replace("%", "points") : size
  const distance = (value: number) =>
    better === "one" ? -Math.abs(value - 1) : better === "lower" ? -value : value
  return {text: `${now > before ? "+" : "−"}${text}`, isBetter: distance(now) > distance(before)}
}
