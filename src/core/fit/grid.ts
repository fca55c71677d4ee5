import {exp} from "#math/exp"
import {LANES, type LaneId} from "#model/lane"

/** A number a lane. */
export type PerLane = Readonly<Record<LaneId, number>>

const SIDE = 61
/** Half the width of the grid, in sd of one leaning; a difference of two has an sd of 1.4. */
const REACH = 6
export const STEP = (2 * REACH) / (SIDE - 1)
export const CELLS = SIDE * SIDE

/** All pairs of differences between leanings that are reckoned with. A leaning is how much a lane draws a person, normal
 * with sd 1 among people; only differences can be seen in comparisons, so cell k stands for (AI less MLOps, ML less
 * MLOps). 3,721 cells are few enough to sum over, so nothing is approximated but by the width of a cell. */
export type Grid = {
  /** AI less MLOps. */
  readonly ai: Float64Array
  /** ML less MLOps. */
  readonly ml: Float64Array
  /** Log of the weight before any answer, up to a constant. */
  readonly logPrior: Float64Array
  /** By lane: 1 where it comes first, shared where it ties. */
  readonly first: Readonly<Record<LaneId, Float64Array>>
}

function makeGrid(): Grid {
  const grid = {
    ai: new Float64Array(CELLS),
    ml: new Float64Array(CELLS),
    logPrior: new Float64Array(CELLS),
    first: {ai: new Float64Array(CELLS), ml: new Float64Array(CELLS), mlops: new Float64Array(CELLS)},
  }
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < SIDE; column += 1) {
      const cell = row * SIDE + column
      // steps from the middle are whole numbers, so that ties are exact
      const ai = row - (SIDE - 1) / 2
      const ml = column - (SIDE - 1) / 2
      grid.ai[cell] = ai * STEP
      grid.ml[cell] = ml * STEP
      // three independent leanings: the differences have variance 2 and covariance 1
      grid.logPrior[cell] = (-(ai * ai - ai * ml + ml * ml) * STEP * STEP) / 3
      const most = Math.max(ai, ml, 0)
      const ties = (ai === most ? 1 : 0) + (ml === most ? 1 : 0) + (most === 0 ? 1 : 0)
      if (ai === most) grid.first.ai[cell] = 1 / ties
      if (ml === most) grid.first.ml[cell] = 1 / ties
      if (most === 0) grid.first.mlops[cell] = 1 / ties
    }
  return grid
}

export const GRID: Grid = makeGrid()

/** How much more one lane draws than another, by cell. */
export function differences(lane: LaneId, over: LaneId): Float64Array {
  const of = (id: LaneId, cell: number) => (id === "mlops" ? 0 : (GRID[id][cell] ?? 0))
  return Float64Array.from({length: CELLS}, (_, cell) => of(lane, cell) - of(over, cell))
}

/** Weights that sum to 1 from their logs. Linear in the number of cells. */
export function weightsOf(logWeights: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY
  for (const value of logWeights) if (value > most) most = value
  const weights = new Float64Array(logWeights.length)
  let total = 0
  for (let cell = 0; cell < weights.length; cell += 1) {
    const weight = exp((logWeights[cell] ?? 0) - most)
    weights[cell] = weight
    total += weight
  }
  for (let cell = 0; cell < weights.length; cell += 1) weights[cell] = (weights[cell] ?? 0) / total
  return weights
}

/** Sum over the cells of a weight times a value. */
export function weighted(weights: Float64Array, values: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < weights.length; cell += 1) sum += (weights[cell] ?? 0) * (values[cell] ?? 0)
  return sum
}

/** The chance of each lane to come first. */
export function chancesOf(weights: Float64Array): PerLane {
  const of = (lane: LaneId) => weighted(weights, GRID.first[lane])
  return {ai: of("ai"), ml: of("ml"), mlops: of("mlops")}
}

/** Lanes from the highest number to the lowest; ties stay in the order of the lanes. */
export function ranked(numbers: PerLane): readonly [LaneId, LaneId, LaneId] {
  const [first = "ai", second = "ml", third = "mlops"] = LANES.toSorted((a, b) => numbers[b] - numbers[a])
  return [first, second, third]
}
