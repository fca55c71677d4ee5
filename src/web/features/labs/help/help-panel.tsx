import "./help.css"
import {attemptsToHint, type LabRecord} from "#core/journal/fold-labs"
import type {OpenLab} from "#model/labs/lab"
import {keepHintOpened} from "../../../app/journal"
import {ReferenceSection} from "./reference-section"

/** Hints, which open one by one with each try, and the reference solution. */
export function HelpPanel({lab, record}: {readonly lab: OpenLab; readonly record: LabRecord}) {
  return (
    <div className="lab-help">
      <section aria-labelledby="lab-hints">
        <h2 id="lab-hints">Hints</h2>
        <p className="soft measure">
          Each opens after one more attempt: a run of code that you had not run before. That you opened one is
          kept in your journal.
        </p>
        <ol className="hint-list">
          {lab.hints.map((hint, at) => (
            <Hint key={hint} lab={lab} record={record} hint={hint} number={at + 1} />
          ))}
        </ol>
      </section>
      <ReferenceSection lab={lab} record={record} />
    </div>
  )
}

function Hint(props: {
  readonly lab: OpenLab
  readonly record: LabRecord
  readonly hint: string
  readonly number: number
}) {
  const {lab, record, hint, number} = props
  const isOpened = record.hintsOpened.includes(number)
  const missing = attemptsToHint(record, number)
  return (
    <li>
      <span className="hint-number">{number}</span>
      {isOpened ? (
        <p className="serif">{hint}</p>
      ) : missing > 0 ? (
        <p className="faint">
          Opens after {missing} more {missing === 1 ? "attempt" : "attempts"}
        </p>
      ) : (
        <button type="button" className="button" onClick={() => void keepHintOpened(lab, number)}>
          Open hint {number}
        </button>
      )}
    </li>
  )
}
