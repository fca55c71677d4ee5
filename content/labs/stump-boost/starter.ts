type Table = {columns: number[][]; labels: number[]}
type Column = {name: string; bins: number; knownAfterDays: number}
type Options = {columns: Column[]; maxTrees: number; maxDepth: number}
type Tree = {value: number} | {feature: number; bin: number; missingLeft: boolean; left: Tree; right: Tree}

/** Called once for each world. The logit of fraud is `base` and the value that each tree has for the row. */
export function fit(train: Table, valid: Table, options: Options): {base: number; trees: Tree[]} {
  const trees: Tree[] = []
  const logits = train.labels.map(() => 0)
  for (let turn = 0; turn < 12; turn++) {
    const misses = train.labels.map((label, row) => label - 1 / (1 + Math.exp(-(logits[row] ?? 0))))
    let best = {size: -1, feature: 0, bin: 0, left: 0, right: 0}
    for (const [feature, {bins}] of options.columns.entries()) {
      const sums = Array.from({length: bins}, () => 0)
      const counts = Array.from({length: bins}, () => 0)
      for (const [row, found] of (train.columns[feature] ?? []).entries()) {
        const bin = Math.max(0, found)
        sums[bin] = (sums[bin] ?? 0) + (misses[row] ?? 0)
        counts[bin] = (counts[bin] ?? 0) + 1
      }
      let total = 0
      for (const sum of sums) total += sum
      let sum = 0
      let count = 0
      for (let bin = 0; bin < bins - 1; bin++) {
        sum += sums[bin] ?? 0
        count += counts[bin] ?? 0
        const rest = misses.length - count
        if (count === 0 || rest === 0) continue
        const left = sum / count
        const right = (total - sum) / rest
        const size = count * left * left + rest * right * right
        if (size > best.size) best = {size, feature, bin, left, right}
      }
    }
    // a stump: one question, and the mean miss on either side as the step
    const {feature, bin, left, right} = best
    trees.push({feature, bin, missingLeft: true, left: {value: left}, right: {value: right}})
    for (const [row, found] of (train.columns[feature] ?? []).entries())
      logits[row] = (logits[row] ?? 0) + (found <= bin ? left : right)
  }
  return {base: 0, trees}
}
