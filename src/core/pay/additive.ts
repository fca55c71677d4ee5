import type {AdditiveTable} from "#model/pay/pay-model"
import {type Feature, termOf} from "./feature"

/** An additive table made ready for many rows. */
export type Additive = {
  readonly intercept: number
  readonly noiseVariance: number
  readonly place: ReadonlyMap<string, number>
  readonly effects: Float64Array
  readonly variances: Float64Array
  readonly counts: Int32Array
  readonly termVariances: ReadonlyMap<string, number>
}

export type Estimate = {readonly value: number; readonly variance: number}

export function prepareAdditive(table: AdditiveTable): Additive {
  const terms = Object.entries(table.terms)
  const words = terms.flatMap(([term, {words}]) =>
    Object.entries(words).map(([word, effect]) => ({key: `${term}:${word}`, effect})),
  )
  return {
    intercept: table.intercept,
    noiseVariance: table.noiseSd * table.noiseSd,
    place: new Map(words.map(({key}, index) => [key, index])),
    effects: Float64Array.from(words, ({effect}) => effect[0]),
    variances: Float64Array.from(words, ({effect}) => effect[1] * effect[1]),
    counts: Int32Array.from(words, ({effect}) => effect[2]),
    termVariances: new Map(terms.map(([term, {sd}]) => [term, sd * sd])),
  }
}

/** Sum of the effects of a row, and the variance of that sum as a belief: a word that the table does not hold adds 0
 * with the variance of its term. */
export function evaluateAdditive(model: Additive, features: readonly Feature[]): Estimate {
  let value = model.intercept
  let variance = 0
  for (const {key, amount} of features) {
    const at = model.place.get(key)
    if (at === undefined) variance += amount * amount * (model.termVariances.get(termOf(key)) ?? 0)
    else {
      value += amount * (model.effects[at] ?? 0)
      variance += amount * amount * (model.variances[at] ?? 0)
    }
  }
  return {value, variance}
}
