import {PRESETS, type PresetId} from "#model/belief"
import type {CareerQuestion} from "#model/career-answer"
import {COUPLINGS, type Coupling, MAX_CAREERS} from "#model/career-result"
import type {Content} from "#model/content/content"
import {nearestIds} from "#model/nearest-ids"
import {completeProfile, requirePlace} from "#model/profile"
import {UserError} from "#model/user-error"
import {DEFAULT_CAREERS, DEFAULT_SEED} from "./answer"
import {beliefsFor, checkMoved} from "./beliefs"

/** What may come from a file, a form, a link or flags. */
export type QuestionDraft = {
  readonly profile: unknown
  readonly preset?: string | undefined
  readonly beliefs?: Readonly<Record<string, number>> | undefined
  readonly careers?: number | undefined
  readonly seed?: number | undefined
  readonly coupling?: string | undefined
}

/** Seeds are whole numbers from 0 on. */
export const MAX_SEED = 4_294_967_295

/** Checks the size of a run. @throws UserError */
export function checkCareers(careers: number): number {
  if (Number.isInteger(careers) && careers >= 1 && careers <= MAX_CAREERS) return careers
  throw new UserError(
    `Careers must be a whole number from 1 to ${MAX_CAREERS.toLocaleString("en-US")}, found ${careers}`,
    "16000 gives medians within 1 %; 1000000 takes some seconds",
  )
}

/** Checks a seed. @throws UserError */
export function checkSeed(seed: number): number {
  if (Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED) return seed
  throw new UserError(
    `The seed must be a whole number from 0 to ${MAX_SEED}, found ${seed}`,
    "Any such number will do; 1 is the default",
  )
}

function oneOf<T extends string>(values: readonly T[], found: string, what: string): T {
  const value = values.find(candidate => candidate === found)
  if (value !== undefined) return value
  const near = nearestIds(values, found)[0]
  throw new UserError(
    `Expected a ${what} out of ${values.join(", ")}, found "${found}"`,
    `Did you mean "${near ?? values[0]}"?`,
  )
}

/** Checks how compared careers share chance. @throws UserError that names the nearest */
export function checkCoupling(coupling: string): Coupling {
  return oneOf(COUPLINGS, coupling, "coupling")
}

/** Checks the name of a preset. @throws UserError that names the nearest */
export function checkPreset(preset: string): PresetId {
  return oneOf(PRESETS, preset, "preset")
}

/** Completes and checks a question. @throws UserError that names the first thing at fault */
export function makeQuestion(draft: QuestionDraft, content: Content): CareerQuestion {
  const profile = completeProfile(draft.profile)
  requirePlace(content.places, profile.place)
  const preset = checkPreset(draft.preset ?? PRESETS[0])
  const beliefs = draft.beliefs ?? {}
  const known = content.presets[preset]
  if (known === undefined) throw new RangeError(`Needs the preset "${preset}" in the content, found none`)
  checkMoved(beliefs, beliefsFor(profile, known, content))
  return {
    profile,
    preset,
    beliefs,
    careers: checkCareers(draft.careers ?? DEFAULT_CAREERS),
    seed: checkSeed(draft.seed ?? DEFAULT_SEED),
    coupling: checkCoupling(draft.coupling ?? COUPLINGS[0]),
  }
}
