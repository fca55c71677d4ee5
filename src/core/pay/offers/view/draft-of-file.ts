import type {Equity, Offer, OffersFile, PresentJob} from "#model/pay/offer"
import {blankOffer, type GrantDraft, type OfferDraft, type OffersDraft} from "./offer-draft"
import {GRANT_FIELDS, OFFER_FIELDS} from "./offer-fields"
import {type NumberUnit, numberText} from "./read-number"
import {scheduleOf} from "./schedules"

/** A file as the form shows it. */
export function draftOfFile(file: OffersFile): OffersDraft {
  return {
    filingStatus: file.filingStatus,
    ownRetirement: numberText(file.ownRetirementShare, "percent"),
    offers: file.offers.map((offer, index) => offerDraftOf(offer, index + 1)),
    present: file.present === undefined ? null : presentDraftOf(file.present),
    assumptions: file.assumptions,
  }
}

function presentDraftOf(job: PresentJob): OfferDraft {
  return {...offerDraftOf(job, 0), unvested: job.unvestedUsdByYear.map(amount => numberText(amount, "usd"))}
}

function offerDraftOf(offer: Offer, id: number): OfferDraft {
  return {
    ...blankOffer(id),
    name: offer.name,
    lane: offer.lane ?? "",
    level: offer.level ?? "",
    employer: offer.employer ?? "",
    place: offer.place,
    startsOn: offer.startsOn ?? "",
    texts: textsOf(offer, OFFER_FIELDS),
    signOn: offer.signOn.paidUsd.map(amount => numberText(amount, "usd")),
    isProRata: offer.signOn.isProRata,
    isPromised: offer.refreshers?.isPromised ?? false,
    grants: offer.equity.map((grant, index) => grantDraftOf(grant, index + 1)),
  }
}

function grantDraftOf(grant: Equity, id: number): GrantDraft {
  const {vesting} = grant
  return {
    id,
    kind: grant.kind === "options" ? "options" : grant.market === "public" ? "rsu-public" : "rsu-private",
    per: grant.kind === "rsu" ? grant.per : "",
    schedule: scheduleOf(vesting),
    texts: textsOf(grant, GRANT_FIELDS),
    shares: vesting.kind === "yearly" ? vesting.shares.map(share => numberText(share, "percent")) : [],
  }
}

type Fields = Readonly<Record<string, {readonly unit: NumberUnit}>>

function textsOf(value: object, fields: Fields): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [path, {unit}] of Object.entries(fields)) {
    const found = valueAt(value, path)
    if (typeof found === "number") texts[path] = numberText(found, unit)
  }
  return texts
}

function valueAt(value: object, path: string): unknown {
  let current: unknown = value
  for (const key of path.split(".")) {
    if (current === null || typeof current !== "object") return undefined
    current = Reflect.get(current, key)
  }
  return current
}
