type Brief = {
  budgetHours: number
  hours: {log: number; replay: number; hundredSteps: number; change: number}
  causes: string[]
  logProbes: string[]
  replayProbes: string[]
  sources: number
  rankExamples: number[]
  checkpoints: number[]
  resumedAt: number
  stoppedAt: number
  judgedAt: number
  steps: number[]
  plannedRate: number[]
  loss: number[]
}
type Change = {change: string; source?: number; rank?: number; factor?: number}
type Last =
  | {kind: "probe"; probe: string; steps: number[]; values: (number | number[])[]}
  | {kind: "rerun"; from: number; steps: number[]; loss: number[]; checkLoss: number[]}
  | {kind: "refused"; needs: number}
type State = {hoursLeft: number; turn: number; last: Last | null}
type Action =
  | {do: "probe"; probe: string}
  | {do: "rerun"; from: number; steps: number; changes: Change[]}
  | {do: "verdict"; from: number; causes: string[]; changes: Change[]}

/** Called once for each incident; asked for one action after another until there is a verdict. */
export function make(brief: Brief) {
  function next(state: State): Action {
    // what everybody does first: back to the last checkpoint, with a lower rate
    const from = brief.checkpoints[brief.checkpoints.length - 1] ?? 0
    return {do: "verdict", from, causes: [], changes: [{change: "lowerRate", factor: 0.3}]}
  }

  return {next}
}
