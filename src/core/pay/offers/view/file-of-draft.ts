import {fieldPath} from "#model/parse"
import {type Offer, type OffersFile, offerSchema, type PresentJob, presentJobSchema} from "#model/pay/offer"
import {Gathering} from "./gathering"
import type {OfferDraft, OffersDraft} from "./offer-draft"
import {OFFER_FIELDS, OWN_RETIREMENT_FIELD, SIGN_ON_FIELD, UNVESTED_FIELD} from "./offer-fields"
import {readField} from "./read-field"
import {readGrant} from "./read-grant"

export type FieldProblem = {
  /** Path in the offer, for example `equity[0].vesting.shares`. */
  readonly field: string
  readonly message: string
}
export type OfferReading<T> = {readonly value: T | null; readonly problems: readonly FieldProblem[]}

/** What the fields of an offer say, with everything that stands in the way of computing it.
 * @param name what an offer without a name is called */
export function readOffer(draft: OfferDraft, name: string): OfferReading<Offer> {
  const gathering = gather(draft, name)
  return finish(gathering, offerSchema.safeParse(gathering.value))
}

export function readPresent(draft: OfferDraft): OfferReading<PresentJob> {
  const gathering = gather(draft, "Present job")
  gathering.list("unvestedUsdByYear", draft.unvested, UNVESTED_FIELD)
  return finish(gathering, presentJobSchema.safeParse(gathering.value))
}

type Parsed<T> =
  | {readonly success: true; readonly data: T}
  | {
      readonly success: false
      readonly error: {
        readonly issues: readonly {readonly path: readonly PropertyKey[]; readonly message: string}[]
      }
    }

function finish<T>({problems}: Gathering, parsed: Parsed<T>): OfferReading<T> {
  if (problems.length > 0) return {value: null, problems}
  if (parsed.success) return {value: parsed.data, problems: []}
  const found = parsed.error.issues.map(({path, message}) => ({
    field: fieldPath(path),
    message: capital(message),
  }))
  return {value: null, problems: found}
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function gather(draft: OfferDraft, fallback: string): Gathering {
  const gathering = new Gathering()
  const name = draft.name.trim()
  gathering.put("name", name === "" ? fallback : name)
  gathering.put("place", draft.place)
  for (const field of ["lane", "level", "employer", "startsOn"] as const)
    if (draft[field] !== "") gathering.put(field, draft[field])
  gathering.numbers(draft.texts, OFFER_FIELDS, path => !path.startsWith("refreshers."))
  gathering.list("signOn.paidUsd", draft.signOn, SIGN_ON_FIELD)
  gathering.put("signOn.isProRata", draft.isProRata)
  if ((draft.texts["refreshers.valueUsd"] ?? "").trim() !== "") {
    gathering.numbers(draft.texts, OFFER_FIELDS, path => path.startsWith("refreshers."))
    gathering.put("refreshers.isPromised", draft.isPromised)
  }
  gathering.put(
    "equity",
    draft.grants.map((grant, index) => {
      const read = readGrant(grant)
      for (const {field, message} of read.problems) gathering.complain(`equity[${index}].${field}`, message)
      return read.value
    }),
  )
  return gathering
}

export type DraftReading = {
  /** Null while no offer can be computed. */
  readonly file: OffersFile | null
  /** The id of the draft behind each offer of the file. */
  readonly ids: readonly number[]
  /** By the id of the draft; the present job has 0. */
  readonly problems: Readonly<Record<number, readonly FieldProblem[]>>
  /** Drafts with a fault for which the file holds what they said before it. */
  readonly fromBefore: readonly number[]
  /** What is wrong with the own 401(k) share. */
  readonly ownRetirementProblem: string | null
}

/** What could last be computed of each draft, by id. */
export type LastGood = {
  readonly offers: Readonly<Record<number, Offer>>
  readonly present: PresentJob | null
}
export const NOTHING_GOOD: LastGood = {offers: {}, present: null}

/** The file that a draft stands for. An offer with a fault is there as it was before the fault, or not at all. */
export function fileOfDraft(draft: OffersDraft, good: LastGood): DraftReading {
  const problems: Record<number, readonly FieldProblem[]> = {}
  const offers: Offer[] = []
  const ids: number[] = []
  const fromBefore: number[] = []
  for (const [index, one] of draft.offers.entries()) {
    const read = readOffer(one, `Offer ${index + 1}`)
    if (read.problems.length > 0) problems[one.id] = read.problems
    const value = read.value ?? good.offers[one.id]
    if (value === undefined) continue
    if (read.value === null) fromBefore.push(one.id)
    offers.push(value)
    ids.push(one.id)
  }
  const present = draft.present === null ? null : readPresent(draft.present)
  if (present !== null && present.problems.length > 0) problems[0] = present.problems
  const job = draft.present === null ? null : (present?.value ?? good.present)
  const own = readField(draft.ownRetirement, OWN_RETIREMENT_FIELD)
  const file: OffersFile = {
    format: "lanewise-offers/1",
    filingStatus: draft.filingStatus,
    ownRetirementShare: own.kind === "value" ? own.value : 0.06,
    offers,
    ...(job === null ? {} : {present: job}),
    assumptions: draft.assumptions,
  }
  return {
    file: offers.length === 0 ? null : file,
    ids,
    problems,
    fromBefore,
    ownRetirementProblem: own.kind === "wrong" ? own.message : null,
  }
}
