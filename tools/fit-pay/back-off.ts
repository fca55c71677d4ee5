import {quantiles} from "#math/quantiles"

const LEAST = 20
export const SCORED = [0.1, 0.5, 0.9] as const

/** The plain rival: quantiles of the most special cell of at least 20 rows that holds the row; the last cell holds all.
 * @param cellsOf names of a row's cells, from the most special to the most general */
export function backOff<Row>(
  rows: readonly Row[],
  {cellsOf, yOf}: {cellsOf: (row: Row) => readonly string[]; yOf: (row: Row) => number},
) {
  const cells = new Map<string, number[]>()
  for (const row of rows) {
    cellsOf(row).forEach((name, depth) => {
      const values = cells.get(`${depth}|${name}`)
      if (values === undefined) cells.set(`${depth}|${name}`, [yOf(row)])
      else values.push(yOf(row))
    })
  }
  const known = new Map<string, number[]>()
  for (const [key, values] of cells)
    if (values.length >= LEAST) known.set(key, quantiles(Float64Array.from(values), SCORED))
  const everything = quantiles(Float64Array.from(rows, yOf), SCORED)
  return (row: Row): readonly number[] => {
    const key = cellsOf(row)
      .map((name, depth) => `${depth}|${name}`)
      .find(name => known.has(name))
    return key === undefined ? everything : (known.get(key) ?? everything)
  }
}
