import {streamOf} from "../kernel/streams"
import {boost} from "./booster"
import type {FraudWorld, Table} from "./draw-table"
import type {FraudParameters} from "./parameters"
import {type Forest, isLeaf, type Tree} from "./tree"

/** Forests that are averaged, and trees of each. */
const FORESTS = 8
const TREES = 70

/** All labelled rows, those as served among them. */
function joined({train, valid}: FraudWorld): Table {
  return {
    columns: train.columns.map((column, at) => [...column, ...(valid.columns[at] ?? [])]),
    labels: [...train.labels, ...valid.labels],
    chances: [...train.chances, ...valid.chances],
  }
}

function scaled(tree: Tree, factor: number): Tree {
  if (isLeaf(tree)) return {value: tree.value * factor}
  return {...tree, left: scaled(tree.left, factor), right: scaled(tree.right, factor)}
}

/** The best that we know how to make of a world's labels: forests that each learn from samples of all labelled rows,
 * averaged. It has many more trees than the code under test may return. */
export function bestForest(parameters: FraudParameters, world: FraudWorld, seed: number): Forest {
  const table = joined(world)
  const columns = parameters.columns.flatMap(({bins, known_after_days}, index) =>
    known_after_days > 0 ? [] : [{index, bins}],
  )
  const forests = Array.from({length: FORESTS}, (_, at) =>
    boost(table, {
      columns,
      trees: TREES,
      depth: parameters.max_depth,
      rate: 0.07,
      pull: 4,
      fewest: 1.5,
      sample: 0.6,
      stream: streamOf(seed, `best forest ${at}`),
    }),
  )
  return {
    base: forests[0]?.base ?? 0,
    trees: forests.flatMap(({trees}) => trees.map(tree => scaled(tree, 1 / FORESTS))),
  }
}
