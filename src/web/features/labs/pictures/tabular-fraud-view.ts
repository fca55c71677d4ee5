import type {ForestTrace} from "#labs/sim/tabular-fraud/trace"

/** The tree after which the live loss is least, from 0 for none. */
export function bestTree({losses}: ForestTrace): number {
  return losses.reduce((best, {live}, at) => (live < (losses[best]?.live ?? Infinity) ? at : best), 0)
}

/** The share of the explainable loss that is explained after so many trees. */
export function explainedAfter({losses, rateLoss, trueLoss}: ForestTrace, tree: number): number {
  const possible = rateLoss - trueLoss
  return possible > 1e-6 ? (rateLoss - (losses[tree]?.live ?? rateLoss)) / possible : 0
}

/** Columns in the order of how much they were asked, with that share of all questions. */
export function askedShares({columns, asked}: ForestTrace): readonly {
  readonly name: string
  readonly says: "something" | "nothing" | "later"
  readonly share: number
  readonly byTree: readonly number[]
}[] {
  const totals = columns.map((_, at) => asked.reduce((total, tree) => total + (tree[at] ?? 0), 0))
  const all = totals.reduce((left, right) => left + right, 0)
  return columns
    .map(({name, says}, at) => ({
      name,
      says,
      share: all > 0 ? (totals[at] ?? 0) / all : 0,
      byTree: asked.map(tree => tree[at] ?? 0),
    }))
    .sort((a, b) => b.share - a.share)
}

/** What the run shows, in a sentence. */
export function findingOf(trace: ForestTrace): string {
  const trees = trace.asked.length
  const best = bestTree(trace)
  const words = (share: number) => `${Math.round(100 * share)} %`
  const end = explainedAfter(trace, trees)
  const later = askedShares(trace).find(({says, share}) => says === "later" && share > 0)
  if (later !== undefined)
    return `${words(later.share)} of the questions go to ${later.name}, which is empty when a payment is judged`
  if (trees === 0) return "No tree was returned: every payment gets the same chance"
  if (trace.rateLoss - trace.trueLoss <= 1e-6)
    return `There is nothing to learn here, and ${trees} tree${trees === 1 ? " was" : "s were"} kept`
  if (best < trees - 5)
    return `After ${best} trees the live loss was least; the ${trees - best} that follow took it from ${words(explainedAfter(trace, best))} explained to ${words(end)}`
  return `${trees} tree${trees === 1 ? " explains" : "s explain"} ${words(end)} of the loss that can be explained`
}
