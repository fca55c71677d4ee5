type State = {
  nowMin: number
  deadlineMin: number
  workMin: number
  doneMin: number
  savedMin: number
  on: "spot" | "od" | "idle"
  startingMin: number
  spot: boolean
  spotPrice: number
  changeOverMin: number
  checkpointMin: number
  askEveryMin: number
  thereMin: number
  awayMin: number
  timesGone: number
}

/** Asked for each job: when spot machines come or go, and every now and then while nothing changes. */
export function choose(state: State): "spot" | "od" | "idle" {
  const left = state.workMin - state.doneMin
  // cheap machines as long as there is time, and when it runs out the sure one
  if (state.nowMin + left + state.changeOverMin >= state.deadlineMin) return "od"
  return state.spot ? "spot" : "idle"
}
