import type {Interval} from "#model/content/interval"
import type {Transition} from "#model/content/transition"
import {LEVELS, type LevelId} from "#model/lane"
import type {PlanGiven} from "./plan-given"

const PROMOTIONS = [
  "promotion-junior-to-mid-years",
  "promotion-mid-to-senior-years",
  "promotion-senior-to-staff-years",
] as const

export type EntryLevel = {
  /** Levels that the move costs. */
  readonly reset: Interval
  /** Where one begins in the lane: as likely as not, if all goes well, if it does not. */
  readonly level: LevelId
  readonly best: LevelId
  readonly worst: LevelId
  /** Years in the lane from there to the level that is wanted; null where one begins there. */
  readonly yearsToLevel: Interval | null
}

function fallen(from: LevelId, levels: number): LevelId {
  // half a level counts as one, as in the career simulator
  const index = Math.max(0, LEVELS.indexOf(from) - Math.floor(levels + 0.5))
  return LEVELS[index] ?? "junior"
}

/** At which level one enters the lane, and how long it takes from there to the level that is wanted. */
export function entryLevel(
  transition: Pick<Transition, "level_reset">,
  {
    fromLevel,
    level,
    beliefs,
  }: {
    readonly fromLevel: LevelId
    readonly level: LevelId
    readonly beliefs: PlanGiven["content"]["beliefs"]
  },
): EntryLevel {
  const reset = transition.level_reset
  const entry = fallen(fromLevel, reset.value)
  const steps = PROMOTIONS.slice(
    LEVELS.indexOf(entry),
    Math.max(LEVELS.indexOf(entry), LEVELS.indexOf(level)),
  )
  const sum = (end: keyof Interval) =>
    steps.reduce((years, id) => years + (beliefs.find(belief => belief.id === id)?.[end] ?? 0), 0)
  return {
    reset,
    level: entry,
    best: fallen(fromLevel, reset.low),
    worst: fallen(fromLevel, reset.high),
    yearsToLevel: steps.length === 0 ? null : {value: sum("value"), low: sum("low"), high: sum("high")},
  }
}
