import {SHOWN} from "#labs/sim/document-search/gain"
import {CLASSES, type QueryClass} from "#labs/sim/document-search/queries"
import type {SearchTrace} from "#labs/sim/document-search/trace"

export type TracedQuery = SearchTrace["queries"][number]
export type TracedDocument = TracedQuery["relevant"][number]

export const CLASS_NAMES: Readonly<Record<QueryClass, string>> = {
  identifier: "Identifiers",
  paraphrase: "Paraphrases",
  aspects: "Two aspects",
  misspelt: "Misspelt",
}
export const RAILS = ["words", "vectors", "candidate", "answer"] as const
export type Rail = (typeof RAILS)[number]

/** The last place of the ladder; what stands below or nowhere hangs under it. */
export const LAST = 60

export function queriesOf({queries}: SearchTrace, kind: QueryClass): TracedQuery[] {
  return queries.filter(query => query.kind === kind)
}

function meanOf(queries: readonly TracedQuery[], pick: (query: TracedQuery) => number): number {
  return queries.reduce((sum, query) => sum + pick(query), 0) / Math.max(1, queries.length)
}

/** nDCG of a class: by words, by vectors and as answered. */
export function classFigures(queries: readonly TracedQuery[]) {
  return {
    words: meanOf(queries, query => query.byWords),
    vectors: meanOf(queries, query => query.byVectors),
    answer: meanOf(queries, query => query.ndcg),
  }
}

/** The class of queries that came out worst: the one to look at first. */
export function worstClass(trace: SearchTrace): QueryClass {
  let worst: QueryClass = "identifier"
  for (const kind of CLASSES)
    if (classFigures(queriesOf(trace, kind)).answer < classFigures(queriesOf(trace, worst)).answer)
      worst = kind
  return worst
}

/** The full answers of a class, each with its ranks. */
export function fullAnswers(queries: readonly TracedQuery[]): TracedDocument[] {
  return queries.flatMap(({relevant}) => relevant.filter(({grade}) => grade === 2))
}

/** Where on the ladder a rank hangs, from 0 at the top to 1 below the last place. Steps get shorter further down. */
export function heightOf(rank: number | null): number {
  if (rank === null || rank > LAST) return 1
  return (0.92 * Math.log(rank)) / Math.log(LAST)
}

export function ladderWords(kind: QueryClass, queries: readonly TracedQuery[]): string {
  const full = fullAnswers(queries)
  const shown = full.filter(({answer}) => answer !== null && answer <= SHOWN).length
  const {words, vectors, answer} = classFigures(queries)
  const percent = (share: number) => Math.round(share * 100)
  return `${CLASS_NAMES[kind]}: words alone reach an nDCG of ${percent(words)}\u202f%, vectors alone ${percent(vectors)}\u202f%, your answers ${percent(answer)}\u202f%. ${shown} of ${full.length} full answers are among the first ${SHOWN}.`
}
