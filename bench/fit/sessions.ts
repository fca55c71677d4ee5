import {consistencyOf} from "#core/fit/consistency"
import {sortOut} from "#core/fit/conversation"
import {chancesOf, ranked} from "#core/fit/grid"
import type {Candidate, Instrument, PlacedStatement} from "#core/fit/instrument"
import {type FitStep, nextStep} from "#core/fit/next-step"
import {logLikelihood, posterior} from "#core/fit/posterior"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import type {FitAnswer, Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import {type Ask, answerPair, answerQuestion, type Person, type World} from "./respondents"

/** How one conversation ended. */
export type Outcome = {
  readonly lane: LaneId
  readonly chance: number
  /** Different pairs that were asked. */
  readonly pairs: number
  readonly widened: boolean
}

export type Way = {
  readonly instrument: Instrument
  readonly world: World
  /** How somebody answers a pair; by the model where not given. */
  readonly press?: (step: number, ask: Ask) => Rating
}

const ROTATION: readonly (readonly [LaneId, LaneId])[] = [
  ["ai", "ml"],
  ["mlops", "ai"],
  ["ml", "mlops"],
]

function readOut(answers: readonly FitAnswer[], {instrument}: Way): Outcome {
  const conversation = sortOut(answers, instrument)
  const {widened} = consistencyOf(conversation, instrument.bank.assumptions)
  const chances = chancesOf(posterior(logLikelihood(conversation, instrument), widened))
  const [lane] = ranked(chances)
  return {lane, chance: chances[lane], pairs: conversation.pairs.length, widened: widened > 1}
}

/** So many pairs with the lanes in turn, drawn from the bank by chance: the plain instrument of the design. */
export function fixedSession(count: number, person: Person, session: number, way: Way): Outcome {
  const {instrument, world} = way
  const seen = new Set<string>()
  const answers = Array.from({length: count}, (_, step): FitAnswer => {
    const [lane, over] = ROTATION[step % ROTATION.length] ?? ["ai", "ml"]
    const pool = instrument.candidates.filter(
      ({one, other}) =>
        !seen.has(one.id) &&
        !seen.has(other.id) &&
        [one.lane, other.lane].every(id => id === lane || id === over),
    )
    const words = new Int32Array(4)
    pcg4d(person.index, session, 9, step, words)
    const drawn = pool[Math.floor(unitFromSignedWord(words[0] ?? 0) * pool.length)]
    if (drawn === undefined)
      throw new RangeError(`Needs a pair of ${lane} and ${over} left in the bank, found none`)
    const [one, other] = (words[1] ?? 0) < 0 ? [drawn.one, drawn.other] : [drawn.other, drawn.one]
    seen.add(one.id).add(other.id)
    const answer = answerPair({one, other}, {person, session, step, world})
    return {kind: "pair", first: one.id, second: other.id, answer}
  })
  return readOut(answers, way)
}

/** The three questions alone. */
export function questionsSession(person: Person, session: number, way: Way): Outcome {
  const answers = way.instrument.bank.questions.map(
    ({id}, index): FitAnswer => ({
      kind: "question",
      question: id,
      choice: answerQuestion(index, {person, session, step: index, world: way.world}),
    }),
  )
  return readOut(answers, way)
}

function answerStep(step: Exclude<FitStep, {kind: "done"}>, asked: number, ask: Ask, way: Way): FitAnswer {
  const {instrument, press} = way
  if (step.kind === "question") {
    const index = instrument.bank.questions.findIndex(({id}) => id === step.question)
    const choice =
      press === undefined ? answerQuestion(index, ask) : (LANES[(ask.person.index + index) % 3] ?? "none")
    return {kind: "question", question: step.question, choice}
  }
  if (step.kind === "anchor") return {kind: "anchor", lane: step.lane, rating: 3}
  const shown: Candidate = {one: statement(step.first, instrument), other: statement(step.second, instrument)}
  const answer = press === undefined ? answerPair(shown, ask) : press(asked, ask)
  return {kind: "pair", first: step.first, second: step.second, answer}
}

function statement(id: string, {statements}: Instrument): PlacedStatement {
  const found = statements.get(id)
  if (found === undefined) throw new RangeError(`Needs a statement of the bank, found "${id}"`)
  return found
}

/** The conversation as the product has it: it chooses its pairs, repeats two, and stops when a lane can be called.
 * @param goOn asks all pairs of a conversation although a lane could be called before */
export function wholeSession(person: Person, session: number, way: Way & {readonly goOn?: boolean}): Outcome {
  const {instrument, world, goOn = false} = way
  const answers: FitAnswer[] = []
  for (let asked = 0; ; asked += 1) {
    const conversation = sortOut(answers, instrument)
    const {widened} = consistencyOf(conversation, instrument.bank.assumptions)
    const weights = posterior(logLikelihood(conversation, instrument), widened)
    const step = nextStep(conversation, {instrument, weights, seed: person.index * 2 + session, goOn})
    if (step.kind === "done" || step.kind === "anchor") break
    answers.push(answerStep(step, asked, {person, session, step: asked, world}, way))
  }
  return readOut(answers, way)
}
