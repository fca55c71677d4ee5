import {z} from "zod"
import {offerAssumptionsSchema} from "#model/pay/offer"
import {FILING_STATUSES} from "#model/profile"
import {SCHEDULE_IDS} from "./schedules"

const texts = z.record(z.string(), z.string())

export const GRANT_KINDS = ["rsu-public", "rsu-private", "options"] as const
export type GrantKind = (typeof GRANT_KINDS)[number]

/** One grant as it is typed: numbers stay the text that was typed, by the path of their field. */
const grantDraftSchema = z.object({
  id: z.number().int(),
  kind: z.enum(GRANT_KINDS),
  /** Empty until the person says whether the value is that of the whole grant or of one year. */
  per: z.enum(["", "grant", "year"]),
  schedule: z.enum(SCHEDULE_IDS),
  texts,
  shares: z.array(z.string()),
})
export type GrantDraft = Readonly<z.infer<typeof grantDraftSchema>>

const offerDraftSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** Empty where it is not said. */
  lane: z.string(),
  level: z.string(),
  employer: z.string(),
  place: z.string(),
  startsOn: z.string(),
  texts,
  signOn: z.array(z.string()),
  isProRata: z.boolean(),
  isPromised: z.boolean(),
  grants: z.array(grantDraftSchema),
  /** Of the present job: stock that vests in each year to come. */
  unvested: z.array(z.string()),
})
export type OfferDraft = Readonly<z.infer<typeof offerDraftSchema>>

/** All that the page holds, complete or not. */
export const offersDraftSchema = z.object({
  filingStatus: z.enum(FILING_STATUSES),
  ownRetirement: z.string(),
  offers: z.array(offerDraftSchema).max(5),
  present: offerDraftSchema.nullable(),
  assumptions: offerAssumptionsSchema,
})
export type OffersDraft = Readonly<z.infer<typeof offersDraftSchema>>

export const MOST_OFFERS = 5
export const EMPTY_DRAFT: OffersDraft = {
  filingStatus: "single",
  ownRetirement: "6",
  offers: [],
  present: null,
  assumptions: offerAssumptionsSchema.parse({}),
}

/** A number that no offer of the draft has, to tell offers apart while they are moved about. */
export function freshId(used: readonly {readonly id: number}[]): number {
  return Math.max(0, ...used.map(({id}) => id)) + 1
}

export function blankOffer(id: number): OfferDraft {
  return {
    id,
    name: "",
    lane: "",
    level: "",
    employer: "",
    place: "us",
    startsOn: "",
    texts: {},
    signOn: [],
    isProRata: false,
    isPromised: false,
    grants: [],
    unvested: [],
  }
}

export function blankGrant(id: number, kind: GrantKind): GrantDraft {
  return {id, kind, per: "", schedule: "monthly", texts: {}, shares: ["25", "25", "25", "25"]}
}
