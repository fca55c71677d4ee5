import {TAX_YEAR} from "#core/pay/tax-parts"
import type {OfferCase} from "./offer-case"
import {basePayOfYear} from "./offer-parts"
import {ELECTIVE_DEFERRAL_LIMIT_USD} from "./offer-tax"

const MUCH_BASE_USD = 5_000_000

function money(usd: number): string {
  return `$${Math.round(usd).toLocaleString("en-US")}`
}

function equityCaveats({offer, assumptions}: OfferCase): string[] {
  const {equity, refreshers} = offer
  const caveats: string[] = []
  if (equity.some(({kind}) => kind === "options"))
    caveats.push(
      "Options are not in the yearly figures: see what they may be worth. Whoever leaves usually has 90 days to exercise them, and exercising may be taxed before anything can be sold.",
    )
  if (equity.some(grant => grant.kind === "options" && grant.fullyDilutedShares === undefined))
    caveats.push("What share of the company the options are cannot be told without its fully diluted shares.")
  if (equity.some(grant => grant.kind === "rsu" && grant.market === "private"))
    caveats.push(
      `Private stock counts ${Math.round(assumptions.privateStockWorth * 100)} cents in the dollar and is taxed when it vests; most plans tax it when it can be sold.`,
    )
  if (refreshers !== undefined && !refreshers.isPromised && refreshers.valueUsd > 0)
    caveats.push(`Refreshers of ${money(refreshers.valueUsd)} a year are usual there, not promised.`)
  return caveats
}

/** What the figures of an offer leave out or take for granted.
 * @param today ISO day, to tell a start in the past */
export function offerCaveats(given: OfferCase, today: string | undefined): string[] {
  const {offer, place, tax, isTaxed, ownRetirementShare, assumptions} = given
  const caveats = tax.caveats.map(({text}) => text)
  const {startsOn, baseUsd} = offer
  if (startsOn !== undefined && today !== undefined && startsOn < today)
    caveats.push(`It starts on ${startsOn}, which lies in the past.`)
  if (baseUsd > MUCH_BASE_USD)
    caveats.push(`Base pay of ${money(baseUsd)} a year is rare: check for a zero too many.`)
  if (baseUsd === 0) caveats.push("It has no base pay.")
  if (isTaxed && assumptions.years > 1)
    caveats.push(`Every year is taxed by the tables of ${TAX_YEAR}; those of later years are not known.`)
  if (isTaxed && ownRetirementShare * basePayOfYear(given, assumptions.years) > ELECTIVE_DEFERRAL_LIMIT_USD)
    caveats.push(`The own 401(k) share stops at the limit of ${money(ELECTIVE_DEFERRAL_LIMIT_USD)} a year.`)
  if (place.cost_of_living === null)
    caveats.push(
      `The cost of living in ${place.name} is not known here: figures at equal cost of living take the US average.`,
    )
  return [...caveats, ...equityCaveats(given)]
}
