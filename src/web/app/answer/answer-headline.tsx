import {LaneMark} from "../../ui/lane-mark"
import {ErrorNotice} from "../../ui/notice"
import {retryAnswer, useAnswer} from "../answer-store"
import {resetScenario} from "../scenario-store"
import {useHeadline} from "./use-headline"

const CERTAINTY_MEANS = {
  "toss-up": "Toss-up: no lane comes first in 60\u202f% of the draws",
  leans: "Leans: it comes first in 60 to 80\u202f% of the draws",
  likely: "Likely: it comes first in more than 80\u202f% of the draws",
} as const

/** The sentence that answers the question, with its certainty; or what stands in the way of it. */
export function AnswerHeadline() {
  const {error, isCurrent, uncertaintyProgress, isUncertaintyCurrent, uncertaintyError} = useAnswer()
  const words = useHeadline()
  if (error !== null && !isCurrent)
    return (
      <ErrorNotice error={error} what="There is no answer to this question yet">
        <button type="button" className="button" onClick={retryAnswer}>
          Try again
        </button>
        <button type="button" className="button" onClick={resetScenario}>
          Start over from the defaults
        </button>
      </ErrorNotice>
    )
  if (words === null)
    return (
      <div className="answer-headline">
        <p className="hidden" role="status">
          Working out the answer
        </p>
        <div className="skeleton headline-skeleton" />
      </div>
    )
  return (
    <div className="answer-headline">
      <p className="headline" aria-live="polite">
        <span className="headline-mark">
          <LaneMark lane={words.leader} />
        </span>
        {words.sentence}
      </p>
      <p className="headline-detail">{words.detail}</p>
      <p className="headline-certainty">
        {words.certainty !== null && CERTAINTY_MEANS[words.certainty]}
        {words.certainty === null && uncertaintyError === null && (
          <>
            How sure: drawing the beliefs anew
            {uncertaintyProgress !== null && `, ${uncertaintyProgress.done} of ${uncertaintyProgress.total}`}
          </>
        )}
        {uncertaintyError !== null &&
          !isUncertaintyCurrent &&
          `How sure could not be worked out: ${uncertaintyError.message}.`}
      </p>
    </div>
  )
}
