import type {JudgeTrace} from "#labs/sim/judge-panel/trace"

export type TracedRelease = JudgeTrace["releases"][number]

export function holds({lo, hi, trueRate}: TracedRelease): boolean {
  return lo <= trueRate && trueRate <= hi
}

export type ConfusionCell = {
  readonly id: string
  readonly isGood: boolean
  readonly isPassed: boolean
  readonly count: number
  /** Of all answers of this kind. */
  readonly share: number
}

/** Good answers first, and what passed before what failed. */
export function confusionCells({confusion}: JudgeTrace): ConfusionCell[] {
  const {goodPassed, goodFailed, badPassed, badFailed} = confusion
  const cell = (isGood: boolean, isPassed: boolean, count: number): ConfusionCell => ({
    id: `${isGood ? "good" : "bad"} ${isPassed ? "passed" : "failed"}`,
    isGood,
    isPassed,
    count,
    share: count / Math.max(1, isGood ? goodPassed + goodFailed : badPassed + badFailed),
  })
  return [
    cell(true, true, goodPassed),
    cell(true, false, goodFailed),
    cell(false, true, badPassed),
    cell(false, false, badFailed),
  ]
}

export function goodShare(trace: JudgeTrace): number {
  const {goodPassed, goodFailed, badPassed, badFailed} = trace.confusion
  return (goodPassed + goodFailed) / Math.max(1, goodPassed + goodFailed + badPassed + badFailed)
}

const percentOf = (share: number) => `${Math.round(share * 100)}\u202f%`

export function confusionWords(trace: JudgeTrace): string {
  const [goodPassed, , , badFailed] = confusionCells(trace)
  return `Of the good answers ${percentOf(goodPassed?.share ?? 0)} passed, of the bad ones ${percentOf(badFailed?.share ?? 0)} failed: kappa is ${trace.kappa.toFixed(2)}.`
}

export function intervalWords({releases}: JudgeTrace): string {
  const held = releases.filter(holds).length
  const width = releases.reduce((sum, {lo, hi}) => sum + hi - lo, 0) / Math.max(1, releases.length)
  return `The true rate lies in ${held} of ${releases.length} intervals, which are ${Math.round(100 * width)} points wide on average.`
}
