import {type Headline, headline} from "#core/career/headline"
import {useAnswer} from "../answer-store"

/** The answer in words, as sure as it is known to be now; null before the first answer. */
export function useHeadline(): Headline | null {
  const {answer, uncertainty, isUncertaintyCurrent} = useAnswer()
  return answer === null ? null : headline(answer, isUncertaintyCurrent ? uncertainty : null)
}
