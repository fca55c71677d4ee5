import {z} from "zod"
import {idSchema} from "./belief"
import {EMPLOYERS, LEVELS, ROLES} from "./lane"
import {nearestIds} from "./nearest-ids"
import {parseOrExplain} from "./parse"
import {UserError} from "./user-error"

export const FILING_STATUSES = ["single", "joint", "head_of_household"] as const
export type FilingStatus = (typeof FILING_STATUSES)[number]

/** Employer kinds of a profile; `mix` means that any kind may come, as in the market. */
export const PROFILE_EMPLOYERS = [...EMPLOYERS, "mix"] as const
export type ProfileEmployer = (typeof PROFILE_EMPLOYERS)[number]

export const HORIZONS = [3, 5, 10] as const

/** What holds where a person says nothing. The place `us` is the US average. */
export const PROFILE_DEFAULTS = {
  place: "us",
  employer: "mix",
  hoursPerWeek: 8,
  filingStatus: "single",
  horizonYears: 10,
} as const

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, {error: `expected one of ${values.join(", ")}`})
}

function between(min: number, max: number, what: string) {
  const error = `expected ${what} from ${min} to ${max}`
  return z.number({error}).min(min, {error}).max(max, {error})
}

/** What a person says about themselves. Years are total years of experience, `yearsAtLevel` those at the
 * present level; `payUsd` is the person's own total pay, USD a year; `hourValueUsd` is what an hour of
 * learning costs them, USD. */
export const profileSchema = z
  .object({
    role: oneOf(ROLES),
    level: oneOf(LEVELS),
    years: between(0, 60, "years"),
    yearsAtLevel: between(0, 60, "years").exactOptional(),
    place: idSchema,
    employer: oneOf(PROFILE_EMPLOYERS),
    hoursPerWeek: between(0, 80, "hours a week"),
    filingStatus: oneOf(FILING_STATUSES),
    payUsd: between(0, 100_000_000, "USD a year").exactOptional(),
    horizonYears: z.literal(HORIZONS, {error: `expected one of ${HORIZONS.join(", ")}`}),
    hourValueUsd: between(0, 100_000, "USD an hour").exactOptional(),
  })
  .refine(({years, yearsAtLevel}) => yearsAtLevel === undefined || yearsAtLevel <= years, {
    path: ["yearsAtLevel"],
    error: "expected at most as many years at the level as years in all",
  })
export type Profile = Readonly<z.infer<typeof profileSchema>>

/** A profile as a person gives it: role, level and years, and whatever else they care to say. */
export type ProfileDraft = {readonly [Field in keyof Profile]?: Profile[Field] | undefined} & Pick<
  Profile,
  "role" | "level" | "years"
>

/** Fills the defaults in and checks the whole. Fields that are undefined count as not given, unknown fields
 * are dropped. Whether the place exists is for `requirePlace` to say.
 * @param draft a ProfileDraft, or whatever came from a file, a form or a request
 * @throws UserError that names the first field at fault and lists the allowed values */
export function completeProfile(draft: unknown): Profile {
  const given = draft !== null && typeof draft === "object" && !Array.isArray(draft)
  const whole = given
    ? {
        ...PROFILE_DEFAULTS,
        ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)),
      }
    : draft
  return parseOrExplain(
    profileSchema,
    whole,
    "The profile",
    `Give at least role, level and years, for example {"role": "backend", "level": "senior", "years": 7}`,
  )
}

/** The place itself where content knows it.
 * @param places what content knows, by id
 * @throws UserError with the five nearest ids */
export function requirePlace(places: Readonly<Record<string, unknown>>, id: string): string {
  if (Object.hasOwn(places, id)) return id
  const near = nearestIds(Object.keys(places), id)
  throw new UserError(
    `Expected a place that Lanewise knows, found ${JSON.stringify(id)}`,
    near.length === 0 ? "No places are loaded: check content/places" : `The nearest are ${near.join(", ")}`,
  )
}
