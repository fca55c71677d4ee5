import type {Preset, PresetId} from "#model/belief"
import type {CareerAnswer, CareerQuestion, PolicyPlan, Progress} from "#model/career-answer"
import type {Content} from "#model/content/content"
import {beliefsFor, beliefValues, type BeliefValues} from "./beliefs"
import {buildLaw, type BuiltLaw} from "./build-law"
import {careerCaveats} from "./caveats"
import {policyPlans} from "./plans"
import {exhaust, runLawSteps} from "./run-law"

export const DEFAULT_CAREERS = 16_000
export const DEFAULT_SEED = 1

export type AskedLaw = BuiltLaw & {
  readonly plans: readonly PolicyPlan[]
  readonly value: BeliefValues
  readonly preset: Preset
  readonly presetId: PresetId
}

/** The law that a question asks about. */
export function lawOf(question: CareerQuestion, content: Content): AskedLaw {
  const {profile} = question
  const preset = content.presets[question.preset]
  if (preset === undefined) throw new RangeError(`Needs a preset of the content, found "${question.preset}"`)
  const value = beliefValues(beliefsFor(profile, preset, content), question.beliefs)
  const plans = policyPlans(profile, value)
  const built = buildLaw({profile, preset, value, plans, content})
  const caveats = [...careerCaveats({profile, plans, value, bands: preset.bands, content}), ...built.caveats]
  return {...built, caveats, plans, value, preset, presetId: question.preset}
}

/** Answers a question piece by piece, for progress and cancelling. */
export function* answerSteps(question: CareerQuestion, content: Content): Generator<Progress, CareerAnswer> {
  const {law, plans, caveats} = lawOf(question, content)
  const {careers, seed, coupling} = question
  const result = yield* runLawSteps(law, {careers, seed, coupling})
  return {question, law, plans, result, caveats}
}

/** What each lane would pay this person, at once. */
export function answerQuestion(question: CareerQuestion, content: Content): CareerAnswer {
  return exhaust(answerSteps(question, content))
}
