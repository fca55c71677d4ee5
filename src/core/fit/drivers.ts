import {log} from "#math/log"
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
  /** The same as a difference of the logs of the odds, nats: near certainty chances hardly move. */
  readonly nats: number
}

const SHOWN = 3
/** An answer that moves the odds by less is none to speak of, nats. */
const LEAST = 0.05
const NEVER = 1e-12

function logOdds(chance: number): number {
  return log(Math.max(chance, NEVER)) - log(Math.max(1 - chance, NEVER))
}

type Given = {
  readonly instrument: Instrument
  readonly likelihood: Float64Array
  readonly widened: number
  readonly nats: PerLane
  readonly lane: LaneId
}

/** The answers that moved the chance of a lane most, either way: each is left out in turn. */
export function driversOf({questions, pairs}: Conversation, given: Given): readonly FitDriver[] {
  const {instrument, likelihood, widened, nats: favour, lane} = given
  const chance = (logs: Float64Array) => chancesOf(withEvidence(posterior(logs, widened), favour))[lane]
  const all = chance(likelihood)
  const without = (part: {questions: readonly QuestionAnswer[]; pairs: readonly AskedPair[]}) => {
    const logs = logLikelihood(part, instrument)
    const rest = new Float64Array(CELLS)
    for (let cell = 0; cell < CELLS; cell += 1) rest[cell] = (likelihood[cell] ?? 0) - (logs[cell] ?? 0)
    const chanceWithout = chance(rest)
    return {moved: all - chanceWithout, chanceWithout, nats: logOdds(all) - logOdds(chanceWithout)}
  }
  const drivers: FitDriver[] = [
    ...questions.map(answer => ({answer, ...without({questions: [answer], pairs: []})})),
    ...pairs.map(pair => ({
      answer: {kind: "pair" as const, first: pair.first, second: pair.second, answers: pair.answers},
      ...without({questions: [], pairs: [pair]}),
    })),
  ]
  return drivers
    .filter(({nats}) => Math.abs(nats) >= LEAST)
    .sort((a, b) => Math.abs(b.nats) - Math.abs(a.nats))
    .slice(0, SHOWN)
}
