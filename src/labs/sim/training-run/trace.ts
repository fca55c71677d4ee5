import {z} from "zod"
import {CAUSES, type Change} from "./causes"
import type {Incident} from "./incident"
import type {LogEntry} from "./run-logs"
import {STEPS_PER_UPDATE} from "./timetable"

const number = z.number()
const curve = z.strictObject({steps: z.array(number), loss: z.array(number)})

/** A run that went wrong and what was bought to find out why. Losses are those on the data kept for checks. */
export const runTraceSchema = z.strictObject({
  budgetHours: number,
  hours: number,
  checkpoints: z.array(number),
  faults: z.array(z.strictObject({cause: z.enum(CAUSES), from: number})),
  run: curve,
  /** Norm of the gradient, at the steps of the run. */
  gradientNorms: z.array(number),
  bought: z.array(
    z.strictObject({
      what: z.enum(["probe", "rerun", "verdict"]),
      /** The probe, or the changes in words. */
      words: z.string(),
      hours: number,
      from: number.nullable(),
      curve: curve.nullable(),
    }),
  ),
  causes: z.array(z.enum(CAUSES)),
  /** Loss at the end above that of the run to which nothing happened; null without a verdict. */
  excess: number.nullable(),
  cleanLoss: number,
})
export type RunTrace = z.infer<typeof runTraceSchema>

export function runTrace({parameters, hours, run, faults, bought, judgement, pool}: Incident): RunTrace {
  return {
    budgetHours: parameters.budget_hours,
    hours,
    checkpoints: [...run.checkpoints.keys()],
    faults: faults.map(({cause, from}) => ({cause, from: from * STEPS_PER_UPDATE})),
    run: curveOf(run.entries),
    gradientNorms: run.entries.map(({gradientNorm}) => rounded(gradientNorm)),
    bought: bought.map(({action, hours: price, entries}) => ({
      what: action.do,
      words: action.do === "probe" ? action.probe : action.changes.map(changeWords).join(", "),
      hours: price,
      from: action.do === "probe" ? null : action.from,
      curve: action.do === "probe" ? null : curveOf(entries),
    })),
    causes: judgement?.verdict.causes ?? [],
    excess: judgement?.excess ?? null,
    cleanLoss: pool.cleanLoss,
  }
}

function curveOf(entries: readonly LogEntry[]) {
  return {steps: entries.map(({step}) => step), loss: entries.map(({checkLoss}) => rounded(checkLoss))}
}

function changeWords(change: Change): string {
  if (change.change === "rereadSource") return `rereadSource ${change.source}`
  if (change.change === "dropRank") return `dropRank ${change.rank}`
  return change.change === "lowerRate" ? `lowerRate ${change.factor}` : change.change
}

/** Four digits are more than a picture shows. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
