import type {FitAnswer, QuestionChoice, Rating} from "#model/fit/answers"
import {LANES} from "#model/lane"
import type {Instrument} from "../instrument"
import type {FitStep} from "../next-step"

/** What a key stands for. */
export type StepOption =
  | {readonly value: QuestionChoice; readonly text: string}
  | {readonly value: Rating; readonly text: string}

/** A step as it is shown: the question, the two statements of a pair, the answers. */
export type StepWords = {
  readonly asks: string
  /** How to hold the answer against one's own life; null where there is nothing to hold it against. */
  readonly check: string | null
  /** What is asked about: the two statements of a pair as they stand, the work that is rated, nothing for a question. */
  readonly statements: readonly string[]
  readonly options: readonly StepOption[]
}

const PAIR_OPTIONS: readonly StepOption[] = [
  {value: 1, text: "The first, by far"},
  {value: 2, text: "The first, rather"},
  {value: 3, text: "I cannot choose"},
  {value: 4, text: "The second, rather"},
  {value: 5, text: "The second, by far"},
]
const SCALE: readonly Rating[] = [1, 2, 3, 4, 5]

/** The options of a question in an order that differs by question, so that no lane always stands first. */
function questionOptions(index: number): readonly (typeof LANES)[number][] {
  const shift = index % LANES.length
  return [...LANES.slice(shift), ...LANES.slice(0, shift)]
}

/** Null where nothing is left to ask. */
export function stepWords(
  step: FitStep,
  {bank, questions, statements}: Pick<Instrument, "bank" | "questions" | "statements">,
): StepWords | null {
  switch (step.kind) {
    case "done":
      return null
    case "question": {
      const question = questions.get(step.question)
      if (question === undefined) return null
      const order = questionOptions(bank.questions.indexOf(question))
      return {
        asks: question.asks,
        check: null,
        statements: [],
        options: [
          ...order.map((lane): StepOption => ({value: lane, text: question.options[lane]})),
          {value: "none", text: question.none},
        ],
      }
    }
    case "pair": {
      const first = statements.get(step.first)
      const second = statements.get(step.second)
      if (first === undefined || second === undefined) return null
      return {
        asks: first.facet.asks,
        check: first.facet.check,
        statements: [first.text, second.text],
        options: PAIR_OPTIONS,
      }
    }
    case "anchor":
      return {
        asks: bank.anchors.asks,
        check: null,
        statements: [bank.anchors.lanes[step.lane]],
        options: SCALE.map((value, index): StepOption => ({value, text: bank.anchors.scale[index] ?? ""})),
      }
  }
}

/** The answer that an option of a step stands for; null where the two do not belong together. */
export function answerTo(step: FitStep, {value}: StepOption): FitAnswer | null {
  if (typeof value === "string")
    return step.kind === "question" ? {kind: "question", question: step.question, choice: value} : null
  if (step.kind === "pair") return {kind: "pair", first: step.first, second: step.second, answer: value}
  return step.kind === "anchor" ? {kind: "anchor", lane: step.lane, rating: value} : null
}
