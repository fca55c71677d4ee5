import {mean} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {ndcg, recall} from "./gain"
import {CLASSES, type Query} from "./queries"

export type Answered = {
  readonly query: Query
  /** What the scorer was given to read, and the final answer, best first. */
  readonly candidates: readonly number[]
  readonly ranking: readonly number[]
}

export const SEARCH_METRICS: readonly string[] = ["ndcg", ...CLASSES, "worstClass", "recall", "repeated"]

export function searchMetrics(answered: readonly Answered[]): Metrics {
  const classes = CLASSES.map(kind => {
    const own = answered.filter(({query}) => query.kind === kind)
    return {kind, value: mean(own.map(({query, ranking}) => ndcg(ranking, query.grades)))}
  })
  return {
    ndcg: mean(classes.map(({value}) => value)),
    ...Object.fromEntries(classes.map(({kind, value}) => [kind, value])),
    worstClass: Math.min(...classes.map(({value}) => value)),
    recall: mean(answered.map(({query, candidates}) => recall(candidates, query.grades))),
    repeated: answered.reduce((count, {ranking}) => count + ranking.length - new Set(ranking).size, 0),
  }
}
