import type {RandomStream} from "#math/rng"
import {drawChance, drawIndex, drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {JudgeParameters} from "./parameters"

/** One answer of the assistant, with what only the simulator knows: whether it is good. */
export type Answer = {
  readonly isGood: boolean
  /** For each judge the scores of two calls: the answer shown first, then second. 0 to 100, whole. */
  readonly scores: readonly (readonly [number, number])[]
  readonly words: number
  /** The family of the model that wrote it; judge 0, 1 and 2 are of the families 0, 1 and 2, nobody is of 3. */
  readonly author: number
  /** What two people would say. */
  readonly humans: readonly [boolean, boolean]
}
export type Release = {
  readonly labelled: readonly Answer[]
  readonly answers: readonly Answer[]
  /** The share of good answers in all traffic. */
  readonly rate: number
}

export const FAMILIES = 4
const WORDS = {mean: 180, sd: 40}
const MIDDLE = 50
const TEN = 10

/** By how much an answer's length lies above that of the labelled ones, in standard deviations. */
export const lengthOf = (words: number) => (words - WORDS.mean) / WORDS.sd

type Mix = {readonly rate: number; readonly longer: number; readonly families: readonly number[]}

function drawAnswer(stream: RandomStream, mix: Mix, parameters: JudgeParameters): Answer {
  const {judges, shared_noise, call_noise, human_error} = parameters
  const normal = (sd: number) => drawNormal(stream, {mean: 0, sd})
  const isGood = drawChance(stream, mix.rate)
  const author = drawIndex(stream, mix.families)
  const words = Math.max(10, Math.round(WORDS.mean + WORDS.sd * (mix.longer + normal(1))))
  const shared = normal(shared_noise)
  const scores = judges.map(({skill, kindness, verbosity, self, position, noise}, judge) => {
    const liking =
      (isGood ? skill : -skill) +
      kindness +
      verbosity * lengthOf(words) +
      (author === judge ? self : 0) +
      shared +
      normal(noise)
    const first = position * (1 + normal(1))
    return [
      scoreOf(liking + first + normal(call_noise)),
      scoreOf(liking - first + normal(call_noise)),
    ] as const
  })
  const sayOf = () => drawChance(stream, human_error) !== isGood
  return {isGood, scores, words, author, humans: [sayOf(), sayOf()]}
}

function scoreOf(liking: number): number {
  return Math.min(100, Math.max(0, Math.round(MIDDLE + TEN * liking)))
}

/** A release with the labelled answers that there are for it. */
export function drawRelease(parameters: JudgeParameters, seed: number, number: number): Release {
  const stream = streamOf(seed, `release ${number}`)
  const within = ([low, high]: readonly [number, number]) => low + (high - low) * stream.nextUnit()
  const before = within(parameters.rate_before)
  const rate = within(parameters.rate)
  const rest = (1 - parameters.own_share) / (FAMILIES - 1)
  const draw = (count: number, mix: Mix) =>
    Array.from({length: count}, () => drawAnswer(stream, mix, parameters))
  return {
    labelled: draw(parameters.labelled, {rate: before, longer: 0, families: [1, 1, 1, 1]}),
    answers: draw(parameters.answers, {
      rate,
      longer: parameters.longer,
      families: [parameters.own_share, rest, rest, rest],
    }),
    rate,
  }
}
