import type {CHANGES} from "./parameters"

export type Change = (typeof CHANGES)[number]

/** What an alarm may say. The first three are about a feature, the others about the outcomes. */
export const ALARM_KINDS = ["shift", "unit", "missing", "label", "concept"] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** The alarm that a change calls for; null where nobody need be called. */
export function kindOf(change: Change): AlarmKind | null {
  if (change === "spread") return "shift"
  return change === "mix" ? null : change
}

export function isOfOutcomes(kind: AlarmKind): boolean {
  return kind === "label" || kind === "concept"
}

/** What a day of a drift costs while nobody has seen it. */
export const LOSS_USD: Readonly<Record<AlarmKind, number>> = {
  shift: 1000,
  unit: 2500,
  missing: 1500,
  label: 1500,
  concept: 2000,
}
/** A morning of two people. */
export const FALSE_ALARM_USD = 1500
/** So many false alarms within seven days, and somebody switches the pager off. */
export const MUTED_AFTER = 5
export const MUTED_WINDOW_DAYS = 7
export const MUTED_DAYS = 10
/** Days from a drift to the complaint of a customer, if no alarm comes before it. */
export const COMPLAINT_DAYS = 28
/** Days that are lost when people look for the wrong thing. */
export const WRONG_KIND_DAYS = 3
