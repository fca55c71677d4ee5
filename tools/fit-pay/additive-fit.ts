import type {Design} from "./design"

export type AdditiveFit = {
  readonly design: Design
  readonly intercept: number
  readonly effects: Float64Array
  /** Posterior variance of each effect, the others held. */
  readonly variances: Float64Array
  /** Prior variance of the effects of each term. */
  readonly termVariances: Float64Array
  readonly noiseVariance: number
  readonly fitted: Float64Array
}

export type FitOptions = {
  readonly weights: Float64Array
  /** Degrees of freedom of the Student t of the errors; Infinity for the normal. */
  readonly freedom: number
  readonly sweeps: number
  /** Least sd of the effects of a term. */
  readonly leastTermSd: number
}

const FIRST_TERM_VARIANCE = 0.02

/** Additive model with one pooling strength per term: y = intercept + sum of effects, effects of a term normal with
 * mean 0 and the term's variance, errors Student t. Coordinate ascent on the mean-field posterior (variational
 * empirical Bayes): each sweep updates every effect, then the term variances, the error variance and the t weights. */
export function fitAdditive(
  design: Design,
  y: Float64Array,
  {weights, freedom, sweeps, leastTermSd}: FitOptions,
): AdditiveFit {
  const leastVariance = leastTermSd * leastTermSd
  const {rowCount, keys, terms, termOfColumn, start, rows, amounts} = design
  const columns = keys.length
  const effects = new Float64Array(columns)
  const variances = new Float64Array(columns)
  const termVariances = new Float64Array(terms.length).fill(FIRST_TERM_VARIANCE)
  const termCounts = new Float64Array(terms.length)
  for (const term of termOfColumn) termCounts[term] = (termCounts[term] ?? 0) + 1
  const robust = Float64Array.from(weights)
  let intercept = weightedMean(y, weights)
  const residual = Float64Array.from(y, value => value - intercept)
  let noise = weightedMean(
    residual.map(value => value * value),
    weights,
  )
  const squares = new Float64Array(terms.length)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    squares.fill(0)
    let spent = 0
    for (let column = 0; column < columns; column += 1) {
      const from = start[column] ?? 0
      const to = start[column + 1] ?? 0
      const old = effects[column] ?? 0
      let pull = 0
      let mass = 0
      for (let at = from; at < to; at += 1) {
        const row = rows[at] as number
        const weighted = (robust[row] as number) * (amounts[at] as number)
        pull += weighted * (residual[row] as number)
        mass += weighted * (amounts[at] as number)
      }
      const term = termOfColumn[column] as number
      const precision = mass + noise / (termVariances[term] as number)
      const next = (pull + mass * old) / precision
      const step = next - old
      effects[column] = next
      const variance = noise / precision
      variances[column] = variance
      squares[term] = (squares[term] as number) + next * next + variance
      spent += mass * variance
      if (step !== 0)
        for (let at = from; at < to; at += 1)
          residual[rows[at] as number] =
            (residual[rows[at] as number] as number) - step * (amounts[at] as number)
    }
    const shift = weightedMean(residual, robust)
    intercept += shift
    let sum = 0
    let mass = 0
    for (let row = 0; row < rowCount; row += 1) {
      const value = (residual[row] as number) - shift
      residual[row] = value
      sum += (robust[row] as number) * value * value
      mass += weights[row] as number
    }
    noise = (sum + spent) / mass
    if (sweep >= 3)
      for (let term = 0; term < terms.length; term += 1)
        termVariances[term] = Math.max(
          leastVariance,
          (squares[term] as number) / (termCounts[term] as number),
        )
    if (Number.isFinite(freedom))
      for (let row = 0; row < rowCount; row += 1) {
        const value = residual[row] as number
        // weights carry the precision of a row: its error has variance noise / weight
        robust[row] =
          ((weights[row] as number) * (freedom + 1)) /
          (freedom + ((weights[row] as number) * value * value) / noise)
      }
  }
  return {
    design,
    intercept,
    effects,
    variances,
    termVariances,
    noiseVariance: noise,
    fitted: y.map((value, row) => value - (residual[row] ?? 0)),
  }
}

function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0
  let mass = 0
  for (let row = 0; row < values.length; row += 1) {
    sum += (values[row] as number) * (weights[row] as number)
    mass += weights[row] as number
  }
  return sum / mass
}
