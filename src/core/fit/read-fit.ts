import type {Skill} from "#model/content/skill"
import {
  FIT_ENGINE,
  type FitAnswer,
  type FitEvidence,
  fitEvidenceSchema,
  type Shares,
} from "#model/fit/answers"
import {type Appeal, appealOf, callOf, type FitCall} from "./call"
import {changesOf, type FitChanges} from "./changes"
import {type Consistency, consistencyOf} from "./consistency"
import {type Conversation, sortOut} from "./conversation"
import {driversOf, type FitDriver} from "./drivers"
import {type EvidenceReading, LIKING, readEvidence} from "./evidence"
import {chancesOf, type PerLane, ranked} from "./grid"
import type {Instrument} from "./instrument"
import {canCall, type FitStep, nextStep} from "./next-step"
import {logLikelihood, posterior, withEvidence} from "./posterior"

/** What answers and evidence say about which lane draws a person most. */
export type FitReading = {
  readonly engine: typeof FIT_ENGINE
  readonly call: FitCall
  /** Chance of each lane to come first, by answers and evidence. */
  readonly chances: Shares
  /** The same by answers alone. */
  readonly said: Shares
  /** By answers and by what was liked, without what was shown: readiness counts that. */
  readonly interest: Shares
  readonly appeal: Appeal | null
  readonly consistency: Consistency
  readonly evidence: EvidenceReading
  readonly drivers: readonly FitDriver[]
  /** Null while nothing has been said. */
  readonly changes: FitChanges | null
  readonly conversation: Conversation
  /** A lane could be called on what was said. */
  readonly canStop: boolean
  readonly next: FitStep
  /** Weights of the cells of `core/fit/grid`, by answers and evidence. */
  readonly weights: Float64Array
}

export type FitGiven = {
  readonly instrument: Instrument
  readonly skills: Readonly<Record<string, Pick<Skill, "lanes">>>
  readonly evidence?: FitEvidence
  /** Chooses between pairs that are about as telling. */
  readonly seed?: number
  /** Goes on asking although a lane could be called. */
  readonly goOn?: boolean
}

export const NO_EVIDENCE: FitEvidence = fitEvidenceSchema.parse({})

function hasSpoken({questions, pairs}: Conversation, {pieces}: EvidenceReading): boolean {
  const hasChosen = questions.some(({choice}) => choice !== "none")
  return hasChosen || pairs.length > 0 || pieces.length > 0
}

/** Only what is asked next: quicker than the whole reading, for the conversation itself. */
export function stepAfter(
  answers: readonly FitAnswer[],
  {instrument, seed = 1, goOn = false}: FitGiven,
): {readonly next: FitStep; readonly said: PerLane; readonly canStop: boolean} {
  const conversation = sortOut(answers, instrument)
  const {widened} = consistencyOf(conversation, instrument.bank.assumptions)
  const weights = posterior(logLikelihood(conversation, instrument), widened)
  return {
    next: nextStep(conversation, {instrument, weights, seed, goOn}),
    said: chancesOf(weights),
    canStop: canCall(conversation, weights, instrument),
  }
}

/** All that the answers so far say, with evidence, and what to ask next. The same answers and seed give the same reading. */
export function readFit(answers: readonly FitAnswer[], given: FitGiven): FitReading {
  const {instrument, skills, evidence = NO_EVIDENCE, seed = 1, goOn = false} = given
  const {assumptions, anchors} = instrument.bank
  const conversation = sortOut(answers, instrument)
  const consistency = consistencyOf(conversation, assumptions)
  const {widened, sameAnswer} = consistency
  const likelihood = logLikelihood(conversation, instrument)
  const said = posterior(likelihood, widened)
  const all = readEvidence(evidence, {skills, assumptions})
  const liking = readEvidence(evidence, {skills, assumptions, kinds: LIKING})
  const weights = withEvidence(said, all.nats)
  const chances = chancesOf(weights)
  const hasSaid = hasSpoken(conversation, all)
  const shared = {instrument, likelihood, widened, nats: all.nats}
  return {
    engine: FIT_ENGINE,
    call: callOf(chances, {hasSaid, sameAnswer, assumptions}),
    chances,
    said: chancesOf(said),
    interest: chancesOf(withEvidence(said, liking.nats)),
    appeal: appealOf(conversation.anchors, chances, anchors),
    consistency,
    evidence: all,
    drivers: driversOf(conversation, {...shared, lane: ranked(chances)[0]}),
    changes: hasSaid ? changesOf({...shared, evidence, skills}) : null,
    conversation,
    canStop: canCall(conversation, said, instrument),
    next: nextStep(conversation, {instrument, weights: said, seed, goOn}),
    weights,
  }
}
