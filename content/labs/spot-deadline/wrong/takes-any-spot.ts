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

/** Who is on demand stays there until the job is so far ahead of its line, in minutes of the line. */
const AHEAD_MIN = 180
export function choose(state: State): "spot" | "od" | "idle" {
  // work that is not saved goes with the machine, and until the next question nobody can order another
  const left = state.workMin - state.savedMin
  const slack = state.deadlineMin - state.nowMin - left - state.changeOverMin
  if (slack < state.askEveryMin) return "od"

  if (state.spot) return "spot"

  // a straight line from the start to the deadline: who is behind it pays, who is ahead waits
  const ahead = state.on === "od" ? AHEAD_MIN : 0
  const line = (state.workMin * (state.nowMin + ahead)) / state.deadlineMin
  return state.doneMin < line ? "od" : "idle"
}
