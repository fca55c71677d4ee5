import {laneGrams, SECTION_WEIGHTS} from "#core/decode/lane/lane-grams"
import {rarityOf} from "#core/decode/lane/lane-scores"
import {splitSections} from "#core/decode/sections"
import {type SparseRows, sparseRows} from "./sparse-rows"

export type Words = {
  readonly grams: readonly string[]
  readonly place: ReadonlyMap<string, number>
  /** Postings that hold each gram. */
  readonly counts: Int32Array
  readonly postings: number
}

/** Sentences that count for the lane, as grams. */
function sentencesOf(text: string): {readonly weight: number; readonly grams: readonly string[]}[] {
  return splitSections(text).pieces.flatMap(({start, end, section}) => {
    const weight = SECTION_WEIGHTS[section]
    return weight === 0 ? [] : [{weight, grams: laneGrams(text.slice(start, end))}]
  })
}

const LEAST_LETTERS = 20

/** The words of many postings, those that at least `least` postings hold, and every sentence as a row of them. */
export function readWords(
  texts: readonly string[],
  least: number,
): {readonly words: Words; readonly sentences: SparseRows} {
  const counts = new Map<string, number>()
  const sentences: string[][] = []
  for (const text of texts) {
    const inText = new Set<string>()
    for (const {weight, grams} of sentencesOf(text)) {
      for (const gram of grams) inText.add(gram)
      if (weight > 0.5 && grams.join("").length > LEAST_LETTERS) sentences.push([...new Set(grams)])
    }
    for (const gram of inText) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const kept = [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1))
  const words: Words = {
    grams: kept.map(([gram]) => gram),
    place: new Map(kept.map(([gram], index) => [gram, index])),
    counts: Int32Array.from(kept, ([, count]) => count),
    postings: texts.length,
  }
  const rows = sentences.map(grams => {
    const row = grams.flatMap((gram): [number, number][] => {
      const index = words.place.get(gram)
      return index === undefined ? [] : [[index, rarityOf(words.counts[index] ?? 0, words.postings)]]
    })
    return scaled(row)
  })
  return {words, sentences: sparseRows(rows, words.grams.length)}
}

function scaled(row: readonly [number, number][]): [number, number][] {
  const length = Math.sqrt(row.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return row.map(([column, value]) => [column, value / length])
}

/** A posting's text as one row of the words, as the reader will see it: log of the weighted count times rarity, length 1. */
export function textRow(text: string, {place, counts, postings}: Words): [number, number][] {
  const amounts = new Map<number, number>()
  for (const {weight, grams} of sentencesOf(text))
    for (const gram of grams) {
      const index = place.get(gram)
      if (index !== undefined) amounts.set(index, (amounts.get(index) ?? 0) + weight)
    }
  return scaled(
    [...amounts].map(([index, amount]) => [
      index,
      Math.log1p(amount) * rarityOf(counts[index] ?? 0, postings),
    ]),
  )
}

/** A sentence as one row of the words, as if it were a posting of one duty. */
export function sentenceRow(sentence: string, {place, counts, postings}: Words): [number, number][] {
  const amounts = new Map<number, number>()
  for (const gram of laneGrams(sentence)) {
    const index = place.get(gram)
    if (index !== undefined) amounts.set(index, (amounts.get(index) ?? 0) + 1)
  }
  return scaled(
    [...amounts].map(([index, amount]) => [
      index,
      Math.log1p(amount) * rarityOf(counts[index] ?? 0, postings),
    ]),
  )
}

/** A title as one row of the title grams, length 1. */
export function titleRow(title: string, place: ReadonlyMap<string, number>): [number, number][] {
  const known = [...new Set(laneGrams(title))].flatMap(gram => place.get(gram) ?? [])
  return known.map(index => [index, 1 / Math.sqrt(known.length)])
}

/** Grams of titles that at least `least` of them hold. */
export function titleGrams(titles: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const title of titles)
    for (const gram of new Set(laneGrams(title))) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([gram]) => gram)
    .sort()
}
