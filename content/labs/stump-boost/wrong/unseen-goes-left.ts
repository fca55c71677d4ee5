type Table = {columns: number[][]; labels: number[]}
type Column = {name: string; bins: number; knownAfterDays: number}
type Options = {columns: Column[]; maxTrees: number; maxDepth: number}
type Tree = {value: number} | {feature: number; bin: number; missingLeft: boolean; left: Tree; right: Tree}
type Choice = {gain: number; feature: number; bin: number; missingLeft: boolean}

/** Share of each step that is taken. */
const RATE = 0.2
/** Weight that every leaf has of itself, towards no effect. */
const PULL = 8
/** Hessian that a leaf needs, that of about four times as many rows of even chances. */
const FEWEST = 2
const SMALLEST_GAIN = 0.5
/** Trees without a better loss on the rows as served, before it ends. */
const PATIENCE = 12

const worth = (slope: number, curve: number) => (slope * slope) / (curve + PULL)
const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit))

function leafFor(tree: Tree, columns: number[][], row: number): number {
  let node = tree
  while (!("value" in node)) {
    const found = columns[node.feature]?.[row] ?? -1
    const isLeft = found < 0 ? node.missingLeft : found <= node.bin
    node = isLeft ? node.left : node.right
  }
  return node.value
}

function lossOf(labels: number[], logits: number[]): number {
  let total = 0
  for (const [row, logit] of logits.entries()) {
    const right = labels[row] === 1 ? -logit : logit
    // log(1 + exp(x)) without overflow
    total += right > 0 ? right + Math.log1p(Math.exp(-right)) : Math.log1p(Math.exp(right))
  }
  return total / logits.length
}

export function fit(train: Table, valid: Table, options: Options) {
  // what is filled in afterwards is not there when a payment is judged
  const usable = options.columns.flatMap(({bins, knownAfterDays}, feature) =>
    knownAfterDays > 0 ? [] : [{feature, bins}],
  )
  const rows = train.labels.length
  const slopes = train.labels.map(() => 0)
  const curves = train.labels.map(() => 0)

  function bestSplit(members: number[], slope: number, curve: number): Choice {
    const best = {gain: SMALLEST_GAIN, feature: -1, bin: 0, missingLeft: true}
    for (const {feature, bins} of usable) {
      const column = train.columns[feature] ?? []
      // one cell more, for the rows where the value is missing
      const slopeIn = Array.from({length: bins + 1}, () => 0)
      const curveIn = Array.from({length: bins + 1}, () => 0)
      for (const row of members) {
        const found = column[row] ?? -1
        const cell = found < 0 ? bins : found
        slopeIn[cell] = (slopeIn[cell] ?? 0) + (slopes[row] ?? 0)
        curveIn[cell] = (curveIn[cell] ?? 0) + (curves[row] ?? 0)
      }
      const lostSlope = slopeIn[bins] ?? 0
      const lostCurve = curveIn[bins] ?? 0
      let slopeLeft = 0
      let curveLeft = 0
      for (let bin = 0; bin < bins; bin++) {
        slopeLeft += slopeIn[bin] ?? 0
        curveLeft += curveIn[bin] ?? 0
        // where nothing is missing there is no side to choose
        const sides = lostCurve > 0 ? [true, false] : [true]
        for (const missingLeft of sides) {
          const s = missingLeft ? slopeLeft + lostSlope : slopeLeft
          const c = missingLeft ? curveLeft + lostCurve : curveLeft
          if (c < FEWEST || curve - c < FEWEST) continue
          const gain = worth(s, c) + worth(slope - s, curve - c) - worth(slope, curve)
          if (gain > best.gain) {
            best.gain = gain
            best.feature = feature
            best.bin = bin
            best.missingLeft = missingLeft
          }
        }
      }
    }
    return best
  }

  function grow(members: number[], depth: number): Tree {
    let slope = 0
    let curve = 0
    for (const row of members) {
      slope += slopes[row] ?? 0
      curve += curves[row] ?? 0
    }
    const leaf = {value: (-RATE * slope) / (curve + PULL)}
    if (depth === 0) return leaf
    const {feature, bin, missingLeft} = bestSplit(members, slope, curve)
    if (feature < 0) return leaf
    const column = train.columns[feature] ?? []
    const left: number[] = []
    const right: number[] = []
    for (const row of members) {
      const found = column[row] ?? -1
      const isLeft = found < 0 ? missingLeft : found <= bin
      if (isLeft) left.push(row)
      else right.push(row)
    }
    return {feature, bin, missingLeft, left: grow(left, depth - 1), right: grow(right, depth - 1)}
  }

  let frauds = 0
  for (const label of train.labels) frauds += label
  const base = Math.log((frauds + 0.5) / (rows - frauds + 0.5))
  const logits = train.labels.map(() => base)
  const checked = valid.labels.map(() => base)
  const all = train.labels.map((_, row) => row)
  const trees: Tree[] = []
  let lowest = lossOf(valid.labels, checked)
  let kept = 0
  while (trees.length < options.maxTrees && trees.length < kept + PATIENCE) {
    for (let row = 0; row < rows; row++) {
      const chance = chanceOf(logits[row] ?? 0)
      slopes[row] = chance - (train.labels[row] ?? 0)
      curves[row] = chance * (1 - chance)
    }
    const tree = grow(all, options.maxDepth)
    trees.push(tree)
    for (let row = 0; row < rows; row++) logits[row] = (logits[row] ?? 0) + leafFor(tree, train.columns, row)
    for (const [row, logit] of checked.entries()) checked[row] = logit + leafFor(tree, valid.columns, row)
    const loss = lossOf(valid.labels, checked)
    if (loss < lowest) {
      lowest = loss
      kept = trees.length
    }
  }
  return {base, trees: trees.slice(0, kept)}
}
