import type {RunTrace} from "#labs/sim/training-run/trace"

export type Bought = RunTrace["bought"][number]
export type Curve = NonNullable<Bought["curve"]>
export type Branch = {
  readonly what: "rerun" | "verdict"
  readonly label: string
  readonly words: string
  readonly curve: Curve
}

/** Losses above this are drawn at the upper edge: a run in pieces must not flatten all the others. */
const HIGHEST = 12

/** What was run again, in order; the verdict is the last. Reruns are told apart by number. */
export function branchesOf({bought, run}: RunTrace): Branch[] {
  let reruns = 0
  return bought.flatMap(({what, words, from, curve}) => {
    if (what === "probe" || curve === null || from === null) return []
    if (what === "rerun") reruns += 1
    return [
      {
        what,
        label: what === "rerun" ? `${reruns}` : "V",
        words: words === "" ? "no change" : words,
        curve: withStart(curve, {run, from}),
      },
    ]
  })
}

/** A branch begins on the run that it leaves. */
function withStart(curve: Curve, {run, from}: {run: Curve; from: number}): Curve {
  const at = run.steps.indexOf(from)
  const start = run.loss[at]
  if (start === undefined) return curve
  return {steps: [from, ...curve.steps], loss: [start, ...curve.loss]}
}

export function stepRange(trace: RunTrace): readonly [number, number] {
  const all = [trace.run, ...branchesOf(trace).map(({curve}) => curve)].flatMap(({steps}) => steps)
  return [Math.min(10_000, ...all), Math.max(...all)]
}

/** Lowest and highest loss that is drawn. */
export function lossRange(trace: RunTrace): readonly [number, number] {
  const all = [trace.run, ...branchesOf(trace).map(({curve}) => curve)].flatMap(({loss}) => loss)
  return [Math.min(trace.cleanLoss, ...all) * 0.95, Math.min(HIGHEST, Math.max(...all) * 1.05)]
}

/** What the hours went to, in order, with what is left of the budget; nothing is left where more was spent. */
export function ledgerOf({bought, budgetHours}: RunTrace): {
  readonly items: readonly (Bought & {readonly start: number})[]
  readonly total: number
} {
  let start = 0
  const items = bought.map(one => {
    const item = {...one, start}
    start += one.hours
    return item
  })
  return {items, total: Math.max(budgetHours, start)}
}

/** The probes in the order in which they were bought. */
export function probesOf({bought}: RunTrace): string {
  return bought.flatMap(({what, words}) => (what === "probe" ? [words] : [])).join(", ")
}

/** What was wrong, what was made of it, and what that took. */
export function rescueInWords(trace: RunTrace): string {
  const {faults, causes, excess, hours, budgetHours, bought} = trace
  const there = faults.map(({cause, from}) => `${cause} from step ${from}`)
  const probes = bought.filter(({what}) => what === "probe").length
  const reruns = bought.filter(({what}) => what === "rerun").length
  const end =
    excess === null
      ? "There was no verdict"
      : `The verdict was ${causes.length === 0 ? "that nothing is wrong" : causes.join(" and ")}, and the run ends ${Math.abs(excess).toFixed(2)} nats ${excess < 0 ? "below" : "above"} the undisturbed one`
  return (
    `Wrong was ${there.length === 0 ? "nothing" : there.join(" and ")}. ` +
    `${end}. ${hours} of ${budgetHours} GPU-hours were spent, on ${probes} ${probes === 1 ? "probe" : "probes"} and ${reruns} ${reruns === 1 ? "rerun" : "reruns"} among others.`
  )
}

/** The whole picture in words. */
export function runInWords(trace: RunTrace): string {
  return `Loss of a run by step, with what was run again branching off. ${rescueInWords(trace)}`
}
