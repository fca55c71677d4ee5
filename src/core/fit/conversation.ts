import type {FitAnswer, PairAnswer, QuestionAnswer, Rating} from "#model/fit/answers"
import type {LaneId} from "#model/lane"
import type {Instrument} from "./instrument"

/** All answers to one pair, in whichever order its statements stood; each says how the first is to the second. */
export type AskedPair = {
  readonly first: string
  readonly second: string
  readonly lanes: readonly [LaneId, LaneId]
  readonly answers: readonly Rating[]
}

/** The answers that count, sorted out: of a question and of an anchor the last one, of a pair all. */
export type Conversation = {
  readonly questions: readonly QuestionAnswer[]
  /** In the order in which they were first asked. */
  readonly pairs: readonly AskedPair[]
  readonly anchors: ReadonlyMap<LaneId, Rating>
  /** Every answer to a pair in the order given, as the key that was pressed. */
  readonly keys: readonly Rating[]
  /** Pair answers as they came: which statement stood first. */
  readonly shown: readonly PairAnswer[]
}

/** The same answer seen from the other side. */
export function turned(answer: Rating): Rating {
  if (answer === 1) return 5
  if (answer === 2) return 4
  if (answer === 4) return 2
  return answer === 5 ? 1 : 3
}

/** Answers about statements and questions that the bank does not know (any more) are left out. */
export function sortOut(
  answers: readonly FitAnswer[],
  {statements, questions}: Pick<Instrument, "statements" | "questions">,
): Conversation {
  const asked = new Map<string, AskedPair>()
  const given = new Map<string, QuestionAnswer>()
  const anchors = new Map<LaneId, Rating>()
  const shown: PairAnswer[] = []
  for (const answer of answers) {
    if (answer.kind === "question") {
      if (questions.has(answer.question)) given.set(answer.question, answer)
    } else if (answer.kind === "anchor") anchors.set(answer.lane, answer.rating)
    else {
      const first = statements.get(answer.first)
      const second = statements.get(answer.second)
      if (first === undefined || second === undefined || first.lane === second.lane) continue
      shown.push(answer)
      addPair(asked, answer, [first.lane, second.lane])
    }
  }
  return {
    questions: [...given.values()],
    pairs: [...asked.values()],
    anchors,
    keys: shown.map(({answer}) => answer),
    shown,
  }
}

function addPair(
  asked: Map<string, AskedPair>,
  {first, second, answer}: PairAnswer,
  lanes: [LaneId, LaneId],
) {
  const key = [first, second].sort().join(" ")
  const before = asked.get(key)
  if (before === undefined) asked.set(key, {first, second, lanes, answers: [answer]})
  else {
    const seen = before.first === first ? answer : turned(answer)
    asked.set(key, {...before, answers: [...before.answers, seen]})
  }
}

/** Whether somebody chose the first, the second, or neither. */
export function sideOf(answer: Rating): -1 | 0 | 1 {
  if (answer === 3) return 0
  return answer < 3 ? 1 : -1
}
