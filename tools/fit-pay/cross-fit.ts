import {pcg4d} from "#math/rng"
import {type AdditiveFit, fitAdditive} from "./additive-fit"
import {type CodedRow, makeDesign, type Vocabulary} from "./design"
import {predictor} from "./predict-fit"
import {FIT} from "./settings"

/** The rows of a fit. Every array has one entry a row. */
export type Rows = {
  readonly coded: readonly CodedRow[]
  readonly vocabulary: Vocabulary
  readonly weights: Float64Array
}

/** A fold for each row, the same on every machine. */
export function foldsOf(count: number, {folds, seed}: {folds: number; seed: number}): Int32Array {
  const words = new Uint32Array(4)
  return Int32Array.from({length: count}, (_, row) => {
    pcg4d(row, seed, 0x9a7, 1, words)
    return Math.floor(((words[0] ?? 0) / 2 ** 32) * folds)
  })
}

export function fitLocation(
  {coded, vocabulary, weights}: Rows,
  y: Float64Array,
  use: ArrayLike<number>,
): AdditiveFit {
  const design = makeDesign(coded, {vocabulary, leastRows: FIT.leastRows, use})
  return fitAdditive(
    design,
    Float64Array.from(use, row => y[row] ?? 0),
    {
      weights: Float64Array.from(use, row => weights[row] ?? 0),
      freedom: FIT.freedom,
      sweeps: FIT.sweeps,
      leastTermSd: FIT.leastTermSd,
    },
  )
}

/** For each row the value, and its variance as a belief, that fits without the row's fold give it. */
export function crossFit(rows: Rows, y: Float64Array): {values: Float64Array; variances: Float64Array} {
  const folds = foldsOf(y.length, {folds: FIT.folds, seed: 1})
  const values = new Float64Array(y.length)
  const variances = new Float64Array(y.length)
  for (let fold = 0; fold < FIT.folds; fold += 1) {
    const others: number[] = []
    folds.forEach((own, row) => {
      if (own !== fold) others.push(row)
    })
    const predict = predictor(fitLocation(rows, y, others), rows.vocabulary)
    rows.coded.forEach((row, index) => {
      if (folds[index] !== fold) return
      const {value, variance} = predict(row)
      values[index] = value
      variances[index] = variance
    })
  }
  return {values, variances}
}
