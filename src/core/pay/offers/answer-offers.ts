import type {OfferProblem, OffersAnswer} from "#model/pay/offers-answer"
import {compareOffers} from "./compare-offers"
import type {OffersGiven} from "./offers-given"
import {readOffersKept} from "./read-offers"

/** By offer, what is wrong with the file itself last. */
function rankOf({offer}: OfferProblem): number {
  return offer ?? Number.MAX_SAFE_INTEGER
}

/** Reads offers from outside and compares those that are right; `problems` holds all that was wrong, each with the index
 * of its offer in what was given. `answers` is empty where no offer was right.
 * @throws UserError where there is nothing to read at all */
export function answerOffers(input: unknown, given: OffersGiven): OffersAnswer {
  const {file, problems: ofForm} = readOffersKept(input)
  const fallen = new Set(ofForm.map(({offer}) => offer))
  const answer = compareOffers(file, given)
  const kept = Array.from({length: file.offers.length + fallen.size}, (_, index) => index).filter(
    index => !fallen.has(index),
  )
  const ofContent = answer.problems.map(problem => ({
    ...problem,
    offer: problem.offer === null ? null : (kept[problem.offer] ?? null),
  }))
  return {...answer, problems: [...ofForm, ...ofContent].toSorted((a, b) => rankOf(a) - rankOf(b))}
}
