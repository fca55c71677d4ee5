import {LEVEL_NAMES, ROLE_NAMES} from "#model/lane"
import type {Profile} from "#model/profile"
import type {ResumeDate, ResumePosition, ResumeReading, ResumeYears} from "#model/resume/resume"

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")

/** A month as people write it. @example dateWords("2021-03") // => "Mar 2021" */
export function dateWords(date: ResumeDate | "present"): string {
  const [year = "", month] = date.split("-")
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return name === undefined ? year : `${name} ${year}`
}

export function positionWords({start, end}: ResumePosition): string {
  if (start === null) return "no dates"
  return `${dateWords(start)} to ${end === null ? "?" : dateWords(end)}`
}

function years(value: number): string {
  const shown = value.toFixed(1).replace(/\.0$/, "")
  return `${shown} ${shown === "1" ? "year" : "years"}`
}

/** Years of work and what they rest on, with their range where it is wide. */
export function yearsWords({value, low, high, basis}: ResumeYears): string {
  if (basis === "stated") return `${years(value)} of work, as it says itself`
  const isVague = high - low > 0.25
  return `${years(value)} of work by its dates${isVague ? ` (${low.toFixed(1)} to ${high.toFixed(1)}: not all have months)` : ""}`
}

/** What of a reading can go into the profile: whole years, and what could be guessed. */
export function profileChange({origin, level, years: worked}: ResumeReading): Partial<Profile> {
  return {
    ...(origin === null ? {} : {role: origin.role}),
    ...(level === null ? {} : {level: level.level}),
    ...(worked === null ? {} : {years: Math.round(worked.value)}),
  }
}

/** Such a change in words, as far as it would change anything. @example "Senior, ML engineer, 11 years of work" */
export function changeWords(change: Partial<Profile>, present: Profile): string | null {
  const {role, level, years: worked} = change
  const isSame =
    (role ?? present.role) === present.role &&
    (level ?? present.level) === present.level &&
    (worked ?? present.years) === present.years
  const parts = [
    ...(role === undefined ? [] : [ROLE_NAMES[role]]),
    ...(level === undefined ? [] : [LEVEL_NAMES[level]]),
    ...(worked === undefined ? [] : [`${worked} ${worked === 1 ? "year" : "years"} of work`]),
  ]
  return isSame || parts.length === 0 ? null : parts.join(", ")
}
