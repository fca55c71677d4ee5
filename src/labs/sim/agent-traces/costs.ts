/** A call takes this, and more with each step that the model must read again. */
const CALL_USD = 0.008
const PER_STEP_USD = 0.0006
/** Thinking anew reads everything too. */
const REPLAN_USD = 0.1
/** A call that is not made still was proposed. */
const DENIED_SHARE = 0.5
/** What may at most be billed for a call, as a multiple of what it takes. */
export const MOST = 1.5

/** What half-done work is worth to the person who takes it over. */
export const HANDED_SHARE = 0.5
/** Somebody has to explain a bill above the budget. */
export const OVER_USD = 2
/** Steps after which the framework ends a task, whatever it has come to. */
export const MOST_STEPS = 150

export function callUsd(steps: number): number {
  return CALL_USD + PER_STEP_USD * steps
}

export function replanUsd(steps: number): number {
  return REPLAN_USD + PER_STEP_USD * steps
}

export function deniedUsd(steps: number): number {
  return DENIED_SHARE * callUsd(steps)
}
