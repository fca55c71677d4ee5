import {answeredQuestion} from "#core/practice/answered-question"
import {type Grading, gradeResponse} from "#core/practice/grade-response"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {UserError} from "#model/user-error"
import {type Asking, Left} from "./ask"
import {askQuestion} from "./ask-question"
import type {PracticeCommandEffects, PracticeJournal} from "./practice-journal"

/** A sitting at the terminal: who asks, and where it is kept. */
export type Sitting = {
  readonly asking: Asking
  readonly journal: PracticeJournal
  readonly effects: PracticeCommandEffects
}

export type Answered = {readonly response: Response; readonly grading: Grading; readonly event: string}

/** One question from the prompt to the graded answer, which is kept.
 * @throws Left where the person stops before its end, UserError where piped answers end before it: nothing is kept then */
export async function answerQuestion(
  question: Question,
  {asking, journal, effects}: Sitting,
  {level, mock}: {readonly level: Question["level"]; readonly mock: string | null},
): Promise<Answered> {
  const beganAt = effects.seconds()
  try {
    const response = await askQuestion(asking, question, effects)
    const {honesty, day} = journal.now()
    const grading = gradeResponse(question, response, {level, honesty})
    const seconds = Math.max(0, effects.seconds() - beganAt)
    const event = await journal.keep(
      "question-answered",
      answeredQuestion(question, {response, grading, day, seconds, mock}),
    )
    return {response, grading, event}
  } catch (error) {
    if (!(error instanceof Left) || error.why === "quit" || effects.isTerminal) throw error
    throw new UserError(
      `Expected an answer to all of the question "${question.id}", found the end of the input`,
      "Nothing of this question is kept; prose ends with a line that holds only a dot",
    )
  }
}
