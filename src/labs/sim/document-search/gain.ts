import {log} from "#math/log"

/** Places of an answer that people look at. */
export const SHOWN = 10

function discounted(gains: readonly number[]): number {
  let total = 0
  for (const [at, gain] of gains.slice(0, SHOWN).entries()) total += (gain * Math.LN2) / log(at + 2)
  return total
}

const gainOf = (grade: number) => [0, 1, 3][grade] ?? 0

/** nDCG@10: gains 2^grade - 1 for grades 1 and 2, halved and less the further down, against the best order there is.
 * A document that comes a second time gains nothing and takes a place. 1 where nothing is relevant. */
export function ndcg(ranking: readonly number[], grades: ReadonlyMap<number, number>): number {
  const ideal = discounted([...grades.values()].sort((a, b) => b - a).map(gainOf))
  if (ideal === 0) return 1
  const gains = ranking.map((id, at) => (ranking.indexOf(id) === at ? gainOf(grades.get(id) ?? 0) : 0))
  return discounted(gains) / ideal
}

/** Share of the relevant documents that are among these. */
export function recall(ids: readonly number[], grades: ReadonlyMap<number, number>): number {
  if (grades.size === 0) return 1
  return new Set(ids.filter(id => grades.has(id))).size / grades.size
}
