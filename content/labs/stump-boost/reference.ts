type Table = {columns: number[][]; labels: number[]}
type Column = {name: string; bins: number; knownAfterDays: number}
type Options = {columns: Column[]; maxTrees: number; maxDepth: number}
type Tree = {value: number} | {feature: number; bin: number; missingLeft: boolean; left: Tree; right: Tree}
/** Of one column: slopes and curves, added up by bin. */
type Sums = {slopeIn: number[]; curveIn: number[]}
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
/** What a sum of curves that should be 0 may be, once it is a difference. */
const ROUNDING = 1e-9
const NO_SPLIT: Choice = {gain: 0, feature: -1, bin: 0, missingLeft: true}

const worth = (slope: number, curve: number) => (slope * slope) / (curve + PULL)
const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit))

function rest(whole: Sums[], part: Sums[]): Sums[] {
  return whole.map(({slopeIn, curveIn}, at) => ({
    slopeIn: slopeIn.map((value, cell) => value - (part[at]?.slopeIn[cell] ?? 0)),
    curveIn: curveIn.map((value, cell) => value - (part[at]?.curveIn[cell] ?? 0)),
  }))
}

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

  function sumsOf(members: number[]): Sums[] {
    return usable.map(({feature, bins}) => {
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
      return {slopeIn, curveIn}
    })
  }

  function bestSplit(sums: Sums[], slope: number, curve: number): Choice {
    const best = {gain: SMALLEST_GAIN, feature: -1, bin: 0, missingLeft: true}
    const unsplit = worth(slope, curve)
    for (const [at, {feature, bins}] of usable.entries()) {
      const {slopeIn, curveIn} = sums[at] ?? {slopeIn: [], curveIn: []}
      const lostSlope = slopeIn[bins] ?? 0
      const lostCurve = curveIn[bins] ?? 0
      let slopeLeft = 0
      let curveLeft = 0
      for (let bin = 0; bin < bins; bin++) {
        slopeLeft += slopeIn[bin] ?? 0
        curveLeft += curveIn[bin] ?? 0
        // where nothing is missing, what may be missing later goes with the larger side
        const sides = lostCurve > ROUNDING ? [true, false] : [curveLeft > curve - curveLeft]
        for (const missingLeft of sides) {
          const s = missingLeft ? slopeLeft + lostSlope : slopeLeft
          const c = missingLeft ? curveLeft + lostCurve : curveLeft
          if (c < FEWEST || curve - c < FEWEST) continue
          const gain = worth(s, c) + worth(slope - s, curve - c) - unsplit
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

  /** A tree for these rows, whose logits it moves. Their sums are not looked at where the depth is 0. */
  function grow(members: number[], depth: number, sums: Sums[]): Tree {
    let slope = 0
    let curve = 0
    for (const row of members) {
      slope += slopes[row] ?? 0
      curve += curves[row] ?? 0
    }
    const {feature, bin, missingLeft} = depth > 0 ? bestSplit(sums, slope, curve) : NO_SPLIT
    if (feature < 0) {
      const value = (-RATE * slope) / (curve + PULL)
      for (const row of members) logits[row] = (logits[row] ?? 0) + value
      return {value}
    }
    const column = train.columns[feature] ?? []
    const left: number[] = []
    const right: number[] = []
    for (const row of members) {
      const found = column[row] ?? -1
      const isLeft = found < 0 ? missingLeft : found <= bin
      if (isLeft) left.push(row)
      else right.push(row)
    }
    let leftSums: Sums[] = []
    let rightSums: Sums[] = []
    if (depth > 1) {
      // the rows of the smaller side are added up; the larger one is what remains
      if (left.length <= right.length) {
        leftSums = sumsOf(left)
        rightSums = rest(sums, leftSums)
      } else {
        rightSums = sumsOf(right)
        leftSums = rest(sums, rightSums)
      }
    }
    return {
      feature,
      bin,
      missingLeft,
      left: grow(left, depth - 1, leftSums),
      right: grow(right, depth - 1, rightSums),
    }
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
    const tree = grow(all, options.maxDepth, sumsOf(all))
    trees.push(tree)
    for (const [row, logit] of checked.entries()) checked[row] = logit + leafFor(tree, valid.columns, row)
    const loss = lossOf(valid.labels, checked)
    if (loss < lowest) {
      lowest = loss
      kept = trees.length
    }
  }
  return {base, trees: trees.slice(0, kept)}
}
