import "./result.css"
import type {OpenLab} from "#model/labs/lab"
import {LANGUAGE_NAMES} from "#model/labs/lab-language"
import type {LabSession} from "../run/lab-session"
import type {LastRun, SessionState} from "../run/session-state"
import {FailurePlace} from "./failure-place"
import {MetricsTable} from "./metrics-table"
import {PicturePanel} from "./picture-panel"
import {verdictWords, worldWords} from "./result-words"
import {ScoreAxis} from "./score-axis"
import {TrapList} from "./trap-list"

/** What came of the last run: the answer, where it stands, the picture, and what was measured. */
export function ResultPanel(props: {
  readonly lab: OpenLab
  readonly state: SessionState
  readonly session: LabSession
  /** Leads to the line where the code failed; null where that is in sight already. */
  readonly onGoTo: (() => void) | null
}) {
  const {lab, state, session, onGoTo} = props
  const {last} = state
  if (last === null)
    return (
      <div className="stack measure">
        <p>Nothing has run yet.</p>
        <p className="soft">
          Run the starter as it is to see where the scale begins: it is right code that does the obvious
          thing, and its picture shows what that costs.
        </p>
        <p>
          <button
            type="button"
            className="button"
            disabled={state.running !== null}
            onClick={() => void session.run()}
          >
            Run it now
          </button>
        </p>
      </div>
    )
  const {verdict} = last
  const {grade, failure} = verdict
  if (failure !== null)
    return (
      <div className="stack measure">
        <p className="lab-headline serif">The code did not get to a grade</p>
        <p>{failure.message}.</p>
        <p className="soft">{failure.hint}.</p>
        {onGoTo !== null && <FailurePlace failure={failure} onGoTo={onGoTo} />}
      </div>
    )
  if (grade === null) return null
  const {headline, detail} = verdictWords(lab, grade)
  return (
    <div className="lab-result">
      <div className="stack">
        <p className="lab-headline serif">{headline}</p>
        <p className="soft">{detail}</p>
        <ScoreAxis lab={lab} grade={grade} />
        <p className="small faint">{provenance(last)}</p>
      </div>
      {last.picture !== null && (
        <section aria-labelledby="lab-result-picture">
          <h2 id="lab-result-picture">What the system did</h2>
          <p className="small faint">
            The visible world of seed {last.picture.seed}, played once more for this.
          </p>
          <PicturePanel lab={lab} watching={last.picture} />
        </section>
      )}
      <TrapList
        lab={lab}
        grade={grade}
        replay={last.replay}
        isBusy={state.running !== null}
        onReplay={(trap, seed) => void session.replay(trap, seed)}
      />
      <section aria-labelledby="lab-result-metrics">
        <h2 id="lab-result-metrics">Measured</h2>
        <MetricsTable lab={lab} metrics={grade.metrics} before={last.before} />
        <p className="small faint">Means over the visible worlds. {worldWords(lab, grade)}</p>
      </section>
    </div>
  )
}

function provenance({verdict}: LastRun): string {
  return `${LANGUAGE_NAMES[verdict.language]}, asked ${verdict.calls.toLocaleString("en-US")} times in this browser; lab version ${verdict.labVersion}, code ${verdict.codeHash.slice(0, 8)}. The command line comes to the same figures.`
}
