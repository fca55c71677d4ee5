import type {MockRecord} from "#core/journal/fold-practice"
import {finishedMock, nextPart} from "#core/practice/finish-mock"
import {KIND_NAMES, PART_NAMES} from "#core/practice/practice-words"
import type {QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import {answerQuestion, type Sitting} from "./answer-question"
import {typed} from "./ask"

/** Minutes and seconds. @example clockWords(-65) // => "1:05 over" */
export function clockWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`
  return seconds < 0 ? `${text} over` : text
}

/** The answers of a mock so far. */
function answersOf({journal}: Sitting, mock: string): readonly QuestionAnswered[] {
  return journal.now().answers.filter(answer => answer.mock === mock)
}

/** The parts of a mock that are left, one after the other, each with its clock, then its end, which is kept.
 * @throws Left where the person stops: the mock may go on later */
export async function runMock(
  {payload}: MockRecord["started"],
  questions: ReadonlyMap<string, Question>,
  sitting: Sitting,
): Promise<void> {
  const {asking, journal, effects} = sitting
  for (;;) {
    const answers = answersOf(sitting, payload.mock)
    const item = nextPart(payload, answers, questions)
    const question = item === undefined ? undefined : questions.get(item.question)
    if (item === undefined || question === undefined) break
    const at = payload.items.indexOf(item)
    asking.say(
      `\nPart ${at + 1} of ${payload.items.length}, ${PART_NAMES[item.part]}: ${question.title}\n${KIND_NAMES[question.kind]}, ${item.minutes} min\nEnter begins and starts the clock, q stops`,
    )
    await typed(asking)
    const beganAt = effects.seconds()
    const left = () => 60 * item.minutes - (effects.seconds() - beganAt)
    const prompt = () => (effects.isTerminal ? `[${clockWords(left())}] > ` : asking.prompt())
    await answerQuestion(
      question,
      {...sitting, asking: {...asking, prompt}},
      {level: payload.level, mock: payload.mock},
    )
    if (left() < 0) asking.say(`\nTime was up ${clockWords(-left())} ago; an interviewer would move on`)
  }
  const {day} = journal.now()
  await journal.keep(
    "mock-finished",
    finishedMock(payload, answersOf(sitting, payload.mock), {questions, day}),
  )
}
