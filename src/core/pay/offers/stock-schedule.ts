import type {Offer} from "#model/pay/offer"
import {grantUsd, vestedByYear} from "./vesting"

/** A part of a refresher that vests in a year: its value when it was granted, and how long ago that was. */
export type RefresherVest = {readonly usd: number; readonly ageYears: number}

/** Stock that vests in each year of employment, USD at the price on the day it was granted. */
export type StockSchedule = {
  readonly publicUsd: readonly number[]
  readonly privateUsd: readonly number[]
  readonly refreshers: readonly (readonly RefresherVest[])[]
  /** Refreshers of a company whose stock is not listed. */
  readonly areRefreshersPrivate: boolean
}

const MID_YEAR = 0.5
const REFRESHER_MONTHS = 3

/** Whether all the equity of an offer is that of a private company. */
export function isPrivatelyHeld({equity}: Offer): boolean {
  return equity.length > 0 && equity.every(grant => grant.kind === "options" || grant.market === "private")
}

/** Refreshers by year: one after `firstAfterYears` and one each year from then on, all vesting evenly each quarter. */
function refresherVests({refreshers}: Offer, years: number): RefresherVest[][] {
  const vests: RefresherVest[][] = Array.from({length: years}, () => [])
  if (refreshers === undefined) return vests
  const {valueUsd, firstAfterYears, vestYears} = refreshers
  const vesting = {kind: "even", years: vestYears, cliffMonths: 0, everyMonths: REFRESHER_MONTHS} as const
  const shares = vestedByYear(vesting, years)
  for (let granted = firstAfterYears; granted < years; granted += 1)
    for (let age = 0; granted + age < years; age += 1)
      vests[granted + age]?.push({usd: valueUsd * (shares[age] ?? 0), ageYears: age + MID_YEAR})
  return vests
}

/** @param unvestedUsd stock granted in the past that vests in each year to come, at today's price */
export function stockSchedule(
  offer: Offer,
  {years, unvestedUsd = []}: {years: number; unvestedUsd?: readonly number[]},
): StockSchedule {
  const publicUsd = Array.from({length: years}, (_, index) => unvestedUsd[index] ?? 0)
  const privateUsd = publicUsd.map(() => 0)
  for (const grant of offer.equity) {
    if (grant.kind === "options") continue
    const into = grant.market === "public" ? publicUsd : privateUsd
    const value = grantUsd(grant)
    for (const [index, share] of vestedByYear(grant.vesting, years).entries())
      into[index] = (into[index] ?? 0) + value * share
  }
  return {
    publicUsd,
    privateUsd,
    refreshers: refresherVests(offer, years),
    areRefreshersPrivate: isPrivatelyHeld(offer),
  }
}
