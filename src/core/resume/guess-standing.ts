import {postingLevel} from "#core/decode/fields/posting-level"
import {titleLane} from "#core/decode/fields/title-lane"
import type {PostingLevel} from "#model/decode/reading"
import type {LevelId, RoleId} from "#model/lane"
import type {ResumePosition, ResumeReading, ResumeYears} from "#model/resume/resume"

/** What a level of a title is as a level of a career. A manager of people counts with staff. */
const LEVEL_OF: Readonly<Record<PostingLevel, LevelId | null>> = {
  intern: "junior",
  junior: "junior",
  mid: "mid",
  senior: "senior",
  staff_plus: "staff",
  manager: "staff",
  unstated: null,
}
/** Years from which somebody whose title says nothing counts as mid-level and as senior: guesses. */
const MID_FROM = 2
const SENIOR_FROM = 5

const ORIGINS: readonly (readonly [RoleId, RegExp])[] = [
  ["data-engineer", /\b(?:data engineer|etl|data warehouse|bi developer|analytics engineer|data platform)/i],
  ["data-scientist", /\b(?:data scien|data analyst|statistician|quantitative|analytics|analyst)/i],
  [
    "devops",
    /\b(?:dev-?ops|sre|site reliability|platform|infrastructure|cloud|systems? (?:admin|engineer)|administrator|release)/i,
  ],
  [
    "backend",
    /\b(?:back-?end|full-?stack|software|web|java|python|developer|programmer|engineer|entwickler|développeu)/i,
  ],
]

/** The position that goes on, else the one that ended last; of several the first. */
export function latestPosition(positions: readonly ResumePosition[]): ResumePosition | null {
  const ending = ({start, end}: ResumePosition) =>
    end === "present" || (end === null && start !== null) ? "9999" : (end ?? "")
  return positions.reduce<ResumePosition | null>(
    (best, one) => (one.title !== null && (best === null || ending(one) > ending(best)) ? one : best),
    null,
  )
}

function roleOf(title: string): RoleId | null {
  return titleLane(title) ?? ORIGINS.find(([, pattern]) => pattern.test(title))?.[0] ?? null
}

/** The level by the latest title, else by the years. */
export function guessLevel(title: string | null, years: ResumeYears | null): ResumeReading["level"] {
  const named = title === null ? null : LEVEL_OF[postingLevel({title, text: ""}, null)]
  if (title !== null && named !== null) return {level: named, why: `the latest title, "${title}"`}
  if (years === null) return null
  const level = years.value >= SENIOR_FROM ? "senior" : years.value >= MID_FROM ? "mid" : "junior"
  return {level, why: "the years of work, because the latest title names no level"}
}

/** What somebody works as, by the latest title, else by what they call themselves. */
export function guessOrigin(titles: readonly (string | null)[]): ResumeReading["origin"] {
  for (const title of titles) {
    const role = title === null ? null : roleOf(title)
    if (role !== null) return {role, why: `the title "${title}"`}
  }
  return null
}
