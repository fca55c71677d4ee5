import {LANES, type LaneId} from "#model/lane"
import {choosePair} from "./choose-pair"
import {type AskedPair, type Conversation, sideOf} from "./conversation"
import {chancesOf} from "./grid"
import type {Instrument} from "./instrument"

/** What to ask next. `isRepeat`: asked before, the other way round. */
export type FitStep =
  | {readonly kind: "question"; readonly question: string}
  | {readonly kind: "pair"; readonly first: string; readonly second: string; readonly isRepeat: boolean}
  | {readonly kind: "anchor"; readonly lane: LaneId}
  | {readonly kind: "done"}

/** A pair comes again after so many others, when it is no longer in the ear. */
const REPEAT_APART = 4

export type StepGiven = {
  readonly instrument: Instrument
  /** Weights of the cells after the answers, without evidence: what is asked depends on what was said alone. */
  readonly weights: Float64Array
  readonly seed: number
  /** Goes on asking pairs although a lane could be called. */
  readonly goOn?: boolean
}

/** How many pairs should have been asked twice by now. */
function repeatsDue(count: number, isEnd: boolean, {assumptions}: Instrument["bank"]): number {
  if (isEnd || count >= assumptions.second_repeat_after) return 2
  return count >= assumptions.first_repeat_after ? 1 : 0
}

/** The oldest pair that was answered with a choice and not asked again yet. */
function toRepeat({pairs}: Conversation): AskedPair | undefined {
  const old = pairs.slice(0, Math.max(0, pairs.length - REPEAT_APART))
  return old.find(({answers}) => answers.length === 1 && answers.some(answer => sideOf(answer) !== 0))
}

/** Whether a lane can be called on what was said, after enough pairs for it. */
export function canCall(
  {pairs}: Pick<Conversation, "pairs">,
  weights: Float64Array,
  {bank}: Pick<Instrument, "bank">,
): boolean {
  const {least_pairs, call_at} = bank.assumptions
  return pairs.length >= least_pairs && Math.max(...Object.values(chancesOf(weights))) >= call_at
}

/** The three questions, then pairs until a lane can be called or there have been enough of them, two of them twice, then
 * how much each lane draws at all. */
export function nextStep(conversation: Conversation, given: StepGiven): FitStep {
  const {instrument, weights, seed, goOn = false} = given
  const {bank} = instrument
  const {questions, pairs, anchors} = conversation
  const question = bank.questions.find(({id}) => !questions.some(answer => answer.question === id))
  if (question !== undefined) return {kind: "question", question: question.id}
  const isFull = pairs.length >= bank.assumptions.most_pairs
  const isEnd = isFull || (canCall(conversation, weights, instrument) && !goOn)
  const repeated = pairs.filter(({answers}) => answers.length > 1).length
  const isRepeatDue = repeated < repeatsDue(pairs.length, isEnd, bank)
  const again = isRepeatDue ? toRepeat(conversation) : undefined
  if (again !== undefined) return {kind: "pair", first: again.second, second: again.first, isRepeat: true}
  const pair = isEnd ? undefined : choosePair(conversation, weights, {instrument, seed})
  if (pair !== undefined) return {kind: "pair", first: pair[0], second: pair[1], isRepeat: false}
  const lane = LANES.find(one => !anchors.has(one))
  return lane === undefined ? {kind: "done"} : {kind: "anchor", lane}
}
