import type {z} from "zod"
import {problemsOf, showValue} from "#model/parse"
import {
  OFFERS_FORMAT,
  type Offer,
  type OfferAssumptions,
  type OffersFile,
  offerAssumptionsSchema,
  offerSchema,
  offersFileSchema,
  presentJobSchema,
} from "#model/pay/offer"
import type {OfferProblem} from "#model/pay/offers-answer"
import {UserError} from "#model/user-error"
import {hintFor} from "./field-hints"
import {offerFaults} from "./offer-faults"

export type ReadOffers = {readonly file: OffersFile | null; readonly problems: OfferProblem[]}

type Fields = Readonly<Record<string, unknown>>
type Whose = Pick<OfferProblem, "offer" | "name">

const MOST_OFFERS = 5
const OF_THE_FILE: Whose = {offer: null, name: null}
const EXAMPLE = 'For example {"offers": [{"name": "Example Corp", "place": "us-tx", "baseUsd": 180000}]}'

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    // the reason may quote several lines of the text
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ")
    throw new UserError(`Expected offers as JSON, found other text: ${reason}`, EXAMPLE)
  }
}

/** Parses a part of the file; what does not fit becomes problems and undefined. */
function part<T>(
  schema: z.ZodType<T>,
  value: unknown,
  {whose, below, problems}: {whose: Whose; below: string; problems: OfferProblem[]},
): T | undefined {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const {field, message: said} of problemsOf(schema, value)) {
    const message = said.replace(/^Invalid option: /, "").replace(/, received \w+/, "")
    const whole = field === "(the whole value)"
    problems.push({
      ...whose,
      field: below === "" || whole ? below || field : `${below}.${field}`,
      message,
      hint: hintFor(field, message),
    })
  }
  return undefined
}

function nameOf(value: unknown): string | null {
  return isFields(value) && typeof value["name"] === "string" ? value["name"].slice(0, 80) : null
}

function readOffer(value: unknown, index: number, problems: OfferProblem[]): Offer[] {
  const whose = {offer: index, name: nameOf(value)}
  const offer = part(offerSchema, value, {whose, below: "", problems})
  if (offer === undefined) return []
  const faults = offerFaults(offer)
  problems.push(...faults.map(fault => ({...whose, ...fault})))
  return faults.length === 0 ? [offer] : []
}

function readPresent(value: unknown, problems: OfferProblem[]): Pick<OffersFile, "present"> {
  if (value === undefined) return {}
  const whose = {offer: null, name: nameOf(value)}
  const present = part(presentJobSchema, value, {whose, below: "present", problems})
  if (present === undefined) return {}
  const faults = offerFaults(present)
  for (const {field, ...fault} of faults) problems.push({...whose, field: `present.${field}`, ...fault})
  return faults.length === 0 ? {present} : {}
}

/** Each assumption that does not fit takes its default; the problem says so. */
function readAssumptions(value: unknown, problems: OfferProblem[]): OfferAssumptions {
  const defaults = offerAssumptionsSchema.parse({})
  if (value === undefined) return defaults
  const parsed = offerAssumptionsSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const good = isFields(value) ? {...value} : {}
  for (const {field, message} of problemsOf(offerAssumptionsSchema, value)) {
    Reflect.deleteProperty(good, field)
    const usual = Object.entries(defaults).find(([name]) => name === field)?.[1]
    const hint = usual === undefined ? "The usual assumptions are taken" : `The usual ${usual} is taken`
    const whole = field === "(the whole value)"
    problems.push({...OF_THE_FILE, field: whole ? "assumptions" : `assumptions.${field}`, message, hint})
  }
  const rest = offerAssumptionsSchema.safeParse(good)
  return rest.success ? rest.data : defaults
}

/** A field of the file with a default; where it does not fit, the default is taken and the problem says so. */
function withDefault<T>(
  field: "filingStatus" | "ownRetirementShare",
  {schema, fields, problems}: {schema: z.ZodType<T>; fields: Fields; problems: OfferProblem[]},
): T {
  const usual = schema.parse(undefined)
  const parsed = schema.safeParse(fields[field])
  if (parsed.success) return parsed.data
  for (const {message} of problemsOf(schema, fields[field]))
    problems.push({...OF_THE_FILE, field, message, hint: `The usual ${String(usual)} is taken`})
  return usual
}

function requireList(fields: Fields): readonly unknown[] {
  const {format, offers} = fields
  if (format !== undefined && format !== OFFERS_FORMAT)
    throw new UserError(
      `Expected offers of the format "${OFFERS_FORMAT}", found ${showValue(format)}`,
      "Leave the field out, or use the Lanewise that wrote the file",
    )
  if (!Array.isArray(offers))
    throw new UserError(`Expected a list \`offers\`, found ${showValue(offers)}`, EXAMPLE)
  if (offers.length === 0) throw new UserError("Expected at least one offer, found none", EXAMPLE)
  return offers
}

/** Offers from outside, whatever is wrong with some of them: `file` holds those that are right and may hold none.
 * @throws UserError where there is nothing to read at all */
export function readOffersKept(input: unknown): {file: OffersFile; problems: OfferProblem[]} {
  const value = typeof input === "string" ? parseJson(input) : input
  if (!isFields(value))
    throw new UserError(`Expected an object with a list of offers, found ${showValue(value)}`, EXAMPLE)
  const given = requireList(value)
  const problems: OfferProblem[] = []
  if (given.length > MOST_OFFERS)
    problems.push({
      ...OF_THE_FILE,
      field: "offers",
      message: `expected at most ${MOST_OFFERS} offers, found ${given.length}`,
      hint: `The first ${MOST_OFFERS} are compared`,
    })
  const {filingStatus, ownRetirementShare} = offersFileSchema.shape
  return {
    problems,
    file: {
      format: OFFERS_FORMAT,
      offers: given.slice(0, MOST_OFFERS).flatMap((offer, index) => readOffer(offer, index, problems)),
      ...readPresent(value["present"], problems),
      filingStatus: withDefault("filingStatus", {schema: filingStatus, fields: value, problems}),
      ownRetirementShare: withDefault("ownRetirementShare", {
        schema: ownRetirementShare,
        fields: value,
        problems,
      }),
      assumptions: readAssumptions(value["assumptions"], problems),
    },
  }
}

/** Offers from outside: the text of a file, or a value that has been parsed already. An offer that is wrong is left out
 * and named in `problems` by its index in the file, the rest is kept; `file` is null where nothing is left.
 * @throws UserError where the text is no JSON, or holds no list of offers at all */
export function readOffers(input: unknown): ReadOffers {
  const {file, problems} = readOffersKept(input)
  return {file: file.offers.length === 0 ? null : file, problems}
}
