import {jsonValueSchema} from "#model/journal/json-value"
import type {QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import type {Grading} from "./grade-response"

/** The engine that graded, kept with each answer. */
const ENGINE = "practice/1"
const SECONDS_A_DAY = 86_400

export type AnsweredHow = {
  readonly response: Response
  readonly grading: Grading
  /** The practice day. */
  readonly day: string
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
    seconds: Math.min(SECONDS_A_DAY, seconds),
    mock,
    response: jsonValueSchema.parse(response),
    points: [...grading.points],
    probes: [...grading.probes],
    score: grading.score,
    engine: ENGINE,
  }
}
