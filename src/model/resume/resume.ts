import type {SkillFound, Span} from "../decode/reading"
import type {LevelId, RoleId} from "../lane"
import type {JsonResume} from "./json-resume"
import type {SkillQuote, SkillSource} from "./skills-told"

/** Version of the reading of resumes. Readings of the same version agree. */
export const RESUME_ENGINE = "resume/1"

/** Something that the person should know of how a file was read. */
export type ResumeNotice = {
  /** Stable, kebab-case. */
  readonly id: string
  readonly message: string
}

/** A file as a text, with its structure where it has one. */
export type ResumeSource = {
  readonly kind: SkillSource
  /** Of the file; empty for a text that was pasted. */
  readonly name: string
  /** Evidence points into this. */
  readonly text: string
  /** What a structured file says of itself, mended where it had to be; null for prose. */
  readonly document: JsonResume | null
  readonly notices: readonly ResumeNotice[]
}

/** A month as `2024-03`; a year alone as `2024`. */
export type ResumeDate = string

export type ResumePosition = {
  readonly title: string | null
  readonly company: string | null
  readonly start: ResumeDate | null
  /** `present` where it goes on. */
  readonly end: ResumeDate | "present" | null
  /** Where the text says so; null for a structured file. */
  readonly evidence: Span | null
}

/** A skill that the text names; it counts when the person has confirmed it. */
export type ResumeSkill = SkillFound & {readonly quotes: readonly SkillQuote[]}

/** Years of work by the dates of the positions, years that overlap counted once. Whole years as dates make it vague. */
export type ResumeYears = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly basis: "dates" | "stated"
}

export type ResumeReading = {
  readonly engine: typeof RESUME_ENGINE
  readonly source: {readonly kind: SkillSource; readonly name: string}
  readonly text: string
  readonly name: string | null
  readonly label: string | null
  readonly where: string | null
  /** As in the file: the latest comes first in most. */
  readonly positions: readonly ResumePosition[]
  readonly skills: readonly ResumeSkill[]
  /** Null where neither dates nor words tell. */
  readonly years: ResumeYears | null
  /** Guesses from the latest title and the years, and what they rest on. */
  readonly level: {readonly level: LevelId; readonly why: string} | null
  readonly origin: {readonly role: RoleId; readonly why: string} | null
  /** The same as a JSON Resume. */
  readonly document: JsonResume
  readonly notices: readonly ResumeNotice[]
}
