import type {Content} from "#model/content/content"
import type {Place} from "#model/content/place"
import {EMPLOYERS, type EmployerId, LEVELS, type LevelId, ROLES, type RoleId} from "#model/lane"
import {nearestIds} from "#model/nearest-ids"
import {UserError} from "#model/user-error"
import type {BandModel} from "./band-model"

export const PAY_BASES_SHOWN = ["base", "total"] as const
export type ShownBasis = (typeof PAY_BASES_SHOWN)[number]
export const REMOTE_PERCENTS = [0, 50, 100] as const

/** What a person asks of the Pay page, the command line or the server, checked. */
export type PayQuestion = {
  readonly lane: RoleId
  readonly level: LevelId
  readonly title?: string | undefined
  /** ISO code of the employer's country. */
  readonly country: string
  /** US state, two letters; never beside a place. */
  readonly state?: string | undefined
  /** A state or a metro area of the content. */
  readonly placeId?: string | undefined
  readonly employer?: EmployerId | undefined
  readonly year?: number | undefined
  readonly remotePercent?: (typeof REMOTE_PERCENTS)[number] | undefined
  readonly basis: ShownBasis
  /** The person's own pay on that basis, USD a year. */
  readonly ownUsd?: number | undefined
  /** In dollars of the latest month that prices are known for, rather than of the year of the data. */
  readonly isReal: boolean
}

/** The same as it comes in: any text, any number. */
export type RawPayQuestion = {
  readonly lane?: string | undefined
  readonly level?: string | undefined
  readonly title?: string | undefined
  readonly country?: string | undefined
  readonly state?: string | undefined
  readonly place?: string | undefined
  readonly tier?: string | undefined
  readonly year?: number | undefined
  readonly remote?: number | undefined
  readonly basis?: string | undefined
  readonly own?: number | undefined
  readonly real?: boolean | undefined
}

type Given = {
  readonly model: Pick<BandModel, "base" | "states">
  readonly content: Pick<Content, "places">
  /** How a field is called where the question comes from, for example `--lane`. */
  readonly nameOf?: (field: keyof RawPayQuestion) => string
}

/** Short words for two kinds of employer. */
const TIER_NAMES: Readonly<Record<string, string>> = {big: "bigtech", other: "nonai"}
/** Less than this is no pay for a year of work. */
export const LEAST_YEARLY_USD = 1000
const MOST_YEARLY_USD = 100_000_000
const YEARS = {least: 1990, most: 2100} as const

function tierOf(text: string): string {
  return (Object.hasOwn(TIER_NAMES, text) ? TIER_NAMES[text] : undefined) ?? text
}

/** Checks a question.
 * @throws UserError that names the field and what would do */
export function makePayQuestion(raw: RawPayQuestion, given: Given): PayQuestion {
  const nameOf = given.nameOf ?? (field => field)
  const lane = pick(ROLES, raw.lane, nameOf("lane"))
  const level = pick(LEVELS, raw.level, nameOf("level"))
  const tier = raw.tier
  const employer = tier === undefined ? undefined : pick(EMPLOYERS, tierOf(tier), nameOf("tier"))
  const basis = raw.basis === undefined ? "base" : pick(PAY_BASES_SHOWN, raw.basis, nameOf("basis"))
  if (basis === "total" && employer === undefined)
    throw new UserError(
      `Expected ${nameOf("tier")} with ${nameOf("basis")} total, found none`,
      `Total pay rests on the kind of employer: ${EMPLOYERS.join(", ")}, or big, other`,
    )
  const where = checkWhere(raw, {...given, nameOf})
  return {
    lane,
    level,
    title: raw.title,
    ...where,
    employer,
    year: raw.year === undefined ? undefined : checkYear(raw.year, nameOf("year")),
    remotePercent: checkRemote(raw.remote, nameOf("remote")),
    basis,
    ownUsd: raw.own === undefined ? undefined : checkOwn(raw.own, nameOf("own")),
    isReal: raw.real ?? false,
  }
}

function pick<Id extends string>(ids: readonly Id[], text: string | undefined, name: string): Id {
  const id = ids.find(known => known === text)
  if (id !== undefined) return id
  const found = text === undefined ? "nothing" : `"${text}"`
  throw new UserError(
    `Expected ${name} out of ${ids.join(", ")}, found ${found}`,
    `For example ${name} ${text === undefined ? ids[0] : nearestIds([...ids], text)[0]}`,
  )
}

