type Reals = Float64Array | Float32Array

/** Order statistics: the values that would stand at the given 0-based ranks if the input were sorted. The
 * input is neither sorted nor changed. Method: histogram selection (Floyd and Rivest call it distribution
 * selection; https://en.wikipedia.org/wiki/Selection_algorithm): count into equal cells between the smallest
 * and the largest value, gather only the cells that hold a wanted rank and sort those; a cell that holds too
 * many is divided again. Infinities are values, -0 counts as 0, NaN is a RangeError that names its index; so
 * are an empty input and a rank outside 0 .. length - 1. Cost: O(n), 5 to 12 ns a value, again half as much for
 * each further division (values that span many powers of ten); 0.8 MB of scratch is kept.
 * Checked against: sorting, by property.
 * @example orderStatistics(new Float64Array([30, 10, 20]), [0, 1]) // => [10, 20] */
export function orderStatistics(values: Reals, ranks: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError("Order statistics need >= 1 value, found 0")
  for (const rank of ranks) {
    if (!(Number.isInteger(rank) && rank >= 0 && rank < values.length)) {
      throw new RangeError(`Rank must be a whole number in 0 .. ${values.length - 1}, found ${rank}`)
    }
  }
  const answers = new Map<number, number>()
  const {low, high, below, above} = finiteBounds(values)
  const finite = new Set<number>()
  for (const rank of ranks) {
    if (rank < below) answers.set(rank, Number.NEGATIVE_INFINITY)
    else if (rank >= values.length - above) answers.set(rank, Number.POSITIVE_INFINITY)
    else finite.add(rank)
  }
  const ascending = Array.from(finite).sort((a, b) => a - b)
  if (ascending.length > 0) select(values, {low, high, below, ranks: ascending}, answers)
  // adding 0 turns -0 into 0
  return ranks.map(rank => (answers.get(rank) ?? 0) + 0)
}

/** The wanted ranks, ascending, that fall on values in low .. high, and how many values lie below low. */
type Task = {low: number; high: number; below: number; ranks: number[]}

/** A cell that holds wanted ranks, and where its values are gathered (none when they are too many). */
type Cell = Task & {index: number; start: number; count: number}

const COUNTS = new Int32Array((1 << 16) + 1)
const GATHERED = new Float64Array(1 << 16)

/** The least and greatest finite value, and how many values are minus and plus Infinity. */
function finiteBounds(values: Reals) {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0
    if (value < low) low = value
    if (value > high) high = value
    if (Number.isNaN(value))
      throw new RangeError(`Order statistics need numbers, found NaN at index ${index}`)
  }
  let below = 0
  let above = 0
  if (high - low < Number.POSITIVE_INFINITY) return {low, high, below, above}
  low = Number.POSITIVE_INFINITY
  high = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0
    if (value === Number.NEGATIVE_INFINITY) below += 1
    else if (value === Number.POSITIVE_INFINITY) above += 1
    else {
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return {low, high, below, above}
}

function select(values: Reals, task: Task, answers: Map<number, number>): void {
  const {low, high} = task
  if (low === high) {
    for (const rank of task.ranks) answers.set(rank, low)
    return
  }
  const unit = unitFor(high - low)
  const origin = low * unit
  const cellCount = 1 << Math.min(16, Math.max(6, 31 - Math.clz32(values.length)))
  const scale = cellCount / (high * unit - origin)
  COUNTS.fill(0, 0, cellCount + 1)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0
    if (value >= low && value <= high) {
      const cell = ((value * unit - origin) * scale) | 0
      COUNTS[cell] = (COUNTS[cell] ?? 0) + 1
    }
  }
  // sorting more than a sixteenth of the values costs more than dividing their cell again
  const cells = cellsOfRanks(task, Math.max(1024, values.length >> 4))
  COUNTS.fill(-1, 0, cellCount + 1)
  for (const [place, cell] of cells.entries()) COUNTS[cell.index] = cell.start >= 0 ? cell.start : -2 - place
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0
    if (!(value >= low && value <= high)) continue
    const cell = ((value * unit - origin) * scale) | 0
    const cursor = COUNTS[cell] ?? -1
    if (cursor === -1) continue
    if (cursor >= 0) {
      GATHERED[cursor] = value
      COUNTS[cell] = cursor + 1
    } else widen(cells[-2 - cursor], value)
  }
  for (const {start, count, ranks, below} of cells) {
    if (start < 0) continue
    const sorted = GATHERED.subarray(start, start + count).sort()
    for (const rank of ranks) answers.set(rank, sorted[rank - below] ?? 0)
  }
  for (const cell of cells) {
    if (cell.start < 0) select(values, cell, answers)
  }
}

/** A power of two that brings a width to where neither it nor its reciprocal overflows. */
function unitFor(width: number): number {
  if (width < 1e-280) return 1.2676506002282294e30
  return width < Number.POSITIVE_INFINITY ? 1 : 0.5
}

function widen(cell: Cell | undefined, value: number): void {
  if (cell === undefined) return
  if (value < cell.low) cell.low = value
  if (value > cell.high) cell.high = value
}

/** The cells that hold the ranks, by one walk over the counts; one of more than `most` values is not gathered. */
function cellsOfRanks(task: Task, most: number): Cell[] {
  const cells: Cell[] = []
  let index = 0
  let below = task.below
  let used = 0
  let last: Cell | undefined
  for (const rank of task.ranks) {
    while (below + (COUNTS[index] ?? 0) <= rank) {
      below += COUNTS[index] ?? 0
      index += 1
    }
    if (last?.index !== index) {
      const count = COUNTS[index] ?? 0
      const fits = count <= most && used + count <= GATHERED.length
      const bounds = {low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY}
      last = {index, below, count, start: fits ? used : -1, ranks: [], ...bounds}
      cells.push(last)
      if (fits) used += count
    }
    last.ranks.push(rank)
  }
  return cells
}
