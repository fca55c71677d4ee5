import {MAX_SEED} from "#core/career/question"
import {PRESETS} from "#model/belief"
import {COUPLINGS} from "#model/career-result"
import {LANES, LEVELS, ROLES} from "#model/lane"
import {FILING_STATUSES, HORIZONS, PROFILE_EMPLOYERS, type Profile} from "#model/profile"
import type {Catalog} from "./content-files"
import {DEFAULT_SCENARIO, MAX_WEB_CAREERS, type Scenario} from "./scenario"

/** Links of another version are read as far as they can be, and the reader is told. */
const SCENARIO_VERSION = 1
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** Beliefs about a person's own moves: the engine makes them from the transitions and checks their range. */
const MOVE_BELIEF = /^move-(hours|levels)-(ai|ml|mlops)$/
const LAW_LANES = [...LANES, "swe"] as const

type Draft = {
  profile: Record<string, unknown>
  scenario: Record<string, unknown>
  beliefs: Record<string, number>
}
type Field = {
  readonly key: string
  readonly where: "profile" | "scenario"
  readonly name: string
  /** The value, or undefined where the text does not say one. */
  readonly read: (text: string) => unknown
  readonly expected: string
}

function oneOf(values: readonly (string | number)[]) {
  return {
    read: (text: string) => values.find(value => String(value) === text),
    expected: `one of ${values.join(", ")}`,
  }
}

function numberFrom(min: number, max: number, isWhole = false) {
  return {
    read: (text: string) => {
      const value = text.trim() === "" ? Number.NaN : Number(text)
      return value >= min && value <= max && (!isWhole || Number.isInteger(value)) ? value : undefined
    },
    expected: `a ${isWhole ? "whole " : ""}number from ${min} to ${max}`,
  }
}

const id = {read: (text: string) => (ID.test(text) ? text : undefined), expected: "an id such as us-tx"}

/** The short names of a link, in the order in which a link lists them. */
const FIELDS: readonly Field[] = [
  {key: "r", where: "profile", name: "role", ...oneOf(ROLES)},
  {key: "l", where: "profile", name: "level", ...oneOf(LEVELS)},
  {key: "y", where: "profile", name: "years", ...numberFrom(0, 60)},
  {key: "yl", where: "profile", name: "yearsAtLevel", ...numberFrom(0, 60)},
  {key: "p", where: "profile", name: "place", ...id},
  {key: "e", where: "profile", name: "employer", ...oneOf(PROFILE_EMPLOYERS)},
  {key: "h", where: "profile", name: "hoursPerWeek", ...numberFrom(0, 80)},
  {key: "f", where: "profile", name: "filingStatus", ...oneOf(FILING_STATUSES)},
  {key: "pay", where: "profile", name: "payUsd", ...numberFrom(0, 100_000_000)},
  {key: "n", where: "profile", name: "horizonYears", ...oneOf(HORIZONS)},
  {key: "hv", where: "profile", name: "hourValueUsd", ...numberFrom(0, 100_000)},
  {key: "set", where: "scenario", name: "preset", ...oneOf(PRESETS)},
  {key: "c", where: "scenario", name: "coupling", ...oneOf(COUPLINGS)},
  {key: "k", where: "scenario", name: "careers", ...numberFrom(1, MAX_WEB_CAREERS, true)},
  {key: "s", where: "scenario", name: "seed", ...numberFrom(0, MAX_SEED, true)},
  {key: "lane", where: "scenario", name: "toldLane", ...oneOf(LAW_LANES)},
  {key: "pct", where: "scenario", name: "toldPercentile", ...numberFrom(1, 99, true)},
]

/** A scenario as the fragment of a link, without `#`: only what differs from the defaults, so the default
 * scenario is the empty text. Beliefs are written `b.<id>=<value>`.
 * @example encodeScenario({...DEFAULT_SCENARIO, seed: 2}) // => "v=1&s=2" */
