import type {LabRecord} from "#core/journal/fold-labs"
import {LAB_LEVELS, type LabCard} from "#model/labs/lab"

export const STANDINGS = ["all", "open", "passed"] as const
export type Standing = (typeof STANDINGS)[number]

/** What the catalogue is narrowed to; "all" and 0 are no limit. */
export type LabFilter = {
  readonly query: string
  readonly skill: string
  readonly level: string
  /** Minutes at most. */
  readonly minutes: number
  readonly standing: Standing
}

export const NO_FILTER: LabFilter = {query: "", skill: "all", level: "all", minutes: 0, standing: "all"}

export function isFiltering(filter: LabFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
}

type Known = {
  readonly skills: Readonly<Record<string, string>>
  readonly records: ReadonlyMap<string, LabRecord>
}

/** The labs that fit, easiest first: by level, then difficulty, then minutes. */
export function filterLabs(
  labs: readonly LabCard[],
  {query, skill, level, minutes, standing}: LabFilter,
  {skills, records}: Known,
): readonly LabCard[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return labs
    .filter(lab => {
      const passed = (records.get(lab.id)?.passed ?? null) !== null
      const names = lab.skills.map(id => skills[id] ?? id)
      const text = [lab.id, lab.title, lab.summary, ...names].join(" ").toLowerCase()
      return (
        words.every(word => text.includes(word)) &&
        (skill === "all" || lab.skills.includes(skill)) &&
        (level === "all" || lab.level === level) &&
        (minutes === 0 || lab.minutes <= minutes) &&
        (standing === "all" || (standing === "passed") === passed)
      )
    })
    .sort(
      (a, b) =>
        LAB_LEVELS.indexOf(a.level) - LAB_LEVELS.indexOf(b.level) ||
        a.difficulty - b.difficulty ||
        a.minutes - b.minutes ||
        (a.id < b.id ? -1 : 1),
    )
}
