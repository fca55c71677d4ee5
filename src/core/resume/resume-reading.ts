import type {SkillMatcher} from "#core/decode/skills/skill-matcher"
import {type JsonResume, toJsonResume} from "#model/resume/json-resume"
import {
  RESUME_ENGINE,
  type ResumeDate,
  type ResumeNotice,
  type ResumePosition,
  type ResumeReading,
  type ResumeSkill,
  type ResumeSource,
} from "#model/resume/resume"
import {experienceYears, hasOddDates} from "./experience-years"
import {findResumeSkills} from "./find-resume-skills"
import {guessLevel, guessOrigin, latestPosition} from "./guess-standing"
import {languageNotice} from "./language-notice"
import {textPositions} from "./positions"
import {type ResumeHead, resumeHead} from "./resume-head"
import {resumeLines} from "./resume-sections"

type Given = {
  readonly matcher: SkillMatcher
  /** Up to when present positions last. */
  readonly today: ResumeDate
}

/** A month as the published schema writes it; what it does not allow is left out by the reader before. */
function documentPositions({work}: JsonResume): ResumePosition[] {
  return (work ?? []).map(({position, name, startDate, endDate}) => ({
    title: position ?? null,
    company: name ?? null,
    start: startDate ?? null,
    end: endDate ?? (startDate === undefined ? null : "present"),
    evidence: null,
  }))
}

function documentHead({basics}: JsonResume): ResumeHead {
  const {city, region, countryCode} = basics?.location ?? {}
  const place = [city, region, countryCode].filter(part => part !== undefined).join(", ")
  return {
    name: basics?.name ?? null,
    label: basics?.label ?? null,
    where: place === "" ? null : place,
    email: basics?.email ?? null,
  }
}

/** What was read out of prose, as a document. */
function documentOf(
  head: ResumeHead,
  positions: readonly ResumePosition[],
  skills: readonly ResumeSkill[],
): JsonResume {
  return toJsonResume({
    basics: {
      name: head.name ?? undefined,
      label: head.label ?? undefined,
      email: head.email ?? undefined,
      location: head.where === null ? undefined : {city: head.where},
    },
    work: positions.map(({title, company, start, end}) => ({
      name: company ?? undefined,
      position: title ?? undefined,
      startDate: start ?? undefined,
      endDate: end === "present" || end === null ? undefined : end,
    })),
    skills: skills.map(({name}) => ({name})),
  })
}

function oddDates(positions: readonly ResumePosition[], today: ResumeDate): ResumeNotice[] {
  return positions
    .filter(position => hasOddDates(position, today))
    .map(({title, company, start, end}) => ({
      id: "odd-dates",
      message: `The dates of "${title ?? company ?? "a position"}" (${start} to ${end}) cannot be: they do not count into the years`,
    }))
}

/** What a resume says: who, positions, years, skills with the lines that name them. Deterministic and offline; the text is only
 * read, never followed. Linear in the text. */
export function readingOfResume(source: ResumeSource, {matcher, today}: Given): ResumeReading {
  const {kind, name, text, document} = source
  const lines = resumeLines(text)
  const head = document === null ? resumeHead(lines) : documentHead(document)
  const positions = document === null ? textPositions(lines) : documentPositions(document)
  const sound = positions.filter(position => !hasOddDates(position, today))
  const skills = findResumeSkills(text, matcher)
  const years = experienceYears(sound, {text, today})
  const latest = latestPosition(sound)?.title ?? null
  const language = languageNotice(text)
  return {
    engine: RESUME_ENGINE,
    source: {kind, name},
    text,
    name: head.name,
    label: head.label,
    where: head.where,
    positions,
    skills,
    years,
    level: guessLevel(latest ?? head.label, years),
    origin: guessOrigin([latest, head.label]),
    document: document ?? documentOf(head, positions, skills),
    notices: [
      ...source.notices,
      ...(language === null ? [] : [language]),
      ...oddDates(positions, today),
      ...(skills.length === 0
        ? [{id: "no-skills", message: "No skill of the three lanes is named in it: add yours by hand"}]
        : []),
    ],
  }
}
