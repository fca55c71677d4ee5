import {termOf} from "#core/pay/feature"
import type {AdditiveFit} from "./additive-fit"
import type {CodedRow, Vocabulary} from "./design"

/** Predicts rows from a fit: the value and its posterior variance (unseen words count with their term's variance). */
export function predictor(
  fit: AdditiveFit,
  vocabulary: Vocabulary,
): (row: CodedRow) => {value: number; variance: number} {
  const {columnOfWord, terms} = fit.design
  const termVariance = new Map(terms.map((term, index) => [term, fit.termVariances[index] ?? 0]))
  const unseen = Float64Array.from(vocabulary.keys, key => termVariance.get(termOf(key)) ?? 0)
  return ({words, amounts}) => {
    let value = fit.intercept
    let variance = 0
    for (let at = 0; at < words.length; at += 1) {
      const amount = amounts[at] ?? 0
      const word = words[at] ?? 0
      const column = columnOfWord[word] ?? -1
      if (column < 0) variance += amount * amount * (unseen[word] ?? 0)
      else {
        value += amount * (fit.effects[column] ?? 0)
        variance += amount * amount * (fit.variances[column] ?? 0)
      }
    }
    return {value, variance}
  }
}
