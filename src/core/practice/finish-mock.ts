import type {MockFinished, MockStarted, QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import {mockPoints, rateMock} from "./rate-mock"

/** The part of a mock that comes next: the first whose question was not answered and is still there; undefined after the
 * last one. */
export function nextPart(
  {items}: Pick<MockStarted, "items">,
  answers: readonly Pick<QuestionAnswered, "question">[],
  questions: ReadonlyMap<string, Question>,
): MockStarted["items"][number] | undefined {
  const answered = new Set(answers.map(({question}) => question))
  return items.find(({question}) => !answered.has(question) && questions.has(question))
}

/** What the journal keeps of a mock that has come to its end. Of several answers to a question the last counts. */
export function finishedMock(
  started: MockStarted,
  answers: readonly QuestionAnswered[],
  {questions, day}: {questions: ReadonlyMap<string, Question>; day: string},
): MockFinished {
  const verdict = rateMock(mockPoints(started.items, answers, questions), started.level)
  const seconds = new Map(answers.map(answer => [answer.question, answer.seconds]))
  return {
    mock: started.mock,
    day,
    seconds: started.items.map(({question}) => seconds.get(question) ?? 0),
    ratings: verdict.ratings.map(({dimension, rating, evidence}) => ({dimension, rating, evidence})),
    passed: verdict.passed,
  }
}
