import {normOf} from "./bigram-model"

/** How much weight each part has in a whole that is (nearly) a sum of them: least squares by the normal equations,
 * with a pull towards 0 that only matters where two parts are the same. Cost: O(parts^2 * length).
 * @example weightsGiven([3, 4], [[1, 0], [0, 2]]) // => about [3, 2] */
export function weightsGiven(whole: readonly number[], parts: readonly (readonly number[])[]): number[] {
  const size = Math.max(...parts.map(normOf), 0)
  const pull = 1e-12 * size * size
  const rows = parts.map((part, row) => [
    ...parts.map((other, column) => dot(part, other) + (row === column ? pull : 0)),
    dot(part, whole),
  ])
  return solved(rows)
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((total, value, at) => total + value * (right[at] ?? 0), 0)
}

/** Gaussian elimination with the largest pivot first; the last column is the right side. */
function solved(rows: readonly (readonly number[])[]): number[] {
  const work = rows.map(row => [...row])
  for (let column = 0; column < work.length; column += 1) {
    const size = (row: number) => Math.abs(work[row]?.[column] ?? 0)
    let best = column
    for (let row = column + 1; row < work.length; row += 1) if (size(row) > size(best)) best = row
    const pivot = work[best] ?? []
    work[best] = work[column] ?? []
    work[column] = pivot
    const head = pivot[column] ?? 0
    if (head === 0) continue
    for (const [at, row] of work.entries()) {
      if (at === column) continue
      const factor = (row[column] ?? 0) / head
      for (const [index, value] of pivot.entries()) row[index] = (row[index] ?? 0) - factor * value
    }
  }
  return work.map((row, at) => {
    const head = row[at] ?? 0
    return head === 0 ? 0 : (row.at(-1) ?? 0) / head
  })
}