function checkYear(year: number, name: string): number {
  if (Number.isInteger(year) && year >= YEARS.least && year <= YEARS.most) return year
  throw new UserError(
    `Expected ${name} as a whole year from ${YEARS.least} to ${YEARS.most}, found ${year}`,
    `For example ${name} 2025`,
  )
}

function checkRemote(remote: number | undefined, name: string): PayQuestion["remotePercent"] {
  if (remote === undefined) return undefined
  const percent = REMOTE_PERCENTS.find(one => one === remote)
  if (percent !== undefined) return percent
  throw new UserError(
    `Expected ${name} out of ${REMOTE_PERCENTS.join(", ")}, found ${remote}`,
    `For example ${name} 100`,
  )
}

/** @throws UserError where the amount cannot be the pay of a year */
export function checkOwn(own: number, name: string): number {
  if (own >= LEAST_YEARLY_USD && own <= MOST_YEARLY_USD) return own
  if (own > 0 && own < LEAST_YEARLY_USD)
    throw new UserError(
      `Expected ${name} as USD a year, found ${own}, which looks like an hourly pay`,
      `An hour of $${own} is about $${Math.round(own * 2080)} a year at 40 hours a week`,
    )
  throw new UserError(
    `Expected ${name} as USD a year from ${LEAST_YEARLY_USD} to ${MOST_YEARLY_USD}, found ${own}`,
    `For example ${name} 180000`,
  )
}

type Where = Pick<PayQuestion, "country" | "state" | "placeId">

/** A place is looked up; with a state beside it, the place must lie in the state, and only the place counts. */
function checkWhere(
  {country: asked, state: askedState, place: placeId}: RawPayQuestion,
  {model, content, nameOf}: Given & {readonly nameOf: (field: keyof RawPayQuestion) => string},
): Where {
  const country = asked === undefined ? undefined : checkCountry(asked, {model, name: nameOf("country")})
  const state = askedState?.toUpperCase()
  const place = placeId === undefined ? undefined : findPlace(placeId, {content, name: nameOf("place")})
  const home = place?.country ?? (state === undefined ? country : "US") ?? "US"
  if (country !== undefined && country !== home)
    throw new UserError(
      `Expected ${nameOf(place === undefined ? "state" : "place")} in ${country}, found "${placeId ?? state}", which is in ${home}`,
      `Leave out one of the two`,
    )
  if (place === undefined) {
    if (state !== undefined) checkState(state, {model, content, name: nameOf("state")})
    return {country: home, state}
  }
  if (state !== undefined && place.state !== state)
    throw new UserError(
      `Expected ${nameOf("place")} in ${state}, found "${placeId}", which is ${place.state === null ? "in no state" : `in ${place.state}`}`,
      `Leave out ${nameOf("state")}: a place says its state`,
    )
  checkCountry(home, {model, name: nameOf("place")})
  return place.kind === "country" ? {country: home} : {country: home, placeId: place.id}
}

function checkCountry(text: string, {model, name}: {model: Given["model"]; name: string}): string {
  const code = text.toUpperCase()
  const known = [...new Set(Object.keys(model.base.cells).map(cell => cell.slice(-2)))].sort()
  if (known.includes(code)) return code
  throw new UserError(
    `Expected ${name} as the two letters of a country that the postings hold, found "${text}"`,
    `The nearest are ${nearestIds(known, code).join(", ")}`,
  )
}

function findPlace(id: string, {content, name}: {content: Given["content"]; name: string}): Place {
  const place = Object.hasOwn(content.places, id) ? content.places[id] : undefined
  if (place !== undefined) return place
  throw new UserError(
    `Expected ${name} out of the places that Lanewise knows, found "${id}"`,
    `The nearest are ${nearestIds(Object.keys(content.places), id).join(", ")}`,
  )
}

function checkState(state: string, {model, content, name}: Omit<Given, "nameOf"> & {name: string}): void {
  const modelled = Object.values(content.places).flatMap(place =>
    place.kind === "state" ? [place.state] : [],
  )
  const known = [...new Set([...Object.keys(model.states), ...modelled.flatMap(one => one ?? [])])].sort()
  if (known.includes(state)) return
  throw new UserError(
    `Expected ${name} as the two letters of a US state, found "${state}"`,
    `The nearest are ${nearestIds(known, state).join(", ")}`,
  )
}
