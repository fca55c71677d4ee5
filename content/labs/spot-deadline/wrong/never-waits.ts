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

/** What a spell is taken to last before any has ended, as minutes seen. */
const PRIOR_MIN = 120

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
  if (slack < state.askEveryMin) return "od"

  if (state.spot && (state.on === "spot" || isWorthIt(state))) return "spot"

  // time is money: where there is no spot machine the sure one goes on
  return "od"
}
