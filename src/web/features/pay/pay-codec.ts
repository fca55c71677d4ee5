import {PAY_BASES_SHOWN, type PayQuestion} from "#core/pay/pay-question"
import {EMPLOYERS, LEVELS, ROLES} from "#model/lane"
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

type Draft = {-readonly [Name in keyof PayChoice]: PayChoice[Name]}
type Field = {
  readonly key: string
  /** Takes up the text, or says false where it cannot be read. */
  readonly read: (text: string, draft: Draft) => boolean
  readonly write: (choice: PayChoice) => string | undefined
  readonly expected: string
}

function oneOf<Id extends string>(ids: readonly Id[], text: string): Id | undefined {
  return ids.find(id => id === text)
}

function wholeFrom(least: number, most: number, text: string): number | undefined {
  const value = text.trim() === "" ? Number.NaN : Number(text)
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

function take<T>(value: T | undefined, set: (value: T) => void): boolean {
  if (value === undefined) return false
  set(value)
  return true
}

const FIELDS: readonly Field[] = [
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

/** A choice as the fragment of a link, without `#`.
 * @example encodePay(DEFAULT_CHOICE) // => "pv=1&lane=ml&level=senior" */
export function encodePay(choice: PayChoice): string {
  const parts = FIELDS.flatMap(({key, write}) => {
    const text = write(choice)
    return text === undefined ? [] : [`${key}=${text}`]
  })
  return [`${PAY_ADDRESS}${VERSION}`, ...parts].join("&")
}

export type PayReading = {readonly choice: PayChoice; readonly problems: readonly string[]}

/** Reads the fragment of a link. What cannot be read is named and left at its default; the rest is kept. */
export function decodePay(fragment: string): PayReading {
  const draft: Draft = {...DEFAULT_CHOICE}
  const problems: string[] = []
  for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    if (key === PAY_ADDRESS.slice(0, -1)) {
      if (text !== VERSION)
        problems.push(
          `The link was made by another version (${shown(text)}), so it may not say all that it did there.`,
        )
      continue
    }
    const field = FIELDS.find(one => one.key === key)
    if (field === undefined) problems.push(`The link says “${shown(key)}”, which means nothing here.`)
    else if (!field.read(text, draft))
      problems.push(`The link should give ${field.expected} for “${key}”, found “${shown(text)}”.`)
  }
  if (draft.basis === "total" && draft.employer === undefined) {
    problems.push("The link asks for total pay without a kind of employer, so base pay is shown.")
    draft.basis = "base"
  }
  return {choice: draft, problems}
}

/** Puts a choice right that names a place or a country which this build does not know. */
export function checkPay(
  choice: PayChoice,
  {places, countries}: {places: Readonly<Record<string, {country: string}>>; countries: readonly string[]},
): PayReading {
  const {placeId, country, ...rest} = choice
  const place = placeId === undefined ? undefined : places[placeId]
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

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text
}
