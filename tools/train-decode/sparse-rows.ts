/** Sparse matrix by rows. `start` has one entry more than rows. */
export type SparseRows = {
  readonly rows: number
  readonly columns: number
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** Builds a sparse matrix from rows of [column, value]. */
export function sparseRows(
  rows: readonly (readonly (readonly [number, number])[])[],
  columns: number,
): SparseRows {
  const count = rows.reduce((sum, row) => sum + row.length, 0)
  const start = new Int32Array(rows.length + 1)
  const column = new Int32Array(count)
  const value = new Float64Array(count)
  let at = 0
  rows.forEach((row, index) => {
    for (const [to, amount] of row) {
      column[at] = to
      value[at] = amount
      at += 1
    }
    start[index + 1] = at
  })
  return {rows: rows.length, columns, start, column, value}
}

/** matrix x dense, dense given by rows of `width`. Result by rows. O(entries x width). */
export function times(
  {rows, start, column, value}: SparseRows,
  dense: Float64Array,
  width: number,
): Float64Array {
  const out = new Float64Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const to = row * width
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      const from = (column[at] ?? 0) * width
      const amount = value[at] ?? 0
      for (let index = 0; index < width; index += 1)
        out[to + index] = (out[to + index] ?? 0) + amount * (dense[from + index] ?? 0)
    }
  }
  return out
}

/** transposed matrix x dense. */
export function timesTransposed(
  {rows, columns, start, column, value}: SparseRows,
  dense: Float64Array,
  width: number,
): Float64Array {
  const out = new Float64Array(columns * width)
  for (let row = 0; row < rows; row += 1) {
    const from = row * width
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      const to = (column[at] ?? 0) * width
      const amount = value[at] ?? 0
      for (let index = 0; index < width; index += 1)
        out[to + index] = (out[to + index] ?? 0) + amount * (dense[from + index] ?? 0)
    }
  }
  return out
}
