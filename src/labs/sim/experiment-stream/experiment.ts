import type {RandomStream} from "#math/rng"
import {drawChance, drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {type ArmSums, drawArmSums} from "./arm-sums"
import type {ExperimentParameters} from "./parameters"

/** What a person of arm A spends on average in dollars, and the standard deviation. */
export const SPEND = 40
const SPEND_SD = 30
const BEFORE = {mean: 150, sd: 100}
const MINUTES = {mean: 60, sd: 30}
/** How many people come on each day of the week, Monday first, against an ordinary day. */
const CROWD = [1.05, 1, 1, 1, 0.95, 0.8, 0.85]

export type DaySums = {
  readonly day: number
  /** Share of the people who were to be sent to arm B. */
  readonly share: number
  readonly a: ArmSums
  readonly b: ArmSums
}

export type Truth = {
  readonly broken: boolean
  /** In points. */
  readonly effect: number
  readonly novelty: number
  readonly minutes: number
}

/** Points as dollars of what a person spends. */
export const dollars = (points: number) => (points * SPEND) / 100

function drawTruth(stream: RandomStream, parameters: ExperimentParameters): Truth {
  const {null_share, effect_sd, novelty_sd, minutes_sd, broken_share, broken_effect} = parameters
  const broken = drawChance(stream, broken_share)
  const nothing = drawChance(stream, null_share)
  const effect = drawNormal(stream, {mean: 0, sd: effect_sd})
  return {
    broken,
    effect: broken ? broken_effect : nothing ? 0 : effect,
    novelty: drawNormal(stream, {mean: 0, sd: novelty_sd}),
    minutes: drawNormal(stream, {mean: 0, sd: minutes_sd}),
  }
}

/** One experiment: its truth, and its days one after another. The days do not depend on what is decided. */
export class Experiment {
  readonly truth: Truth
  private readonly stream: RandomStream
  private past = 0
  /** What the new still adds, in points. */
  private novelty: number

  constructor(
    private readonly parameters: ExperimentParameters,
    seed: number,
    number: number,
  ) {
    this.stream = streamOf(seed, `experiment ${number}`)
    this.truth = drawTruth(this.stream, parameters)
    this.novelty = this.truth.novelty
  }

  nextDay(): DaySums {
    this.past += 1
    const {parameters, stream, truth, past: day} = this
    const weekday = (day - 1) % 7
    const share = parameters.split[Math.min(day, parameters.split.length) - 1] ?? 0.5
    const people = Math.round(parameters.people_a_day * (CROWD[weekday] ?? 1))
    const sent = this.drawCount(people, share)
    const logged = this.drawCount(sent, truth.broken ? 1 - parameters.broken_loss : 1)
    const weekend = weekday >= 5 ? parameters.weekend : 0
    const level = SPEND + dollars(parameters.drift * (day - 1) + weekend)
    const seen =
      truth.effect +
      (day <= parameters.novelty_days ? this.novelty : 0) +
      (truth.broken ? parameters.broken_lift - truth.effect : 0)
    this.novelty /= 2
    return {
      day,
      share,
      a: drawArmSums(stream, people - sent, this.law(level, 0)),
      b: drawArmSums(stream, logged, this.law(level + dollars(seen), truth.minutes)),
    }
  }

  /** How many of the people it happens to; nearly binomial. Takes one number from the stream. */
  private drawCount(people: number, chance: number): number {
    const spread = Math.sqrt(people * chance * (1 - chance))
    return Math.min(people, Math.round(drawNormal(this.stream, {mean: people * chance, sd: spread})))
  }

  private law(meanY: number, minutes: number) {
    return {
      meanY,
      meanX: BEFORE.mean,
      meanV: MINUTES.mean + MINUTES.sd * minutes,
      sdY: SPEND_SD,
      sdX: BEFORE.sd,
      sdV: MINUTES.sd,
      yx: this.parameters.correlation,
      yv: this.parameters.minutes_correlation,
    }
  }
}
