import {LANES, type LaneId, LEVELS, type LevelId, ROLES, type RoleId} from "#model/lane"
import {LEAST_PACE, MOST_PACE, PLAN_SCOPES, type PlanScope} from "#model/plan/plan-request"
import {dayNumber} from "#model/practice/practice-day"
import {type FragmentCodec, type FragmentField, fragmentCodec, oneOf, take} from "../../app/fragment-codec"
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

const FIELDS: readonly FragmentField<PlanChoice>[] = [
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

/** A choice as the fragment of a link, and back.
 * @example planCodec.encode(DEFAULT_CHOICE) // => "plan=1&from=backend&to=ai&now=mid&hours=8" */
export const planCodec: FragmentCodec<PlanChoice> = fragmentCodec(FIELDS, {
  address: PLAN_ADDRESS,
  version: VERSION,
  start: DEFAULT_CHOICE,
})
