/** Runs it again from far back, sees it go well for a while, and believes that it was bad luck. */
type Brief = {checkpoints: number[]; loss: number[]}
type State = {last: {kind: string; loss?: number[]} | null}

export function make(brief: Brief) {
  const oldest = brief.checkpoints[0] ?? 0
  const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / Math.max(1, xs.length)

  function next(state: State) {
    const {last} = state
    if (last === null) return {do: "rerun", from: oldest, steps: 500, changes: []}
    const isWell = mean(last.loss ?? []) < mean(brief.loss.slice(0, 5)) + 0.2
    const changes = isWell ? [] : [{change: "lowerRate", factor: 0.3}]
    return {do: "verdict", from: oldest, causes: [], changes}
  }

  return {next}
}
