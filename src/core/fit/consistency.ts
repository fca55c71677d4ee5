import type {FitAssumptions} from "#model/content/fit-bank"
import type {Rating} from "#model/fit/answers"
import {type Conversation, sideOf} from "./conversation"

/** From so many answers on, the same key each time is no accident; the same side each time from so many. */
const SAME_KEY_FROM = 8
const SAME_SIDE_FROM = 12
/** So many repeated pairs must all have turned round before the doubt is widened. */
const FLIPS_TO_WIDEN = 2

export type SameAnswer = "same-key" | "same-side" | "never-chose"

export type Consistency = {
  /** Pairs that were answered twice or more with a choice. */
  readonly repeated: number
  /** Of these, those whose answers point both ways. */
  readonly flipped: number
  /** Answers that chose neither. */
  readonly skipped: number
  readonly sameAnswer: SameAnswer | null
  /** By how much the doubt is widened: 1 where nothing speaks for it. */
  readonly widened: number
}

function sameAnswerOf(keys: readonly Rating[]): SameAnswer | null {
  const [first] = keys
  if (keys.length < SAME_KEY_FROM || first === undefined) return null
  if (keys.every(key => key === first)) return first === 3 ? "never-chose" : "same-key"
  const side = sideOf(first)
  const isOneSided = keys.length >= SAME_SIDE_FROM && side !== 0 && keys.every(key => sideOf(key) === side)
  return isOneSided ? "same-side" : null
}

/** Whether answers repeat, and whether they were given without looking. Lanes stand left and right in turn, so the same
 * side each time is no leaning. */
export function consistencyOf({pairs, keys}: Conversation, assumptions: FitAssumptions): Consistency {
  const sides = pairs
    .map(({answers}) => answers.map(sideOf).filter(side => side !== 0))
    .filter(answers => answers.length > 1)
  const flipped = sides.filter(answers => answers.some(side => side !== answers[0])).length
  const sameAnswer = sameAnswerOf(keys)
  const forFlips = flipped >= FLIPS_TO_WIDEN && flipped === sides.length ? assumptions.widen_by : 1
  const forSame = sameAnswer === null || sameAnswer === "never-chose" ? 1 : assumptions.same_answer_widen_by
  return {
    repeated: sides.length,
    flipped,
    skipped: keys.filter(key => key === 3).length,
    sameAnswer,
    widened: Math.max(forFlips, forSame),
  }
}
