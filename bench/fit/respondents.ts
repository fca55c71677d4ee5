import type {Candidate} from "#core/fit/instrument"
import {normalFromWord} from "#math/normal-from-word"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import type {QuestionChoice, Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"

// People who answer by the model, but with what the reckoning does not know of: pairs differ in how well they tell two
// leanings apart and in which statement sounds better. Everything follows from counters, so a run repeats to the bit.

const STREAM = {leaning: 1, item: 2, noise: 3, question: 4} as const
const SEED = 20_261_123

/** How pairs and questions really work; the reckoning takes one figure for each and no tilt. */
export type World = {
  /** Discrimination of a pair, evenly spread. */
  readonly discrimination: {readonly from: number; readonly to: number}
  readonly questionDiscrimination: {readonly from: number; readonly to: number}
  /** Sd of how much better one statement of a pair sounds, in sd of the noise of one answer. */
  readonly tiltSd: number
  /** Distance within which somebody cannot choose, in sd of the noise of one answer. */
  readonly cannotChoose: number
  readonly muchFrom: number
}

/** The world of the design. */
export const WORLD: World = {
  discrimination: {from: 0.4, to: 0.9},
  questionDiscrimination: {from: 0.3, to: 0.7},
  tiltSd: 0.3,
  cannotChoose: 0,
  muchFrom: 0.7,
}

export type Person = {readonly index: number; readonly leanings: Readonly<Record<LaneId, number>>}

function words(a: number, b: number, stream: number): readonly [number, number, number] {
  const out = new Int32Array(4)
  pcg4d(a, b, stream, SEED, out)
  return [out[0] ?? 0, out[1] ?? 0, out[2] ?? 0]
}

export function personOf(index: number): Person {
  const [ai, ml, mlops] = words(index, 0, STREAM.leaning)
  return {
    index,
    leanings: {ai: normalFromWord(ai), ml: normalFromWord(ml), mlops: normalFromWord(mlops)},
  }
}

/** The lane that draws a person most. */
export function firstOf({leanings}: Person): LaneId {
  return LANES.reduce((best, lane) => (leanings[lane] > leanings[best] ? lane : best), "ai")
}

function between({from, to}: {readonly from: number; readonly to: number}, word: number): number {
  return from + (to - from) * unitFromSignedWord(word)
}

/** A number for two ids, whatever their order, and whether they stand in the order that the tilt is meant in. */
function pairKey(first: string, second: string): {readonly key: number; readonly sign: 1 | -1} {
  const isSorted = first < second
  let key = 0
  for (const letter of isSorted ? `${first} ${second}` : `${second} ${first}`)
    key = (Math.imul(key, 31) + letter.charCodeAt(0)) & 0xfff_ffff
  return {key, sign: isSorted ? 1 : -1}
}

export type Ask = {
  readonly person: Person
  readonly session: number
  readonly step: number
  readonly world: World
}

/** What somebody answers to a pair that is shown in this order. */
export function answerPair({one, other}: Candidate, {person, session, step, world}: Ask): Rating {
  const {key, sign} = pairKey(one.id, other.id)
  const [itemWord, tiltWord] = words(key, 0, STREAM.item)
  const [noiseWord] = words(person.index, session * 64 + step, STREAM.noise)
  const distance =
    between(world.discrimination, itemWord) * (person.leanings[one.lane] - person.leanings[other.lane]) +
    sign * world.tiltSd * normalFromWord(tiltWord) +
    normalFromWord(noiseWord)
  if (Math.abs(distance) < world.cannotChoose) return 3
  if (distance > 0) return distance > world.muchFrom ? 1 : 2
  return distance < -world.muchFrom ? 5 : 4
}

/** Which lane somebody chooses out of three. */
export function answerQuestion(question: number, {person, session, world}: Ask): QuestionChoice {
  const [strengthWord] = words(question, 0, STREAM.question)
  const strength = between(world.questionDiscrimination, strengthWord)
  const noise = words(person.index, session * 64 + 48 + question, STREAM.noise)
  const pulls = LANES.map(
    (lane, index) => strength * person.leanings[lane] + Math.SQRT1_2 * normalFromWord(noise[index] ?? 0),
  )
  return LANES[pulls.indexOf(Math.max(...pulls))] ?? "none"
}
