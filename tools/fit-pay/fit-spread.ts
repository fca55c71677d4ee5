import {exp} from "#math/exp"
import {log} from "#math/log"
import {quantiles} from "#math/quantiles"
import type {Spread} from "#model/pay/pay-model"
import {fitAdditive} from "./additive-fit"
import type {Rows} from "./cross-fit"
import {makeDesign} from "./design"
import {predictor} from "./predict-fit"
import {FIT, SHAPE} from "./settings"
import {rounded, toTable} from "./to-table"

export type SpreadFit = {
  readonly spread: Spread /** Scale of each row against the middle one. */
  readonly relative: Float64Array
}

/** Fits the log scale of out-of-fold errors and then the quantiles of the errors over scale and location variance
 * together, on the rows of the focus: so that intervals cover rows that the fit has not seen.
 * @param rows coded by the scale terms */
export function fitSpread(
  rows: Rows,
  errors: Float64Array,
  options: {variances: Float64Array; focus: (row: number) => boolean},
): SpreadFit {
  const {coded, vocabulary, weights} = rows
  const use = Array.from(errors.keys())
  const design = makeDesign(coded, {vocabulary, leastRows: FIT.leastRowsOfScale, use})
  const logErrors = Float64Array.from(errors, error => log(Math.max(Math.abs(error), FIT.leastError)))
  const fit = fitAdditive(design, logErrors, {
    weights,
    freedom: Number.POSITIVE_INFINITY,
    sweeps: FIT.scaleSweeps,
    leastTermSd: FIT.leastTermSd,
  })
  const predict = predictor(fit, vocabulary)
  const scales = Float64Array.from(coded, row => exp(predict(row).value))
  const scaled = Float64Array.from(errors, (error, row) => {
    const scale = scales[row] ?? 1
    return error / Math.sqrt(scale * scale + (options.variances[row] ?? 0))
  }).filter((_, row) => options.focus(row))
  const [middle = 1] = quantiles(scales, [0.5])
  return {
    spread: {
      logScale: toTable(fit),
      probabilities: [...SHAPE],
      scaledErrors: quantiles(scaled, SHAPE).map(rounded),
    },
    relative: scales.map(scale => scale / middle),
  }
}
