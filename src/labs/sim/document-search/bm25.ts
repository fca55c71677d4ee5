import {log} from "#math/log"

const K1 = 1.2
const B = 0.75

/** Okapi BM25 with the idf that is never negative. Texts are words with spaces between; case counts.
 * https://en.wikipedia.org/wiki/Okapi_BM25 */
export class Bm25 {
  private readonly postings = new Map<string, Map<number, number>>()
  private readonly lengths: number[]
  private readonly meanLength: number

  constructor(texts: readonly string[]) {
    const words = texts.map(wordsOf)
    this.lengths = words.map(({length}) => length)
    this.meanLength = this.lengths.reduce((sum, one) => sum + one, 0) / texts.length
    for (const [id, list] of words.entries())
      for (const word of list) {
        const counts = this.postings.get(word) ?? new Map<number, number>()
        counts.set(id, (counts.get(id) ?? 0) + 1)
        this.postings.set(word, counts)
      }
  }

  /** Score by document, of those that have any of the words. */
  scores(query: string): Map<number, number> {
    const scores = new Map<number, number>()
    for (const word of wordsOf(query)) {
      const counts = this.postings.get(word)
      if (counts === undefined) continue
      const idf = log(1 + (this.lengths.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [id, count] of counts) {
        const length = (this.lengths[id] ?? 0) / this.meanLength
        const part = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
        scores.set(id, (scores.get(id) ?? 0) + idf * part)
      }
    }
    return scores
  }

  /** Documents from the best on; of those that are equal, the one that was there first. */
  ranking(query: string): number[] {
    return [...this.scores(query)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
  }
}

function wordsOf(text: string): string[] {
  return text.split(" ").filter(word => word !== "")
}