export function encodeScenario(scenario: Scenario): string {
  const parts: string[] = []
  for (const {key, where, name} of FIELDS) {
    const value = Reflect.get(where === "profile" ? scenario.profile : scenario, name)
    const usual = Reflect.get(where === "profile" ? DEFAULT_SCENARIO.profile : DEFAULT_SCENARIO, name)
    if (value !== usual && value !== undefined && value !== null) parts.push(`${key}=${spelled(value)}`)
  }
  for (const [belief, value] of Object.entries(scenario.beliefs)) parts.push(`b.${belief}=${spelled(value)}`)
  return parts.length === 0 ? "" : [`v=${SCENARIO_VERSION}`, ...parts].join("&")
}

/** A plus sign in a link means a space, so that of 1e+21 is left out. */
function spelled(value: unknown): string {
  return String(value).replace("e+", "e")
}

export type ScenarioReading = {readonly scenario: Scenario; readonly problems: readonly string[]}

/** Reads the fragment of a link. What cannot be read is named and left at its default; the rest is kept. */
export function decodeScenario(fragment: string): ScenarioReading {
  const draft: Draft = {profile: {}, scenario: {}, beliefs: {}}
  const problems: string[] = []
  for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, "")))
    readPart(key, text, draft, problems)
  const profile = dropLateLevel({...DEFAULT_SCENARIO.profile, ...draft.profile}, problems)
  return {scenario: {...DEFAULT_SCENARIO, ...draft.scenario, profile, beliefs: draft.beliefs}, problems}
}

function readPart(key: string, text: string, draft: Draft, problems: string[]): void {
  if (key === "v") {
    if (text !== String(SCENARIO_VERSION))
      problems.push(
        `The link was made by another version (${shown(text)}), so it may not say all that it did there.`,
      )
    return
  }
  if (key.startsWith("b.")) {
    const belief = key.slice(2)
    const value = text.trim() === "" ? Number.NaN : Number(text)
    if (ID.test(belief) && Number.isFinite(value)) draft.beliefs[belief] = value
    else
      problems.push(
        `The link should give a number for the belief “${shown(belief)}”, found “${shown(text)}”.`,
      )
    return
  }
  const field = FIELDS.find(one => one.key === key)
  if (field === undefined) {
    problems.push(`The link says “${shown(key)}”, which means nothing here.`)
    return
  }
  const value = field.read(text)
  if (value === undefined)
    problems.push(`The link should give ${field.expected} for “${field.key}”, found “${shown(text)}”.`)
  else draft[field.where][field.name] = value
}

function dropLateLevel(profile: Profile, problems: string[]): Profile {
  const {yearsAtLevel, ...rest} = profile
  if (yearsAtLevel === undefined || yearsAtLevel <= profile.years) return profile
  problems.push(`The link says ${yearsAtLevel} years at the level but only ${profile.years} in all.`)
  return rest
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text
}

/** Puts a scenario right that names places or beliefs which this build does not know, or beliefs beyond what
 * their slider allows. */
export function checkScenario(
  scenario: Scenario,
  catalog: Pick<Catalog, "places" | "beliefs">,
): ScenarioReading {
  const problems: string[] = []
  let {profile} = scenario
  if (!catalog.places.some(place => place.id === profile.place)) {
    problems.push(
      `No place here is called “${shown(profile.place)}”, so the US average is used. Pick yours where the question names the place.`,
    )
    profile = {...profile, place: DEFAULT_SCENARIO.profile.place}
  }
  const beliefs: Record<string, number> = {}
  for (const [key, value] of Object.entries(scenario.beliefs)) {
    const belief = catalog.beliefs.find(one => one.id === key)
    if (MOVE_BELIEF.test(key)) {
      beliefs[key] = value
      continue
    }
    if (belief === undefined) problems.push(`No belief here is called “${shown(key)}”, so it is left out.`)
    else if (value < belief.min || value > belief.max)
      problems.push(
        `“${belief.name}” goes from ${belief.min} to ${belief.max}, found ${value}, so it is left as it was.`,
      )
    else beliefs[key] = value
  }
  return problems.length === 0 ? {scenario, problems} : {scenario: {...scenario, profile, beliefs}, problems}
}
