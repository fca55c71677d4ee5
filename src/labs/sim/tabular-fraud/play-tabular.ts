import type {JsonValue} from "#model/journal/json-value"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, Played, World} from "../lab-system"
import {drawWorld, type Table} from "./draw-table"
import {fitMetrics} from "./fit-metrics"
import type {FraudParameters} from "./parameters"
import {forestTrace} from "./trace"
import {depthOf, type Forest, forestSchema, splitsOf} from "./tree"

const FIT = {
  call: "fit",
  hint: "Return {base, trees}; a tree is {value} or {feature, bin, missingLeft, left, right} with trees on both sides",
}

/** Labels and bins, without the chances that nobody knows. */
function tableView({columns, labels}: Table): JsonValue {
  return {columns: columns.map(column => [...column]), labels: [...labels]}
}

function optionsView({columns, max_trees, max_depth}: FraudParameters): JsonValue {
  return {
    columns: columns.map(({name, bins, known_after_days}) => ({
      name,
      bins,
      knownAfterDays: known_after_days,
    })),
    maxTrees: max_trees,
    maxDepth: max_depth,
  }
}

function readForest(answer: unknown, {columns, max_trees, max_depth}: FraudParameters): Forest {
  const forest = readAnswer(forestSchema, answer, FIT)
  const refuse = (expected: string, found: number | string) => {
    throw new LabFault(`The answer of fit() must have ${expected}, found ${found}`, FIT.hint)
  }
  if (forest.trees.length > max_trees) refuse(`at most ${max_trees} trees`, forest.trees.length)
  for (const [at, tree] of forest.trees.entries()) {
    if (depthOf(tree) > max_depth)
      refuse(`trees of depth ${max_depth} at most`, `${depthOf(tree)} in \`${at}\``)
    for (const {feature} of splitsOf(tree))
      if (feature >= columns.length) refuse(`features below ${columns.length}`, `${feature} in \`${at}\``)
  }
  return forest
}

/** Fits world by world: labelled rows go in, trees come out, and live rows are judged with them. */
export function* playTabular(worlds: readonly World<FraudParameters>[]): Play {
  const played: Played[] = []
  for (const [id, {parameters, seed, record}] of worlds.entries()) {
    const world = drawWorld(parameters, seed)
    const [answer] = yield {
      call: "fit",
      on: "code",
      ids: [id],
      shared: [],
      args: [[tableView(world.train), tableView(world.valid), optionsView(parameters)]],
    }
    const forest = readForest(answer, parameters)
    played.push({
      metrics: fitMetrics(world, forest),
      trace: record ? forestTrace(parameters, world, forest) : null,
    })
  }
  return played
}
