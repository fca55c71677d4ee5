/** Has documents read and then does not listen. */
type Query = {text: string; near: number[]; cosines: number[]; budget: number}

const K1 = 1.2
const B = 0.75
/** Softens the first places of a list: place r counts 1 / (SOFT + r). */
const SOFT = 10
/** Places of each list that are fused. */
const DEEP = 60

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(" ")
    .filter(word => word !== "")

/** The word, and the word with one letter less at each place: two words share one of these when a slip made one of
 * the other. */
function variants(word: string): string[] {
  const all = [word]
  for (let i = 0; i < word.length; i++) all.push(word.slice(0, i) + word.slice(i + 1))
  return all
}

const hasDigit = (word: string) => /[0-9]/.test(word)

class Search {
  postings = new Map<string, Map<number, number>>()
  lengths: number[] = []
  mean = 0
  slips = new Map<string, string[]>()

  constructor(texts: string[]) {
    for (const [id, text] of texts.entries()) {
      const words = wordsOf(text)
      this.lengths.push(words.length)
      for (const word of words) {
        const counts = this.postings.get(word) ?? new Map<number, number>()
        counts.set(id, (counts.get(id) ?? 0) + 1)
        this.postings.set(word, counts)
      }
    }
    for (const length of this.lengths) this.mean += length / texts.length
    for (const word of this.postings.keys()) {
      if (hasDigit(word)) continue
      for (const variant of variants(word)) {
        const words = this.slips.get(variant) ?? []
        words.push(word)
        this.slips.set(variant, words)
      }
    }
  }

  /** Words of the index that the word may be: itself, or else those that are one slip away. */
  meant(word: string): string[] {
    if (this.postings.has(word)) return [word]
    if (hasDigit(word)) return []
    const found: string[] = []
    for (const variant of variants(word))
      for (const other of this.slips.get(variant) ?? []) if (!found.includes(other)) found.push(other)
    return found
  }

  /** Documents by their words, best first. */
  byWords(text: string): number[] {
    const scores = new Map<number, number>()
    for (const word of wordsOf(text)) {
      const meant = this.meant(word)
      for (const one of meant) {
        const counts = this.postings.get(one) ?? new Map<number, number>()
        const idf = Math.log(1 + (this.lengths.length - counts.size + 0.5) / (counts.size + 0.5))
        for (const [id, count] of counts) {
          const long = (this.lengths[id] ?? 0) / this.mean
          const part = (count * (K1 + 1)) / (count + K1 * (1 - B + B * long))
          scores.set(id, (scores.get(id) ?? 0) + (idf * part) / meant.length)
        }
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
  }

  /** Both lists fused by place, so that scores of different scales never meet. */
  fused(query: Query): [number, number][] {
    const named = wordsOf(query.text).some(word => hasDigit(word) && this.postings.has(word))
    const lists = [
      {ids: this.byWords(query.text), weight: named ? 4 : 1},
      {ids: query.near, weight: 1},
    ]
    const scores = new Map<number, number>()
    for (const {ids, weight} of lists)
      for (const [place, id] of ids.slice(0, DEEP).entries())
        scores.set(id, (scores.get(id) ?? 0) + (weight * SOFT) / (SOFT + place + 1))
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  }

  candidates(query: Query): number[] {
    return this.fused(query)
      .slice(0, query.budget)
      .map(([id]) => id)
  }

  rank(query: Query, scored: [number, number][]): number[] {
    const read = new Map(scored)
    const fused = this.fused(query)
    const known = fused.filter(([id]) => read.has(id)).map(([id, score]): [number, number] => [id, score])
    known.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const rest = fused.filter(([id]) => !read.has(id))
    return [...known, ...rest].slice(0, 10).map(([id]) => id)
  }
}

export function make(texts: string[]): Search {
  return new Search(texts)
}
