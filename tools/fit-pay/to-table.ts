import {termOf} from "#core/pay/feature"
import type {AdditiveTable} from "#model/pay/pay-model"
import type {AdditiveFit} from "./additive-fit"

const DECIMALS = 10_000

/** Rounds to four decimals; no -0. */
export function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS + 0
}

/** A fit as derived figures: no row, and no word that fewer rows than the design's least count named. */
export function toTable({
  design,
  intercept,
  effects,
  variances,
  termVariances,
  noiseVariance,
}: AdditiveFit): AdditiveTable {
  const terms: Record<string, {sd: number; words: Record<string, [number, number, number]>}> = {}
  design.terms.forEach((term, index) => {
    terms[term] = {sd: rounded(Math.sqrt(termVariances[index] ?? 0)), words: {}}
  })
  const columns = design.keys.map((key, column) => ({key, column})).sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const {key, column} of columns) {
    const term = termOf(key)
    const count = (design.start[column + 1] ?? 0) - (design.start[column] ?? 0)
    const words = terms[term]?.words
    if (words === undefined) continue
    words[key.slice(term.length + 1)] = [
      rounded(effects[column] ?? 0),
      rounded(Math.sqrt(variances[column] ?? 0)),
      count,
    ]
  }
  return {intercept: rounded(intercept), noiseSd: rounded(Math.sqrt(noiseVariance)), terms}
}
