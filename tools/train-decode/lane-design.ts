import {readWords, sentenceRow, textRow, titleGrams, titleRow, type Words} from "./design"
import {LANE_FIT} from "./fit-lanes"
import type {CorpusPosting, LabelledPosting} from "./postings-data"
import {type SparseRows, sparseRows, times} from "./sparse-rows"
import {wordVectors} from "./word-vectors"

/** All that a fit looks at. Rows: the labelled postings, then the labelled sentences. Columns: first the words that enough
 * of them hold, then title grams, then the word-vector sums, then a constant that sentences alone have. */
export type LaneDesign = {
  readonly words: Words
  readonly titles: readonly string[]
  /** Word of each of the first columns. */
  readonly wordOfColumn: Int32Array
  readonly vectors: Float64Array
  /** What the vector sums are divided by and then centred on. */
  readonly vectorLength: number
  readonly vectorMean: Float64Array
  readonly rows: SparseRows
}

const {dimensions, sweeps, leastPostings, leastLabelled, titleScale, vectorScale} = LANE_FIT

/** Stands in front of the constant that only sentences have: they are mostly about nothing, postings are not. */
const SENTENCE_CONSTANT = 3

/** Reads words and their vectors from postings without labels, and lays the labelled ones out as rows, then the labelled
 * sentences.
 * @param sentences texts */
export function laneDesign(
  corpus: readonly CorpusPosting[],
  labelled: readonly LabelledPosting[],
  sentences: readonly string[],
): LaneDesign {
  const {words, sentences: unlabelled} = readWords(
    corpus.map(({text}) => text),
    leastPostings,
  )
  const vectors = wordVectors(unlabelled, {dimensions, sweeps, seed: 1})
  const texts = [
    ...labelled.map(({posting}) => textRow(posting.text, words)),
    ...sentences.map(sentence => sentenceRow(sentence, words)),
  ]
  const titles = titleGrams(
    labelled.map(({posting}) => posting.title),
    leastLabelled,
  )
  const titlePlace = new Map(titles.map((gram, index) => [gram, index]))
  const seen = new Int32Array(words.grams.length)
  for (const row of texts) for (const [index] of row) seen[index] = (seen[index] ?? 0) + 1
  const wordOfColumn = Int32Array.from(
    words.grams.flatMap((_, index) => ((seen[index] ?? 0) >= leastLabelled ? [index] : [])),
  )
  const columnOfWord = new Map(Array.from(wordOfColumn, (word, column) => [word, column]))
  const sums = times(sparseRows(texts, words.grams.length), vectors, dimensions)
  const {length, mean} = lengthAndMean(sums.subarray(0, labelled.length * dimensions))
  const titleFrom = wordOfColumn.length
  const vectorFrom = titleFrom + titles.length
  const constant = vectorFrom + dimensions
  const rows = texts.map((text, row) => {
    const posting = labelled[row]?.posting
    return [
      ...text.flatMap(([word, value]): [number, number][] => {
        const column = columnOfWord.get(word)
        return column === undefined ? [] : [[column, value]]
      }),
      ...titleRow(posting?.title ?? "", titlePlace).map(([gram, value]): [number, number] => [
        titleFrom + gram,
        titleScale * value,
      ]),
      ...Array.from({length: dimensions}, (_, dimension): [number, number] => [
        vectorFrom + dimension,
        vectorScale * ((sums[row * dimensions + dimension] ?? 0) / length - (mean[dimension] ?? 0)),
      ]),
      ...(posting === undefined ? [[constant, SENTENCE_CONSTANT] as const] : []),
    ]
  })
  return {
    words,
    titles,
    wordOfColumn,
    vectors,
    vectorLength: length,
    vectorMean: mean,
    rows: sparseRows(rows, constant + 1),
  }
}

/** Mean length of the rows, and the mean of the rows once divided by it. */
function lengthAndMean(sums: Float64Array): {readonly length: number; readonly mean: Float64Array} {
  const rows = sums.length / dimensions
  let total = 0
  const mean = new Float64Array(dimensions)
  for (let row = 0; row < rows; row += 1) {
    let square = 0
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      const value = sums[row * dimensions + dimension] ?? 0
      square += value * value
      mean[dimension] = (mean[dimension] ?? 0) + value
    }
    total += Math.sqrt(square)
  }
  const length = total / Math.max(1, rows)
  return {length, mean: mean.map(value => value / Math.max(1, rows) / length)}
}
