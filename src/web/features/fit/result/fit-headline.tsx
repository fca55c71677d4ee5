import {useLocation} from "wouter"
import type {FitAnswerWhole} from "#core/fit/fit-document"
import {fitHeadline} from "#core/fit/view/headline"
import {doubtsOf} from "#core/fit/view/reasons"
import {heldSession} from "#core/journal/fold-fit"
import {scenarioFragment} from "../../../app/scenario-store"
import {LaneMark} from "../../../ui/lane-mark"
import type {FitState} from "../use-fit"

/** The answer in a sentence, what speaks against taking it as it stands, and the way on. */
export function FitHeadlineBlock(props: {
  readonly fit: FitState
  readonly whole: FitAnswerWhole
  readonly isExample: boolean
}) {
  const {fit, whole, isExample} = props
  const {sentence, detail, lane} = fitHeadline(whole.reading)
  const doubts = doubtsOf(whole.reading)
  return (
    <div className="fit-headline">
      {isExample && <p className="chip">An example, not you</p>}
      <p className="headline" aria-live="polite">
        {lane !== null && (
          <span className="headline-mark">
            <LaneMark lane={lane} />
          </span>
        )}
        {sentence}
      </p>
      <p className="headline-detail">{detail}</p>
      {doubts.length > 0 && (
        <ul className="fit-doubts measure">
          {doubts.map(doubt => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      {!isExample && <GoOn fit={fit} whole={whole} />}
    </div>
  )
}

/** Goes on with what is not finished, with a conversation that was only begun, or past the point where a lane could be
 * named. */
function GoOn({fit, whole: {reading}}: {readonly fit: FitState; readonly whole: FitAnswerWhole}) {
  const [, goTo] = useLocation()
  const {most_pairs} = fit.instrument.bank.assumptions
  const asked = reading.conversation.pairs.length
  const isOpen = reading.next.kind !== "done"
  if (heldSession(fit.record)?.answers.length === 0)
    return (
      <div className="fit-buttons no-print">
        <button
          type="button"
          className="button strong"
          onClick={() => goTo(`/fit/talk${scenarioFragment()}`)}
        >
          Go on with the new conversation
        </button>
        <p className="small faint">
          None of its questions is answered yet. What you see is from the one before.
        </p>
      </div>
    )
  if (!isOpen && asked >= most_pairs) return null
  return (
    <div className="fit-buttons no-print">
      <button
        type="button"
        className={isOpen ? "button strong" : "button"}
        onClick={() => goTo(`${isOpen ? "/fit/talk" : "/fit/more"}${scenarioFragment()}`)}
      >
        {isOpen ? "Go on answering" : "Ask me more, to be surer"}
      </button>
      <p className="small faint">
        {asked} of at most {most_pairs} pairs answered
        {isOpen ? ". What you see is what is known so far" : ""}.
      </p>
    </div>
  )
}
