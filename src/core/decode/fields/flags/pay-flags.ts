import type {PostingFlag} from "#model/decode/reading"
import type {FlagContext} from "./flag-context"
import {type PayLaw, payLawsAt} from "./pay-laws"

/** A range whose top is above this many times its bottom says little about the offer. */
const WIDE_FROM = 1.5

/** A pay range wider than one and a half times its lower end. */
export function wideRangeFlag({pay}: FlagContext): PostingFlag | null {
  if (pay === null || pay.min === null || pay.max === null || pay.min <= 0) return null
  const ratio = pay.max / pay.min
  if (ratio <= WIDE_FROM) return null
  const over = pay.evidence.length > 1 ? ", over all the places or levels that it names," : ""
  return {
    id: "wide-range",
    message: `The top of the stated pay${over} is ${ratio.toFixed(2)} times its bottom; above ${WIDE_FROM} times a range says little about the offer`,
    evidence: pay.evidence,
  }
}

/** No pay where a state's law may ask for it. */
export function payMissingFlag({posting, pay, remote}: FlagContext): PostingFlag | null {
  if (pay !== null) return null
  const laws = payLawsAt(posting.location ?? "", {isRemote: remote === "remote"})
  const first = laws[0]
  if (first === undefined) return null
  const message =
    laws.length > 1
      ? `No pay is stated. For remote work in the United States it may be required: ${laws.map(named).join(", ")}`
      : first.when === "posting"
        ? `No pay is stated. In ${first.place} it may be required in a posting: ${named(first)}`
        : `No pay is stated. In ${first.place} one may ask for the range before an offer: ${named(first)}`
  return {id: "pay-missing", message, evidence: []}
}

function named({name, since}: PayLaw): string {
  return `${name} (in force since ${since})`
}
