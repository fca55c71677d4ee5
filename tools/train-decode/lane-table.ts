import type {LaneModel} from "#model/decode/lane-model"
import {POSTING_LANES} from "#model/decode/reading"
import {LANE_FIT, type Logistic} from "./fit-lanes"
import type {LaneDesign} from "./lane-design"

const CLASSES = POSTING_LANES.length
const {dimensions, titleScale, vectorScale} = LANE_FIT
const UNIT = 0.02
/** Words whose weights all lie below this many units say nothing and are left out. */
const LEAST_UNITS = 5

type Row = [number, number, number, number]

function inUnits(values: readonly number[]): Row {
  const [ai = 0, ml = 0, mlops = 0, none = 0] = values.map(value => Math.round(value / UNIT) + 0)
  return [ai, ml, mlops, none]
}

/** A fit as one weight a word and lane: since the model is linear, the part that goes through word vectors folds into the
 * weight of each word, and nothing of the vectors is needed to read a posting. */
export function laneTable(
  design: LaneDesign,
  {weights, bias}: Logistic,
): Pick<
  LaneModel,
  "weightUnit" | "bias" | "grams" | "gramCounts" | "gramWeights" | "titleGrams" | "titleWeights"
> {
  const {words, titles, wordOfColumn, vectors, vectorLength, vectorMean} = design
  const titleFrom = wordOfColumn.length
  const vectorFrom = titleFrom + titles.length
  const weightAt = (column: number, lane: number) => weights[column * CLASSES + lane] ?? 0
  const ofVector = (vector: ArrayLike<number>, lane: number) => {
    let sum = 0
    for (let dimension = 0; dimension < dimensions; dimension += 1)
      sum += (vector[dimension] ?? 0) * weightAt(vectorFrom + dimension, lane)
    return vectorScale * sum
  }
  const own = new Map(Array.from(wordOfColumn, (word, column) => [word, column]))
  const rows = words.grams.map((gram, word) => {
    const vector = vectors.subarray(word * dimensions, (word + 1) * dimensions)
    const column = own.get(word)
    const values = POSTING_LANES.map(
      (_, lane) =>
        ofVector(vector, lane) / vectorLength + (column === undefined ? 0 : weightAt(column, lane)),
    )
    // only differences between the lanes matter
    const mean = values.reduce((sum, value) => sum + value, 0) / CLASSES
    return {gram, count: words.counts[word] ?? 0, row: inUnits(values.map(value => value - mean))}
  })
  const kept = rows.filter(({row}) => row.some(units => Math.abs(units) >= LEAST_UNITS))
  const [ai = 0, ml = 0, mlops = 0, none = 0] = POSTING_LANES.map(
    (_, lane) => (bias[lane] ?? 0) - ofVector(vectorMean, lane),
  )
  return {
    weightUnit: UNIT,
    bias: [ai, ml, mlops, none],
    grams: kept.map(({gram}) => gram).join("\n"),
    gramCounts: kept.map(({count}) => count),
    gramWeights: kept.map(({row}) => row),
    titleGrams: titles.join("\n"),
    titleWeights: titles.map((_, title) =>
      inUnits(POSTING_LANES.map((_lane, lane) => titleScale * weightAt(titleFrom + title, lane))),
    ),
  }
}
