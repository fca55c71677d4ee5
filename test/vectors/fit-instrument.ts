import {type Instrument, prepareFit} from "#core/fit/instrument"
import {loadContent} from "#io/node/content/load-content"
import type {Content} from "#model/content/content"
import type {FitBank} from "#model/content/fit-bank"
import type {PairAnswer, Rating} from "#model/fit/answers"

// The real bank made ready once for the tests of fit, and pairs out of it.

export const CONTENT: Content = loadContent(".")

export function bankOf({fit}: Content): FitBank {
  if (fit === null) throw new RangeError("Needs the bank of fit in the content, found none")
  return fit
}

export const BANK: FitBank = bankOf(CONTENT)
export const INSTRUMENT: Instrument = prepareFit(BANK)

/** A statement of each lane from one facet. */
export const STATEMENTS = {
  ai: "reads-conversations",
  ml: "loss-bends-upward",
  mlops: "idle-while-jobs-wait",
} as const

export function pair(first: string, second: string, answer: Rating): PairAnswer {
  return {kind: "pair", first, second, answer}
}
