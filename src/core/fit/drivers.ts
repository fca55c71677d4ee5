import type {QuestionAnswer, Rating} from "#model/fit/answers"
import type {LaneId} from "#model/lane"
import type {AskedPair, Conversation} from "./conversation"
import {CELLS, chancesOf, type PerLane} from "./grid"
import type {Instrument} from "./instrument"
import {logLikelihood, posterior, withEvidence} from "./posterior"

/** An answer, and what the chance of the lane that comes first would be without it. */
export type FitDriver = {
  readonly answer:
    | QuestionAnswer
    | {
        readonly kind: "pair"
        readonly first: string
        readonly second: string
        readonly answers: readonly Rating[]
      }
  /** Chance of the lane with it less chance without it. */
  readonly moved: number
  readonly chanceWithout: number
}

const SHOWN = 3
/** An answer that moves less is none to speak of. */
const LEAST = 0.005

type Given = {
  readonly instrument: Instrument
  readonly likelihood: Float64Array
  readonly widened: number
  readonly nats: PerLane
  readonly lane: LaneId
}

/** The answers that moved the chance of a lane most, either way: each is left out in turn. */
export function driversOf({questions, pairs}: Conversation, given: Given): readonly FitDriver[] {
  const {instrument, likelihood, widened, nats, lane} = given
  const chance = (logs: Float64Array) => chancesOf(withEvidence(posterior(logs, widened), nats))[lane]
  const all = chance(likelihood)
  const without = (part: {questions: readonly QuestionAnswer[]; pairs: readonly AskedPair[]}) => {
    const logs = logLikelihood(part, instrument)
    const rest = new Float64Array(CELLS)
    for (let cell = 0; cell < CELLS; cell += 1) rest[cell] = (likelihood[cell] ?? 0) - (logs[cell] ?? 0)
    const chanceWithout = chance(rest)
    return {moved: all - chanceWithout, chanceWithout}
  }
  const drivers: FitDriver[] = [
    ...questions.map(answer => ({answer, ...without({questions: [answer], pairs: []})})),
    ...pairs.map(pair => ({
      answer: {kind: "pair" as const, first: pair.first, second: pair.second, answers: pair.answers},
      ...without({questions: [], pairs: [pair]}),
    })),
  ]
  return drivers
    .filter(({moved}) => Math.abs(moved) >= LEAST)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, SHOWN)
}
