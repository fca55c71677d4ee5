import {prepareFit} from "#core/fit/instrument"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import type {FitBank} from "#model/content/fit-bank"
import type {FitFigureRow} from "#model/content/fit-figures"
import type {Rating} from "#model/fit/answers"
import {type Ask, firstOf, type Person, personOf, WORLD} from "./respondents"
import {fixedSession, type Outcome, questionsSession, wholeSession} from "./sessions"

export const PEOPLE = 5_000
/** Who presses without reading is asked less often: nothing hangs on the last digit. */
const PRESSERS = 1_000

/** A way to ask, or a way to answer, and what the design says of it. */
export type BenchRow = {
  readonly id: string
  readonly what: string
  readonly people: number
  readonly target: Partial<Pick<FitFigureRow, "right" | "retest" | "right_when_called">>
  readonly hold: (person: Person, session: number) => Outcome
}

const KEYS: readonly Rating[] = [1, 2, 4, 5]

function anyKey(step: number, {person, session}: Ask): Rating {
  const words = new Int32Array(4)
  pcg4d(person.index, session, 11, step, words)
  return KEYS[Math.floor(unitFromSignedWord(words[0] ?? 0) * KEYS.length)] ?? 3
}

function leftKey(step: number, ask: Ask): Rating {
  return anyKey(step, ask) < 3 ? 1 : 2
}

/** Far enough out that "by far" is never said: a plain forced choice. */
const NEVER = 8

export function benchRows(bank: FitBank): readonly BenchRow[] {
  const graded = {instrument: prepareFit(bank), world: WORLD}
  const forced = {
    instrument: prepareFit({...bank, assumptions: {...bank.assumptions, much_from: NEVER}}),
    world: {...WORLD, muchFrom: NEVER},
  }
  const shy = {...graded, world: {...WORLD, cannotChoose: 0.15}}
  const row = (
    id: string,
    what: string,
    hold: BenchRow["hold"],
    more: Partial<Pick<BenchRow, "people" | "target">> = {},
  ): BenchRow => ({id, what, hold, people: PEOPLE, target: {}, ...more})
  return [
    row("forced-3", "3 forced choices", (person, session) => fixedSession(3, person, session, forced), {
      target: {right: 0.62, retest: 0.5},
    }),
    row("forced-12", "12 forced choices", (person, session) => fixedSession(12, person, session, forced)),
    row("forced-24", "24 forced choices", (person, session) => fixedSession(24, person, session, forced)),
    row(
      "graded-12",
      "12 pairs with degrees",
      (person, session) => fixedSession(12, person, session, graded),
      {
        target: {right: 0.77, retest: 0.68},
      },
    ),
    row(
      "graded-24",
      "24 pairs with degrees",
      (person, session) => fixedSession(24, person, session, graded),
      {
        target: {right: 0.83, retest: 0.76, right_when_called: 0.94},
      },
    ),
    row("questions", "the three questions, one lane out of three each", (person, session) =>
      questionsSession(person, session, graded),
    ),
    row("conversation", "the conversation as it is", (person, session) =>
      wholeSession(person, session, graded),
    ),
    row("conversation-24", "the conversation, always to its 24 pairs", (person, session) =>
      wholeSession(person, session, {...graded, goOn: true}),
    ),
    row(
      "conversation-shy",
      "the conversation with people who cannot choose in every ninth pair",
      (person, session) => wholeSession(person, session, shy),
    ),
    row(
      "presses-any",
      "somebody who presses any key",
      (person, session) => wholeSession(person, session, {...graded, press: anyKey}),
      {people: PRESSERS},
    ),
    row(
      "presses-one",
      "somebody who presses one key",
      (person, session) => wholeSession(person, session, {...graded, press: () => 1}),
      {people: PRESSERS},
    ),
    row(
      "presses-left",
      "somebody who takes the left one each time",
      (person, session) => wholeSession(person, session, {...graded, press: leftKey}),
      {people: PRESSERS},
    ),
  ]
}

const DIGITS = 10_000

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS
}

/** Asks every person twice. Yields after each. */
export function* measureRow({id, people, hold}: BenchRow, callAt: number): Generator<number, FitFigureRow> {
  const sum = {right: 0, retest: 0, called: 0, calledRight: 0, pairs: 0, widened: 0}
  for (let index = 0; index < people; index += 1) {
    const person = personOf(index)
    const [once, again] = [hold(person, 0), hold(person, 1)]
    const isRight = once.lane === firstOf(person)
    const isCalled = once.chance >= callAt
    sum.right += isRight ? 1 : 0
    sum.retest += once.lane === again.lane ? 1 : 0
    sum.called += isCalled ? 1 : 0
    sum.calledRight += isCalled && isRight ? 1 : 0
    sum.pairs += once.pairs
    sum.widened += once.widened ? 1 : 0
    yield index + 1
  }
  return {
    id,
    people,
    right: rounded(sum.right / people),
    retest: rounded(sum.retest / people),
    called: rounded(sum.called / people),
    right_when_called: sum.called === 0 ? null : rounded(sum.calledRight / sum.called),
    pairs: rounded(sum.pairs / people),
    widened: rounded(sum.widened / people),
  }
}
