import type {Preset, PresetId} from "#model/belief"
import type {CareerAnswer, CareerQuestion, PolicyPlan, Progress} from "#model/career-answer"
import type {Content} from "#model/content/content"
import {type BeliefValues, beliefsFor, beliefValues} from "./beliefs"
import {type BuiltLaw, buildLaw} from "./build-law"
import {careerCaveats} from "./caveats"
import type {LawAssembly} from "./law-assembly"
import {policyPlans} from "./plans"
import {assembleSteps, exhaust, type Share} from "./run-law"
import {payFitOf} from "./view/pay-provenance"

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
  const assembly = yield* answerShareSteps(question, content)
  return joinAnswer(question, content, assembly)
}

/** A share of an answer's work: the assembly holds the policies of this share. */
export function answerShareSteps(
  question: CareerQuestion,
  content: Content,
  share?: Share,
): Generator<Progress, LawAssembly> {
  const {careers, seed, coupling} = question
  return assembleSteps(lawOf(question, content).law, {careers, seed, coupling}, share)
}

/** The answer out of a share's assembly that has absorbed all the others. */
export function joinAnswer(question: CareerQuestion, content: Content, assembly: LawAssembly): CareerAnswer {
  const {law, plans, caveats, preset} = lawOf(question, content)
  return {question, law, plans, result: assembly.finish(), payFit: payFitOf(preset.bands, content), caveats}
}

/** What each lane would pay this person, at once. */
export function answerQuestion(question: CareerQuestion, content: Content): CareerAnswer {
  return exhaust(answerSteps(question, content))
}
