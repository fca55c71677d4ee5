import {TAX_YEAR, taxLaw} from "#core/pay/tax-parts"
import type {Offer, OffersFile} from "#model/pay/offer"
import type {OfferAnswer, OfferPair, OfferProblem, OffersAnswer} from "#model/pay/offers-answer"
import {answerOffer} from "./answer-offer"
import {breakEven} from "./break-even"
import {dominantOf} from "./dominance"
import {caseAtGrowth, type OfferCase, offerCase} from "./offer-case"
import {type OfferFault, offerFaults, placeFault} from "./offer-faults"
import {afterTaxTotal} from "./offer-years"
import type {OffersGiven} from "./offers-given"
import {stayOrJump} from "./stay-or-jump"

export type {OffersGiven} from "./offers-given"

type Checked = {readonly given: OfferCase | null; readonly faults: readonly OfferFault[]}

function checkOffer(
  offer: Offer,
  {
    file,
    content,
    unvestedUsd,
  }: {file: OffersFile; content: OffersGiven["content"]; unvestedUsd?: readonly number[]},
): Checked {
  const place = Object.hasOwn(content.places, offer.place) ? content.places[offer.place] : undefined
  const unknown = placeFault(offer, content.places)
  const faults = [...(unknown === null ? [] : [unknown]), ...offerFaults(offer)]
  if (place === undefined || faults.length > 0) return {given: null, faults}
  const tax = taxLaw(place, file.filingStatus, content)
  return {given: offerCase(offer, {place, tax, file}, unvestedUsd), faults}
}

/** After-tax totals by the growth of stock, each computed once. */
function totalsByGrowth(given: OfferCase): (growth: number) => number {
  const known = new Map<number, number>()
  return growth => {
    const total = known.get(growth) ?? afterTaxTotal(caseAtGrowth(given, growth))
    known.set(growth, total)
    return total
  }
}

function pairsOf(cases: readonly OfferCase[], answers: readonly OfferAnswer[]): OfferPair[] {
  const totals = cases.map(totalsByGrowth)
  return answers.flatMap((one, first) =>
    answers.slice(first + 1).map((other, at) => {
      const second = first + 1 + at
      const mixesTax = cases[first]?.isTaxed !== cases[second]?.isTaxed
      const gapAt = (growth: number) => (totals[first]?.(growth) ?? 0) - (totals[second]?.(growth) ?? 0)
      return {
        first,
        second,
        gapUsd: one.afterTaxUsd - other.afterTaxUsd,
        mixesTax,
        ...breakEven(gapAt),
        dominant: mixesTax ? null : dominantOf(one, other),
      }
    }),
  )
}

/** Every offer year by year, each pair of them, and the present job against each. An offer with a fault is left out and
 * named in `problems`, by its index in the file given here; what was wrong with the form of a file is not known here. */
export function compareOffers(file: OffersFile, given: OffersGiven): OffersAnswer {
  const {content, model} = given
  const checked = file.offers.map(offer => checkOffer(offer, {file, content}))
  const problems: OfferProblem[] = checked.flatMap(({faults}, index) =>
    faults.map(fault => ({offer: index, name: file.offers[index]?.name ?? null, ...fault})),
  )
  const cases = checked.flatMap(({given}) => (given === null ? [] : [given]))
  const answers = cases.map(one => answerOffer(one, given))
  const unvestedUsd = file.present?.unvestedUsdByYear ?? []
  const present = file.present === undefined ? null : checkOffer(file.present, {file, content, unvestedUsd})
  for (const {field, ...fault} of present?.faults ?? [])
    problems.push({offer: null, name: file.present?.name ?? null, field: `present.${field}`, ...fault})
  const presentCase = present?.given ?? null
  const presentAnswer = presentCase === null ? null : answerOffer(presentCase, given)
  const {monthsOfSearch} = file.assumptions
  const {present: stated, ...rest} = file
  return {
    file: {
      ...rest,
      offers: cases.map(({offer}) => offer),
      ...(stated !== undefined && presentCase !== null && {present: stated}),
    },
    answers,
    present: presentAnswer,
    pairs: pairsOf(cases, answers),
    stayOrJump:
      presentAnswer === null
        ? []
        : answers.map(({years}, offer) => {
            const mixesTax = presentCase?.isTaxed !== cases[offer]?.isTaxed
            return stayOrJump(
              {years: presentAnswer.years, unvestedUsd},
              {offer, jump: years, monthsOfSearch, mixesTax},
            )
          }),
    problems,
    payFit: model.fitted,
    taxYear: TAX_YEAR,
  }
}
