import {PAY_BASES_SHOWN, type PayQuestion} from "#core/pay/pay-question"
import {EMPLOYERS, LEVELS, ROLES} from "#model/lane"
import {
  type FragmentCodec,
  type FragmentField,
  type FragmentReading,
  fragmentCodec,
  oneOf,
  shown,
  take,
} from "../../app/fragment-codec"
import {PAY_ADDRESS} from "../../app/page-address"

/** What the controls of the Pay page say; the same words as a question, of which a place says its country. */
export type PayChoice = Pick<
  PayQuestion,
  "lane" | "level" | "country" | "placeId" | "employer" | "year" | "basis" | "ownUsd" | "isReal"
>

export const DEFAULT_CHOICE: PayChoice = {
  lane: "ml",
  level: "senior",
  country: "US",
  basis: "base",
  isReal: false,
}

export const LEAST_OWN_USD = 1000
export const MOST_OWN_USD = 100_000_000
const VERSION = "1"
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

function wholeFrom(least: number, most: number, text: string): number | undefined {
  const value = text.trim() === "" ? Number.NaN : Number(text)
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

const FIELDS: readonly FragmentField<PayChoice>[] = [
  {
    key: "lane",
    read: (text, draft) => take(oneOf(ROLES, text), lane => (draft.lane = lane)),
    write: ({lane}) => lane,
    expected: `one of ${ROLES.join(", ")}`,
  },
  {
    key: "level",
    read: (text, draft) => take(oneOf(LEVELS, text), level => (draft.level = level)),
    write: ({level}) => level,
    expected: `one of ${LEVELS.join(", ")}`,
  },
  {
    key: "country",
    read: (text, draft) => take(/^[A-Z]{2}$/.exec(text)?.[0], code => (draft.country = code)),
    write: ({country}) => (country === "US" ? undefined : country),
    expected: "two capital letters such as GB",
  },
  {
    key: "place",
    read: (text, draft) => take(ID.exec(text)?.[0], id => (draft.placeId = id)),
    write: ({placeId}) => placeId,
    expected: "an id such as us-tx-austin",
  },
  {
    key: "tier",
    read: (text, draft) => take(oneOf(EMPLOYERS, text), employer => (draft.employer = employer)),
    write: ({employer}) => employer,
    expected: `one of ${EMPLOYERS.join(", ")}`,
  },
  {
    key: "year",
    read: (text, draft) => take(wholeFrom(1990, 2100, text), year => (draft.year = year)),
    write: ({year}) => (year === undefined ? undefined : String(year)),
    expected: "a year from 1990 to 2100",
  },
  {
    key: "basis",
    read: (text, draft) => take(oneOf(PAY_BASES_SHOWN, text), basis => (draft.basis = basis)),
    write: ({basis}) => (basis === "base" ? undefined : basis),
    expected: `one of ${PAY_BASES_SHOWN.join(", ")}`,
  },
  {
    key: "own",
    read: (text, draft) => take(wholeFrom(LEAST_OWN_USD, MOST_OWN_USD, text), usd => (draft.ownUsd = usd)),
    write: ({ownUsd}) => (ownUsd === undefined ? undefined : String(Math.round(ownUsd))),
    expected: `whole USD a year from ${LEAST_OWN_USD}`,
  },
  {
    key: "real",
    read: (text, draft) => take(oneOf(["1"], text), () => (draft.isReal = true)),
    write: ({isReal}) => (isReal ? "1" : undefined),
    expected: "1",
  },
]

const plain = fragmentCodec(FIELDS, {address: PAY_ADDRESS, version: VERSION, start: DEFAULT_CHOICE})

export type PayReading = FragmentReading<PayChoice>

/** A choice as the fragment of a link, and back.
 * @example payCodec.encode(DEFAULT_CHOICE) // => "pv=1&lane=ml&level=senior" */
export const payCodec: FragmentCodec<PayChoice> = {
  encode: plain.encode,
  decode(fragment) {
    const {choice, problems} = plain.decode(fragment)
    if (choice.basis !== "total" || choice.employer !== undefined) return {choice, problems}
    const message = "The link asks for total pay without a kind of employer, so base pay is shown."
    return {choice: {...choice, basis: "base"}, problems: [...problems, message]}
  },
}

/** Puts a choice right that names a place or a country which this build does not know. */
export function checkPay(
  choice: PayChoice,
  {places, countries}: {places: Readonly<Record<string, {country: string}>>; countries: readonly string[]},
): PayReading {
  const {placeId, country, ...rest} = choice
  const place = placeId !== undefined && Object.hasOwn(places, placeId) ? places[placeId] : undefined
  if (placeId !== undefined && place === undefined)
    return {
      choice: {...rest, country: "US"},
      problems: [`No place here is called “${shown(placeId)}”, so the US as a whole is shown.`],
    }
  const home = place?.country ?? country
  if (countries.includes(home)) return {choice: {...choice, country: home}, problems: []}
  return {
    choice: {...rest, country: "US"},
    problems: [`The postings hold no country “${shown(home)}”, so the US is shown.`],
  }
}
