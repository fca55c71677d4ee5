import {jsonValueSchema} from "#model/journal/json-value"
import type {QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import type {Grading} from "./grade-response"

/** The engine that graded, kept with each answer. */
const ENGINE = "practice/1"
/** An answer takes no longer than so many times its planned minutes; then the person was away. */
const MOST_TIMES_PLANNED = 3

export type AnsweredHow = {
  readonly response: Response
  readonly grading: Grading
  /** The practice day. */
  readonly day: string
  /** Since the question was opened, as a clock has it. */
  readonly seconds: number
  /** The mock interview that it belongs to, or null. */
  readonly mock: string | null
}

/** What the journal keeps of an answer. */
export function answeredQuestion(
  question: Question,
  {response, grading, day, seconds, mock}: AnsweredHow,
): QuestionAnswered {
  return {
    question: question.id,
    track: question.track,
    module: question.module,
    kind: question.kind,
    level: question.level,
    day,
    seconds: Math.min(MOST_TIMES_PLANNED * 60 * question.minutes, seconds),
    mock,
    response: jsonValueSchema.parse(response),
    points: [...grading.points],
    probes: [...grading.probes],
    score: grading.score,
    engine: ENGINE,
  }
}
