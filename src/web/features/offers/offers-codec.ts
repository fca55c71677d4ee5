import {
  type Offer,
  type OffersFile,
  offerAssumptionsSchema,
  offerSchema,
  presentJobSchema,
} from "#model/pay/offer"

/** A fragment of another version is read as far as it can be, and the reader is told. */
const OFFERS_VERSION = "1"
const KEY = "o="

type Plain = Readonly<Record<string, unknown>>

const OFFER_DEFAULTS: Plain = withoutNeeds(offerSchema.parse({name: "x", baseUsd: 0}))
const PRESENT_DEFAULTS: Plain = withoutNeeds(presentJobSchema.parse({name: "x", baseUsd: 0}))
const ASSUMPTION_DEFAULTS: Plain = offerAssumptionsSchema.parse({})

function withoutNeeds({name: _, baseUsd: __, ...defaults}: Offer): Plain {
  return defaults
}

/** A comparison as the fragment of a link, without `#`: `o=1.<shared>.<offer>.<offer>...`, each part JSON in base64url
 * without what is usual. Parts stand alone, so a link that was cut short still holds the offers before the cut. */
export function encodeOffers(file: OffersFile): string {
  const {filingStatus, ownRetirementShare, assumptions, offers, present} = file
  const shared = {
    ...(filingStatus === "single" ? {} : {filingStatus}),
    ...(ownRetirementShare === 0.06 ? {} : {ownRetirementShare}),
    assumptions: unusual(assumptions, ASSUMPTION_DEFAULTS),
  }
  const parts = [shared, ...offers.map(offer => unusual(offer, OFFER_DEFAULTS))]
  if (present !== undefined) parts.push({present: unusual(present, PRESENT_DEFAULTS)})
  return `${KEY}${[OFFERS_VERSION, ...parts.map(part => toBase64Url(JSON.stringify(part)))].join(".")}`
}

/** Whether a fragment is one of offers, with or without `#`. */
export function isOffersFragment(fragment: string): boolean {
  return fragment.replace(/^#/, "").startsWith(KEY)
}

export type OffersLink = {
  /** The comparison as the JSON of an offers file, for whoever checks files; null where nothing could be read. */
  readonly text: string | null
  readonly problems: readonly string[]
}

/** Reads the fragment of a link. What cannot be read is named; the rest is kept. */
export function decodeOffers(fragment: string): OffersLink {
  const [version, ...parts] = fragment.replace(/^#/, "").slice(KEY.length).split(".")
  const problems: string[] = []
  if (version !== OFFERS_VERSION)
    problems.push("The link was made by another version, so it may not say all that it did there.")
  const offers: unknown[] = []
  let shared: Plain = {}
  let present: unknown
  for (const [index, part] of parts.entries()) {
    const value = fromPart(part)
    if (value === null)
      problems.push(
        index === 0
          ? "What all offers share could not be read, so the usual assumptions hold."
          : `Offer ${index} of the link could not be read: the link may have been cut short.`,
      )
    else if (index === 0) shared = value
    else if ("present" in value) present = value["present"]
    else offers.push(value)
  }
  if (offers.length === 0)
    return {text: null, problems: [...problems, "The link holds no offer that can be read."]}
  return {text: JSON.stringify({...shared, offers, ...(present === undefined ? {} : {present})}), problems}
}

function fromPart(part: string): Plain | null {
  try {
    const value: unknown = JSON.parse(fromBase64Url(part))
    return isPlain(value) ? value : null
  } catch {
    return null
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** What of a value differs from what is usual. */
function unusual(value: Plain, usual: Plain): Plain {
  const kept: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(value)) {
    const other = usual[key]
    if (isPlain(one) && isPlain(other)) {
      const inner = unusual(one, other)
      if (Object.keys(inner).length > 0) kept[key] = inner
    } else if (JSON.stringify(one) !== JSON.stringify(other)) kept[key] = one
  }
  return kept
}

function toBase64Url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join("")
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
}

function fromBase64Url(text: string): string {
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"))
  return new TextDecoder("utf-8", {fatal: true}).decode(Uint8Array.from(bytes, char => char.charCodeAt(0)))
}
