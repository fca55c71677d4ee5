import {nearestIds} from "#model/nearest-ids"
import type {Offer} from "#model/pay/offer"
import {sharesFault} from "./vesting"

/** What is wrong with a field of an offer whose form is right. */
export type OfferFault = {readonly field: string; readonly message: string; readonly hint: string}

const LEAST_YEARLY_USD = 1000
const HOURS_A_YEAR = 2080

function baseFaults({baseUsd}: Offer): OfferFault[] {
  if (baseUsd === 0 || baseUsd >= LEAST_YEARLY_USD) return []
  return [
    {
      field: "baseUsd",
      message: `looks like an hourly pay: expected USD a year, found ${baseUsd}`,
      hint: `${baseUsd} USD an hour at 40 hours a week are ${Math.round(baseUsd * HOURS_A_YEAR).toLocaleString("en-US")} USD a year`,
    },
  ]
}

function vestingFaults({equity}: Offer): OfferFault[] {
  return equity.flatMap(({vesting}, index) => {
    const message = sharesFault(vesting)
    if (message === null) return []
    const hint = "Give each year's share of the whole grant, for example [0.4, 0.3, 0.2, 0.1]"
    return [{field: `equity[${index}].vesting.shares`, message, hint}]
  })
}

function optionFaults({equity}: Offer): OfferFault[] {
  return equity.flatMap((grant, index) => {
    if (grant.kind === "rsu" || grant.fullyDilutedShares === undefined) return []
    if (grant.shareCount <= grant.fullyDilutedShares) return []
    return [
      {
        field: `equity[${index}].fullyDilutedShares`,
        message: `expected at least the ${grant.shareCount} options granted, found ${grant.fullyDilutedShares}`,
        hint: "Ask how many shares the company has in all, options included; leave the field out where nobody says",
      },
    ]
  })
}

/** Whether a day of the form YYYY-MM-DD is in the calendar. */
function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return date >= 1 && date <= days
}

function dayFaults({startsOn}: Offer): OfferFault[] {
  if (startsOn === undefined || isDay(startsOn)) return []
  const message = `expected a day of the calendar as YYYY-MM-DD, found "${startsOn}"`
  return [{field: "startsOn", message, hint: "For example 2026-09-01; leave it out where it is open"}]
}

/** All that a schema cannot see in an offer. */
export function offerFaults(offer: Offer): OfferFault[] {
  return [...baseFaults(offer), ...vestingFaults(offer), ...optionFaults(offer), ...dayFaults(offer)]
}

/** A place that the content does not know; null where it does. */
export function placeFault({place}: Offer, places: Readonly<Record<string, unknown>>): OfferFault | null {
  if (Object.hasOwn(places, place)) return null
  return {
    field: "place",
    message: `expected a place that Lanewise knows, found "${place}"`,
    hint: `The nearest are ${nearestIds(Object.keys(places), place).join(", ")}; us is the US average`,
  }
}
