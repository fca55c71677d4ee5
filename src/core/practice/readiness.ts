import {exp} from "#math/exp"
import {log} from "#math/log"
import {normalCdf} from "#math/normal-cdf"
import {normalQuantile} from "#math/normal-quantile"
import type {LAB_LEVELS} from "#model/labs/lab"
import type {Evidence} from "#model/practice/practice-events"

type Level = (typeof LAB_LEVELS)[number]

/** How hard a point of a level is, in logits; authors' guesses. */
export const DIFFICULTY: Readonly<Record<Level, number>> = {L1: -1, L2: 0, L3: 1, L4: 2}
/** How much an observation counts by how it was judged. */
export const EVIDENCE_WEIGHT: Readonly<Record<Evidence, number>> = {
  measured: 1,
  form: 0.8,
  probed: 0.6,
  matched: 0.25,
  self: 0.1,
}
/** Spread of people before anything is known, in logits, and of interviews of one person: a guess within the .5 to .7 that
 * is said of interviews. */
const PRIOR_SPREAD = 1.2
const INTERVIEW_SPREAD = 0.6
/** A candidate who gets this share of the points of the level passes every second interview; a guess. */
const PASS_SHARE = 0.6
/** Judgements of module strengths lean on the track's: spread of a module around the track. */
const MODULE_SPREAD = 0.6
const NODES = 21

/** A point that was judged: 0 to 1. */
export type Observation = {
  readonly module: string
  readonly level: Level
  readonly share: number
  readonly evidence: Evidence
  /** How much of it is news, 0 to 1: an answer whose solution was seen lately tells less. */
  readonly news: number
}

/** A strength in logits with its spread. */
export type Strength = {readonly mean: number; readonly spread: number}

export type ReadinessInput = {
  readonly observations: readonly Observation[]
  readonly level: Level
  /** Modules of the track with their share of an interview, and the recall of what was learned in them (1 where nothing
   * was). */
  readonly modules: readonly {readonly id: string; readonly weight: number; readonly recall: number}[]
  /** Questions answered and labs passed, as far as they were news, which decides whether a figure may be shown. */
  readonly answers: number
}

export type Readiness = {
  readonly modules: Readonly<Record<string, Strength>>
  readonly track: Strength
  /** P(pass one interview) and P(pass at least one of three), 0 to 1. */
  readonly one: number
  readonly oneOfThree: number
  /** Where 80 % of the belief about the first lies. */
  readonly low: number
  readonly high: number
  /** Answers as far as they were news, and whether they are enough for a chance; fewer make a band only. */
  readonly answers: number
  readonly enough: boolean
  /** Weight of the observations by how they were judged, summing to 1 where there are any. */
  readonly shares: Readonly<Record<Evidence, number>>
}

export const ENOUGH_ANSWERS = 15

function sigmoid(x: number): number {
  return 1 / (1 + exp(-x))
}

function logit(p: number): number {
  const inside = Math.min(0.999, Math.max(0.001, p))
  return log(inside / (1 - inside))
}

/** What luck does to an interview, told in shares of the points: somebody who just passes every second one, and where two of
 * three of their interviews end up. */
export const USUAL_LUCK = {
  share: PASS_SHARE,
  low: sigmoid(logit(PASS_SHARE) - INTERVIEW_SPREAD),
  high: sigmoid(logit(PASS_SHARE) + INTERVIEW_SPREAD),
}

/** One more judged point: Elo with an uncertainty, as the first step of a logistic model (Glicko's idea,
 * http://www.glicko.net/glicko/glicko.pdf): the less is known, the larger the step. */
export function observe(
  {mean, spread}: Strength,
  {share, difficulty, weight}: {share: number; difficulty: number; weight: number},
): Strength {
  const expected = sigmoid(mean - difficulty)
  const precision = 1 / (spread * spread) + weight * expected * (1 - expected)
  return {mean: mean + (weight * (share - expected)) / precision, spread: Math.sqrt(1 / precision)}
}

function weightOf({evidence, news}: Observation): number {
  return EVIDENCE_WEIGHT[evidence] * news
}

function strengthOf(start: Strength, observations: readonly Observation[]): Strength {
  return observations.reduce(
    (strength, one) =>
      observe(strength, {share: one.share, difficulty: DIFFICULTY[one.level], weight: weightOf(one)}),
    start,
  )
}

function sharesOf(observations: readonly Observation[]): Record<Evidence, number> {
  const shares = {measured: 0, form: 0, probed: 0, matched: 0, self: 0}
  const total = observations.reduce((sum, one) => sum + weightOf(one), 0)
  for (const one of observations) if (total > 0) shares[one.evidence] += weightOf(one) / total
  return shares
}

/** P(pass) of an interview of the level for somebody whose expected share of points has this logit. */
function passOf(performance: number): number {
  return normalCdf((performance - logit(PASS_SHARE)) / INTERVIEW_SPREAD)
}

/** How ready somebody is for an interview of a track and level, from judged points and from what is still remembered.
 * Interviews of one person differ by chance; a chance of three is computed with one strength for all three. */
export function readiness({observations, level, modules, answers}: ReadinessInput): Readiness {
  const track = strengthOf({mean: 0, spread: PRIOR_SPREAD}, observations)
  const strengths = Object.fromEntries(
    modules.map(({id}) => {
      const own = observations.filter(({module}) => module === id)
      return [id, own.length === 0 ? {mean: track.mean, spread: wider(track.spread)} : ofModule(track, own)]
    }),
  )
  const total = modules.reduce((sum, {weight}) => sum + weight, 0)
  let share = 0
  let variance = 0
  for (const {id, weight, recall} of modules) {
    const strength = strengths[id] ?? track
    const expected = sigmoid(strength.mean - DIFFICULTY[level])
    const part = (weight / total) * recall
    share += part * expected
    // strengths of modules rise and fall together with the track, so their spreads add up straight
    variance += part * expected * (1 - expected) * strength.spread
  }
  const center = logit(share)
  const spread = variance / Math.max(0.001, share * (1 - share))
  const at = (quantile: number) => center + spread * normalQuantile(quantile)
  const nodes = Array.from({length: NODES}, (_, node) => passOf(at((node + 0.5) / NODES)))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    modules: strengths,
    track,
    one: mean(nodes),
    oneOfThree: mean(nodes.map(pass => 1 - (1 - pass) * (1 - pass) * (1 - pass))),
    low: passOf(at(0.1)),
    high: passOf(at(0.9)),
    answers,
    enough: answers >= ENOUGH_ANSWERS,
    shares: sharesOf(observations),
  }
}

function wider(spread: number): number {
  return Math.sqrt(spread * spread + MODULE_SPREAD * MODULE_SPREAD)
}

/** A module begins at the track's strength, as far as a module may differ from it. */
function ofModule(track: Strength, own: readonly Observation[]): Strength {
  return strengthOf({mean: track.mean, spread: MODULE_SPREAD}, own)
}
