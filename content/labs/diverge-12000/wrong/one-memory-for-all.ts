/** Keeps the causes in one place for all runs. */
type Brief = {checkpoints: number[]; resumedAt: number; steps: number[]; plannedRate: number[]}
type Change = {change: string; source?: number; rank?: number; factor?: number}
type Last =
  | {kind: "probe"; probe: string; steps: number[]; values: (number | number[])[]}
  | {kind: "rerun"; from: number; steps: number[]; loss: number[]; checkLoss: number[]}
  | {kind: "refused"; needs: number}
type State = {hoursLeft: number; turn: number; last: Last | null}

/** Cheap ones first: what is in the logs rules most causes in or out. */
const ORDER = [
  "rate",
  "position",
  "skipped",
  "clippedNorm",
  "largestLogit",
  "momentRatios",
  "rankNorms",
  "sourceLosses",
]

/** How much worse one source can look by itself, in nats, when something else is wrong too. */
const SHAKES: Record<string, number> = {
  "logit-growth": 1.7,
  "data-reset": 1.5,
  "schedule-reset": 1.1,
  "moment-reset": 1.1,
}

const causes: string[] = []
const changes: Change[] = []

export function make(brief: Brief) {
  /** The first step at which something is wrong. */
  let onset = brief.steps[brief.steps.length - 1] ?? 0
  let bought = 0

  function blame(cause: string, change: Change, step: number) {
    if (causes.includes(cause)) return
    causes.push(cause)
    changes.push(change)
    onset = Math.min(onset, step)
  }

  const column = (values: (number | number[])[], at: number) =>
    values.map(v => (typeof v === "number" ? v : (v[at] ?? 0)))
  const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / Math.max(1, xs.length)
  const median = (xs: number[]) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)] ?? 0

  function read(probe: string, steps: number[], values: (number | number[])[]) {
    const quiet = steps.map(s => s <= brief.resumedAt)
    const before = (xs: number[]) => xs.filter((_, i) => quiet[i])
    const after = (xs: number[]) => xs.filter((_, i) => !quiet[i])
    const own = column(values, 0)
    const width = typeof values[0] === "number" ? 1 : (values[0]?.length ?? 0)
    if (probe === "rate") {
      // against the plan, which has steps of its own
      const off = steps.findIndex((_, i) => Math.abs((own[i] ?? 0) / (brief.plannedRate[i] ?? 1) - 1) > 0.05)
      if (off >= 0) blame("schedule-reset", {change: "schedule"}, steps[off] ?? 0)
    } else if (probe === "position") {
      const off = steps.findIndex((s, i) => Math.abs((own[i] ?? 0) - s) > 100)
      if (off >= 0) blame("data-reset", {change: "position"}, (steps[off] ?? 0) - 100)
    } else if (probe === "skipped") {
      // a few updates are skipped in any run; here none gets through
      if (mean(after(own)) > 0.9) blame("scale-collapse", {change: "scaler"}, brief.resumedAt)
    } else if (probe === "clippedNorm") {
      // whatever is learned, the optimizer gets next to nothing
      const first = own[quiet.lastIndexOf(true) + 1] ?? 0
      if (first < 0.02 * median(before(own))) blame("clip-order", {change: "clip"}, brief.resumedAt)
    } else if (probe === "largestLogit") {
      // growth that began before anything else did
      const past = before(own)
      const late = mean(past.slice(-3))
      if (late > 1.6 * mean(past.slice(0, 3))) {
        const from = past.findIndex(x => x > 1.25 * mean(past.slice(0, 3)))
        blame("logit-growth", {change: "gainDecay"}, (steps[from] ?? 0) - 100)
      }
    } else if (probe === "sourceLosses") {
      // each against itself, in the first hundreds of steps, before the model itself is in pieces
      const rises: number[] = []
      for (let k = 0; k < width; k++) {
        const xs = column(values, k)
        rises.push(mean(after(xs).slice(2, 5)) - mean(before(xs).slice(-8)))
      }
      const most = Math.max(...rises)
      const rest = median(rises.filter(r => r !== most))
      // a model that is shaken by something else does worse here and there by itself
      const shaken = Math.max(0.8, ...causes.map(cause => SHAKES[cause] ?? 0))
      if (most - rest > shaken)
        blame("corrupt-source", {change: "rereadSource", source: rises.indexOf(most)}, brief.resumedAt)
    } else if (probe === "rankNorms") {
      // a rank that says the same thing at every update is not computing anything
      for (let k = 0; k < width; k++) {
        const xs = after(column(values, k)).slice(-3)
        if (Math.max(...xs) - Math.min(...xs) < 0.000001 * Math.max(...xs))
          blame("bad-rank", {change: "dropRank", rank: k}, brief.resumedAt)
      }
    } else if (probe === "momentRatios") {
      // the tensors that learn all the time: token rows, hidden and last layer, not the rare token
      const first = quiet.lastIndexOf(true) + 1
      const ratio = Math.min(...[0, 2, 3].map(k => column(values, k)[first] ?? 0))
      if (ratio > 20) blame("moment-reset", {change: "moments"}, brief.resumedAt)
    }
  }

  function next(state: State) {
    const {last} = state
    if (last !== null && last.kind === "probe") read(last.probe, last.steps, last.values)
    const probe = ORDER[bought]
    if (probe !== undefined && !(last !== null && last.kind === "refused")) {
      bought += 1
      return {do: "probe", probe}
    }
    // the newest checkpoint from before the trouble
    const sound = brief.checkpoints.filter(c => c <= onset)
    return {do: "verdict", from: sound[sound.length - 1] ?? brief.checkpoints[0], causes, changes}
  }

  return {next}
}
