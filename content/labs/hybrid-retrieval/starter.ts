/** `near`: the nearest documents by vector, nearest first; `cosines`: how near each is. */
type Query = {text: string; near: number[]; cosines: number[]; budget: number}

/** Believes the vector store. */
class Search {
  constructor(readonly texts: string[]) {}

  /** Which documents the scorer is to read, at most `query.budget`. */
  candidates(query: Query): number[] {
    return []
  }

  /** The answer, best first. `scored`: documents that the scorer has read, each with its score. */
  rank(query: Query, scored: [number, number][]): number[] {
    return query.near.slice(0, 10)
  }
}

/** Called once for each handbook: the texts of its documents. */
export function make(texts: string[]): Search {
  return new Search(texts)
}
