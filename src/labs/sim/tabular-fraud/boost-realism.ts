import {streamOf} from "../kernel/streams"
import {type BoostOptions, boost} from "./booster"
import {drawWorld, type Table} from "./draw-table"
import {fitMetrics, logitsOf} from "./fit-metrics"
import {fraudParametersSchema} from "./parameters"

const SEED = 20_261_124
const OPTIONS: Omit<BoostOptions, "columns"> = {
  trees: 200,
  depth: 1,
  rate: 0.3,
  pull: 0,
  fewest: 1e-9,
  sample: 1,
  stream: streamOf(SEED, "realism samples"),
}

/** Thirty frauds in a hundred rows of one bin, sixty in the other. */
function logOddsOfCells(): number {
  const rows = Array.from({length: 200}, (_, row) => row)
  const labels = rows.map((row): 0 | 1 => (row < 30 || row >= 140 ? 1 : 0))
  const table: Table = {
    columns: [rows.map(row => (row < 100 ? 0 : 1))],
    labels,
    chances: labels,
  }
  return logitsOf(boost(table, {...OPTIONS, columns: [{index: 0, bins: 2}]}), table)[0] ?? 0
}

/** What trees of this depth explain where two columns matter together and neither matters alone. */
function explainedOfPair(depth: number): number {
  const world = drawWorld(
    fraudParametersSchema.parse({
      rows: 20_000,
      valid_rows: 10,
      live_rows: 4000,
      fraud_rate: 0.3,
      columns: [
        {name: "first", bins: 2},
        {name: "second", bins: 2},
      ],
      pairs: [{first: "first", second: "second", effect: 1.5}],
      max_trees: 200,
      max_depth: 2,
    }),
    SEED,
  )
  const columns = [0, 1].map(index => ({index, bins: 2}))
  return fitMetrics(world, boost(world.train, {...OPTIONS, trees: 60, depth, columns})).explained ?? 0
}

/** What this simulator gives where the true value is known. */
export const BOOST_REALISM = {
  "log-odds-of-cells": logOddsOfCells,
  "pair-by-stumps": () => explainedOfPair(1),
  "pair-by-depth-two": () => explainedOfPair(2),
} as const
