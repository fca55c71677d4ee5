import {z} from "zod"
import {exp} from "#math/exp"
import {mean} from "#math/sum"
import {type FraudWorld, MISSING, type Table} from "./draw-table"
import {meanLoss} from "./fit-metrics"
import type {FraudParameters} from "./parameters"
import {type Forest, goesLeft, isLeaf, leavesOf, type Tree, valueIn} from "./tree"

/** How a forest came to be, tree by tree. Losses are nats a row. */
export const forestTraceSchema = z.strictObject({
  columns: z.array(
    z.strictObject({
      name: z.string(),
      /** nothing: says nothing of fraud; later: filled in when the outcome is known. */
      says: z.enum(["something", "nothing", "later"]),
    }),
  ),
  /** Before the first tree, and after each. Train and valid against labels, live against true chances. */
  losses: z.array(z.strictObject({train: z.number(), valid: z.number(), live: z.number()})),
  /** Live loss of the rate of fraud for everybody, and of the true chances. */
  rateLoss: z.number(),
  trueLoss: z.number(),
  /** For each tree the share of live rows that is asked for a column, one for each column. */
  asked: z.array(z.array(z.number())),
  leaves: z.array(z.number()),
})
export type ForestTrace = z.infer<typeof forestTraceSchema>

const chanceOf = (logit: number) => 1 / (1 + exp(-logit))

export function forestTrace(parameters: FraudParameters, world: FraudWorld, forest: Forest): ForestTrace {
  const {live} = world
  const inPairs = new Set(parameters.pairs.flatMap(({first, second}) => [first, second]))
  const follow = (table: Table, truths: readonly number[]) => lossesOf(forest, table, truths)
  const train = follow(world.train, world.train.labels)
  const valid = follow(world.valid, world.valid.labels)
  const rate = mean(live.chances)
  return {
    columns: parameters.columns.map(({name, effect, missing_effect, known_after_days}) => ({
      name,
      says:
        known_after_days > 0
          ? "later"
          : effect !== 0 || missing_effect !== 0 || inPairs.has(name)
            ? "something"
            : "nothing",
    })),
    losses: follow(live, live.chances).map((loss, at) => ({
      train: train[at] ?? 0,
      valid: valid[at] ?? 0,
      live: loss,
    })),
    rateLoss: meanLoss(
      live.chances,
      live.chances.map(() => rate),
    ),
    trueLoss: meanLoss(live.chances, live.chances),
    asked: forest.trees.map(tree => askedBy(tree, live, parameters.columns.length)),
    leaves: forest.trees.map(leavesOf),
  }
}

function lossesOf({base, trees}: Forest, {columns, labels}: Table, truths: readonly number[]): number[] {
  const logits = labels.map(() => base)
  const lossNow = () => meanLoss(truths, logits.map(chanceOf))
  return [
    lossNow(),
    ...trees.map(tree => {
      for (const [row, logit] of logits.entries()) logits[row] = logit + valueIn(tree, columns, row)
      return lossNow()
    }),
  ]
}

function askedBy(tree: Tree, {columns, labels}: Table, many: number): number[] {
  const counts = Array.from({length: many}, () => 0)
  for (const row of labels.keys()) {
    const met = new Set<number>()
    let node = tree
    while (!isLeaf(node)) {
      met.add(node.feature)
      node = goesLeft(node, columns[node.feature]?.[row] ?? MISSING) ? node.left : node.right
    }
    for (const feature of met) counts[feature] = (counts[feature] ?? 0) + 1
  }
  return counts.map(count => count / labels.length)
}
