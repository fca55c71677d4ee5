import type {PresetId} from "#model/belief"
import type {CareerQuestion, LawLaneId} from "#model/career-answer"
import type {Coupling} from "#model/career-result"
import {PROFILE_DEFAULTS, type Profile} from "#model/profile"

/** All that a screen of answers follows from: the question, and what of its answer is looked at closely. */
export type Scenario = {
  readonly profile: Profile
  readonly preset: PresetId
  /** Beliefs that the person moved, by id. */
  readonly beliefs: Readonly<Record<string, number>>
  readonly coupling: Coupling
  readonly careers: number
  readonly seed: number
  /** The lane whose path is told; null: the lane that leads. */
  readonly toldLane: LawLaneId | null
  readonly toldPercentile: number
}

const DEFAULT_PROFILE: Profile = {role: "backend", level: "mid", years: 4, ...PROFILE_DEFAULTS}

export const DEFAULT_SCENARIO: Scenario = {
  profile: DEFAULT_PROFILE,
  preset: "open-data",
  beliefs: {},
  coupling: "same-person",
  careers: 16_000,
  seed: 1,
  toldLane: null,
  toldPercentile: 50,
}

/** What a browser is asked to simulate at most; the command line takes more. */
export const MAX_WEB_CAREERS = 200_000

export function questionOf({profile, preset, beliefs, careers, seed, coupling}: Scenario): CareerQuestion {
  return {profile, preset, beliefs, careers, seed, coupling}
}
