import type {Offer} from "#model/pay/offer"

const MONTHS = 12

/** Sign-on to give back when leaving after so many whole months, USD. Each year's part is paid at the start of its year
 * and its months of claw-back run from there; leaving on their last day costs nothing. */
export function clawBackAt({signOn}: Offer, months: number): number {
  return signOn.paidUsd.reduce((sum, usd, index) => {
    const held = months - index * MONTHS
    if (held < 0 || held >= signOn.clawBackMonths) return sum
    return sum + (signOn.isProRata ? usd * (1 - held / signOn.clawBackMonths) : usd)
  }, 0)
}

/** One point a month from the start to the first month from which on nothing is to be given back. */
export function clawBackCurve(offer: Offer): (readonly [number, number])[] {
  const {paidUsd, clawBackMonths} = offer.signOn
  const lastPaid = paidUsd.findLastIndex(usd => usd > 0)
  if (lastPaid < 0 || clawBackMonths === 0) return []
  const length = lastPaid * MONTHS + clawBackMonths + 1
  return Array.from({length}, (_, months) => [months, clawBackAt(offer, months)] as const)
}
