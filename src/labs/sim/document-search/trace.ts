import {z} from "zod"
import {Bm25} from "./bm25"
import {ndcg} from "./gain"
import type {Handbook} from "./handbook"
import {CLASSES} from "./queries"
import type {Answered} from "./search-metrics"

const rank = z.number().nullable()

/** Where the relevant documents of each query stand: by words, by vectors, among the candidates and in the answer.
 * Ranks count from 1; null where a document is not on that list. */
export const searchTraceSchema = z.strictObject({
  queries: z.array(
    z.strictObject({
      kind: z.enum(CLASSES),
      text: z.string(),
      ndcg: z.number(),
      byWords: z.number(),
      byVectors: z.number(),
      relevant: z.array(
        z.strictObject({grade: z.number(), words: rank, vectors: rank, candidate: rank, answer: rank}),
      ),
    }),
  ),
})
export type SearchTrace = z.infer<typeof searchTraceSchema>

/** Relevant documents of a query that are drawn, best ones first. */
const MOST = 4

function rankOf(list: readonly number[], id: number): number | null {
  const at = list.indexOf(id)
  return at < 0 ? null : at + 1
}

export function searchTrace(answered: readonly Answered[], {documents}: Handbook): SearchTrace {
  const index = new Bm25(documents.map(({text}) => text))
  return {
    queries: answered.map(({query, candidates, ranking}) => {
      const words = index.ranking(query.text)
      const vectors = query.near
      const best = [...query.grades].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST)
      return {
        kind: query.kind,
        text: query.text,
        ndcg: ndcg(ranking, query.grades),
        byWords: ndcg(words, query.grades),
        byVectors: ndcg(vectors, query.grades),
        relevant: best.map(([id, grade]) => ({
          grade,
          words: rankOf(words, id),
          vectors: rankOf(vectors, id),
          candidate: rankOf(candidates, id),
          answer: rankOf(ranking, id),
        })),
      }
    }),
  }
}
