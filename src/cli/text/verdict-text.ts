import {type Check, checkFigures} from "#labs/grade/check-words"
import {freeScore} from "#labs/grade/free-score"
import {holds} from "#labs/grade/holds"
import {metricWords} from "#labs/grade/metric-words"
import type {Printed, Watched} from "#labs/run/run-results"
import type {Lab} from "#model/labs/lab"
import type {Grade, Metrics, Verdict} from "#model/labs/verdict"
import {wrap} from "./wrap"

function scoreText(score: number): string {
  return score.toFixed(1)
}

function headline(lab: Lab, grade: Grade): string {
  const fallen = grade.traps.filter(({passed}) => !passed).length
  const score = `${scoreText(grade.score)} of 100`
  if (grade.beatsBest && grade.passed) return `Passed with ${score}: this beats the best we know`
  if (grade.passed) return `Passed with ${score}; ${lab.pass} were needed`
  if (fallen === 0) return `Not passed: ${score}; ${lab.pass} are needed`
  const tests = `${fallen} of ${grade.traps.length} tests failed`
  const alone = freeScore(lab, grade)
  return alone > grade.score
    ? `Not passed: ${tests}, which holds the score at ${scoreText(grade.score)}; the worlds alone come to ${scoreText(alone)}`
    : `Not passed: ${score}; ${lab.pass} and every test are needed, and ${tests}`
}

function checkText(lab: Lab, check: Check): string {
  const metric = lab.metrics.find(({id}) => id === check.metric)
  const {found, wanted} = checkFigures(check, metric?.unit ?? "ratio")
  return `${metric?.name ?? check.metric} ${found}, ${wanted} wanted`
}

function trapLines(lab: Lab, grade: Grade, columns: number): string[] {
  return grade.traps.flatMap(({id, passed, checks}) => {
    const trap = lab.traps.find(one => one.id === id)
    const line = `  ${passed ? "✓" : "✗"} ${trap === undefined ? id : `${trap.title} (${id})`}`
    if (passed) return [line]
    const failed = checks.filter(check => !holds(check)).map(check => checkText(lab, check))
    return [
      line,
      wrap(`      ${trap?.why ?? ""}`, columns, "      "),
      wrap(`      ${failed.join("; ")}`, columns, "      "),
    ]
  })
}

function seedLine(lab: Lab, grade: Grade): string {
  const scores = (worlds: Grade["visible"]) => worlds.map(({score}) => scoreText(score)).join(", ")
  const confirmed = grade.confirmed
    ? "they confirm it"
    : `they fall short by more than ${lab.seeds.luck} points, so they count instead`
  return `Worlds: seeds ${grade.visible.map(({seed}) => seed).join(", ")} scored ${scores(grade.visible)}; ${grade.hidden.length} worlds that follow from your code scored ${scores(grade.hidden)}: ${confirmed}`
}

/** How to go on where the code did not pass: the first test that failed, and a hint. */
function nextSteps({id}: Lab, grade: Grade): string[] {
  if (grade.passed) return []
  const failed = grade.traps.find(({passed}) => !passed)
  const watch = `\`lanewise lab watch ${id}${failed === undefined ? "" : ` --test ${failed.id}`}\``
  return [`Look into one world with ${watch}; \`lanewise lab hint ${id}\` opens a hint`]
}

/** What the person's code printed. */
export function logLines({log, logDropped}: Printed): string[] {
  if (log.length === 0) return []
  const more = logDropped > 0 ? [`  ... and ${logDropped} more lines`] : []
  return ["Printed by the code", ...log.map(line => `  ${line}`), ...more, ""]
}

function metricLines(lab: Lab, metrics: Metrics): string[] {
  const width = Math.max(...lab.metrics.map(({name}) => name.length))
  return lab.metrics.map(
    ({id, name, unit}) => `  ${name.padEnd(width)}  ${metricWords(metrics[id] ?? Number.NaN, unit)}`,
  )
}

/** Which world it is. A test is judged by the mean of its worlds, so the others are named where it has more than one. */
function worldLine(seed: number, seeds: readonly number[]): string {
  const others = seeds.filter(one => one !== seed)
  if (others.length === 0) return `The world of seed ${seed}`
  const rest = others.map(one => `--seed ${one}`).join(", ")
  return seeds.includes(seed)
    ? `The world of seed ${seed}, one of the ${seeds.length} of this test, which counts their mean; the rest: ${rest}`
    : `A world of this test with seed ${seed}; those that count: ${rest}`
}

const RECORDED = "What happened in it, as the page draws it, is `trace` in what --json prints"

/** One world for a terminal; nothing but what was printed where the code failed.
 * @param world its seed, and all seeds of the test that it belongs to: none where it is the normal one */
export function watchedText(
  lab: Lab,
  {seed, seeds}: {readonly seed: number; readonly seeds: readonly number[]},
  {metrics, ...printed}: Watched,
): string {
  const measured =
    metrics === null ? [] : [worldLine(seed, seeds), "", ...metricLines(lab, metrics), "", RECORDED]
  return [...logLines(printed), ...measured].join("\n").trimEnd()
}

/** A graded run for a terminal. */
export function gradeText(lab: Lab, grade: Grade, verdict: Verdict, columns: number): string {
  return [
    ...logLines(verdict),
    wrap(headline(lab, grade), columns),
    "",
    ...metricLines(lab, grade.metrics),
    "",
    "Tests of what has gone wrong before",
    ...trapLines(lab, grade, columns),
    "",
    wrap(seedLine(lab, grade), columns),
    ...nextSteps(lab, grade).map(line => wrap(line, columns)),
  ].join("\n")
}
