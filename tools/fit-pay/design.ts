import type {Feature} from "#core/pay/feature"
import {termOf} from "#core/pay/feature"

/** Words as numbers, in the order of their first appearance. */
export type Vocabulary = {readonly keys: string[]; readonly numbers: Map<string, number>}

/** A row as word numbers and the amounts beside them. */
export type CodedRow = {readonly words: Int32Array; readonly amounts: Float64Array}

export function makeVocabulary(): Vocabulary {
  return {keys: [], numbers: new Map()}
}

export function codeRow({keys, numbers}: Vocabulary, features: readonly Feature[]): CodedRow {
  const words = new Int32Array(features.length)
  const amounts = new Float64Array(features.length)
  features.forEach(({key, amount}, at) => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = keys.length
      keys.push(key)
      numbers.set(key, number)
    }
    words[at] = number
    amounts[at] = amount
  })
  return {words, amounts}
}

/** The rows of a fit as a sparse matrix by columns: column j holds rows[start[j] .. start[j + 1]) and the amounts
 * beside them. */
export type Design = {
  readonly rowCount: number
  readonly keys: readonly string[]
  /** Column of a word of the vocabulary, or -1. */
  readonly columnOfWord: Int32Array
  readonly terms: readonly string[]
  /** Term number of each column. */
  readonly termOfColumn: Int32Array
  readonly start: Int32Array
  readonly rows: Int32Array
  readonly amounts: Float64Array
}

export type DesignOptions = {
  readonly vocabulary: Vocabulary
  /** Words that fewer rows name are left out: nobody can be told from them, and they say next to nothing. */
  readonly leastRows: number
  /** Which rows to fit on. */
  readonly use: ArrayLike<number>
  readonly skip?: ReadonlySet<string>
}

export function makeDesign(
  coded: readonly CodedRow[],
  {vocabulary, leastRows, use, skip}: DesignOptions,
): Design {
  const size = vocabulary.keys.length
  const counts = new Int32Array(size)
  for (let at = 0; at < use.length; at += 1)
    for (const word of wordsOf(coded, use[at] ?? 0)) counts[word] = (counts[word] ?? 0) + 1
  const columnOfWord = new Int32Array(size).fill(-1)
  const keys: string[] = []
  const starts = [0]
  vocabulary.keys.forEach((key, word) => {
    const count = counts[word] ?? 0
    if (count < leastRows || skip?.has(termOf(key))) return
    columnOfWord[word] = keys.length
    keys.push(key)
    starts.push((starts.at(-1) ?? 0) + count)
  })
  const terms = [...new Set(keys.map(termOf))]
  const termNumber = new Map(terms.map((term, index) => [term, index]))
  const start = Int32Array.from(starts)
  const fill = start.slice()
  const total = starts.at(-1) ?? 0
  const rows = new Int32Array(total)
  const amounts = new Float64Array(total)
  for (let at = 0; at < use.length; at += 1) {
    const row = coded[use[at] ?? 0]
    row?.words.forEach((word, index) => {
      const column = columnOfWord[word] ?? -1
      if (column < 0) return
      const place = fill[column] ?? 0
      rows[place] = at
      amounts[place] = row.amounts[index] ?? 0
      fill[column] = place + 1
    })
  }
  const termOfColumn = Int32Array.from(keys, key => termNumber.get(termOf(key)) ?? 0)
  return {rowCount: use.length, keys, columnOfWord, terms, termOfColumn, start, rows, amounts}
}

function wordsOf(coded: readonly CodedRow[], row: number): Int32Array {
  return coded[row]?.words ?? new Int32Array(0)
}
