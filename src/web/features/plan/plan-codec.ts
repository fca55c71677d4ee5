import {LANES, type LaneId, LEVELS, type LevelId, ROLES, type RoleId} from "#model/lane"
import {LEAST_PACE, MOST_PACE, PLAN_SCOPES, type PlanScope} from "#model/plan/plan-request"
import {dayNumber} from "#model/practice/practice-day"
import {PLAN_ADDRESS} from "../../app/page-address"

/** What the controls of the page say. What is known of the person comes from the journal and is in no link. */
export type PlanChoice = {
  readonly from: RoleId
  readonly to: LaneId
  readonly fromLevel: LevelId
  /** The level to reach; undefined: the level of now. */
  readonly level?: LevelId | undefined
  readonly hoursPerWeek: number
  /** Hours for an hour of the guesses; undefined: 1. */
  readonly pace?: number | undefined
  readonly deadline?: string | undefined
  readonly scope?: PlanScope | undefined
}

export const DEFAULT_CHOICE: PlanChoice = {from: "backend", to: "ai", fromLevel: "mid", hoursPerWeek: 8}
export const MOST_HOURS = 80
const VERSION = "1"

type Draft = {-readonly [Name in keyof PlanChoice]: PlanChoice[Name]}
type Field = {
  readonly key: string
  /** Takes up the text, or says false where it cannot be read. */
  readonly read: (text: string, draft: Draft) => boolean
  readonly write: (choice: PlanChoice) => string | undefined
  readonly expected: string
}

function take<T>(value: T | undefined, set: (value: T) => void): boolean {
  if (value === undefined) return false
  set(value)
  return true
}

function oneOf<Id extends string>(ids: readonly Id[], text: string): Id | undefined {
  return ids.find(id => id === text)
}

/** Hours a week, to a half; undefined where it is none. */
export function readHours(text: string): number | undefined {
  const value = text.trim() === "" ? Number.NaN : Number(text)
  return value >= 0 && value <= MOST_HOURS ? Math.round(value * 2) / 2 : undefined
}

/** A pace, to a twentieth; undefined where it is none. */
export function readPace(text: string): number | undefined {
  const value = text.trim() === "" ? Number.NaN : Number(text)
  return value >= LEAST_PACE && value <= MOST_PACE ? Math.round(value * 20) / 20 : undefined
}

/** A day that there is; undefined where it is none. */
export function readDay(text: string): string | undefined {
  try {
    dayNumber(text)
    return text
  } catch {
    return undefined
  }
}

const FIELDS: readonly Field[] = [
  {
    key: "from",
    read: (text, draft) => take(oneOf(ROLES, text), from => (draft.from = from)),
    write: ({from}) => from,
    expected: `one of ${ROLES.join(", ")}`,
  },
  {
    key: "to",
    read: (text, draft) => take(oneOf(LANES, text), to => (draft.to = to)),
    write: ({to}) => to,
    expected: `one of ${LANES.join(", ")}`,
  },
  {
    key: "now",
    read: (text, draft) => take(oneOf(LEVELS, text), level => (draft.fromLevel = level)),
    write: ({fromLevel}) => fromLevel,
    expected: `one of ${LEVELS.join(", ")}`,
  },
  {
    key: "level",
    read: (text, draft) => take(oneOf(LEVELS, text), level => (draft.level = level)),
    write: ({level}) => level,
    expected: `one of ${LEVELS.join(", ")}`,
  },
  {
    key: "hours",
    read: (text, draft) => take(readHours(text), hours => (draft.hoursPerWeek = hours)),
    write: ({hoursPerWeek}) => String(hoursPerWeek),
    expected: `hours a week from 0 to ${MOST_HOURS}`,
  },
  {
    key: "pace",
    read: (text, draft) => take(readPace(text), pace => (draft.pace = pace)),
    write: ({pace}) => (pace === undefined ? undefined : String(pace)),
    expected: `a pace from ${LEAST_PACE} to ${MOST_PACE}`,
  },
  {
    key: "by",
    read: (text, draft) => take(readDay(text), day => (draft.deadline = day)),
    write: ({deadline}) => deadline,
    expected: "a day such as 2027-03-01",
  },
  {
    key: "scope",
    read: (text, draft) => take(oneOf(PLAN_SCOPES, text), scope => (draft.scope = scope)),
    write: ({scope}) => scope,
    expected: `one of ${PLAN_SCOPES.join(", ")}`,
  },
]

/** A choice as the fragment of a link, without `#`.
 * @example encodePlan(DEFAULT_CHOICE) // => "plan=1&from=backend&to=ai&now=mid&hours=8" */
export function encodePlan(choice: PlanChoice): string {
  const parts = FIELDS.flatMap(({key, write}) => {
    const text = write(choice)
    return text === undefined ? [] : [`${key}=${text}`]
  })
  return [`${PLAN_ADDRESS}${VERSION}`, ...parts].join("&")
}

export type PlanReading = {readonly choice: PlanChoice; readonly problems: readonly string[]}

/** Reads the fragment of a link. What cannot be read is named and left at its default; the rest is kept. */
export function decodePlan(fragment: string, start: PlanChoice = DEFAULT_CHOICE): PlanReading {
  const draft: Draft = {...start}
  const problems: string[] = []
  for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    if (key === PLAN_ADDRESS.slice(0, -1)) {
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
  return {choice: draft, problems}
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text
}
