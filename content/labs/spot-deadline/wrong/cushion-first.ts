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
/** What a spell is taken to last before any has ended, as minutes seen. */
const PRIOR_MIN = 120
/** Work to be done on the sure machine before anything is risked. */
const CUSHION_MIN = 720

/** Whether a spot machine is likely to stay long enough to pay for the way to it, and back where one comes from a
 * machine that works. */
function isWorthIt(state: State): boolean {
  const stayMin = (state.thereMin + PRIOR_MIN) / (state.timesGone + 1)
  const workedMin = stayMin - state.changeOverMin - state.checkpointMin / 2
  const back = state.on === "od" ? state.changeOverMin : 0
  return (1 - state.spotPrice) * workedMin > state.spotPrice * state.changeOverMin + back
}

export function choose(state: State): "spot" | "od" | "idle" {
  // work that is not saved goes with the machine, and until the next question nobody can order another
  const left = state.workMin - state.savedMin
  const slack = state.deadlineMin - state.nowMin - left - state.changeOverMin
  if (slack < state.askEveryMin || state.doneMin < CUSHION_MIN) return "od"

  if (state.spot && (state.on === "spot" || isWorthIt(state))) return "spot"

  // a straight line from the start to the deadline: who is behind it pays, who is ahead waits
  const ahead = state.on === "od" ? AHEAD_MIN : 0
  const line = (state.workMin * (state.nowMin + ahead)) / state.deadlineMin
  return state.doneMin < line ? "od" : "idle"
}
