import "./attempts.css"
import type {AttemptEvent, LabRecord} from "#core/journal/fold-labs"
import type {OpenLab} from "#model/labs/lab"
import {LANGUAGE_NAMES} from "#model/labs/lab-language"
import {ScrollBox} from "../../../ui/scroll-box"
import {scoreWords} from "../level-words"
import {CheckMark} from "../standing"
import {AttemptsChart} from "./attempts-chart"

/** Every attempt with its score; the code of each can be brought back into the editor. */
export function AttemptsPanel(props: {
  readonly lab: OpenLab
  readonly record: LabRecord
  readonly onRestore: (attempt: AttemptEvent["payload"]) => void
}) {
  const {lab, record, onRestore} = props
  const {attempts} = record
  if (attempts.length === 0)
    return (
      <div className="stack measure">
        <p>No attempt yet.</p>
        <p className="soft">
          Each run whose code reaches the simulator is kept here with its score and its code, so nothing that
          once worked is lost.
        </p>
      </div>
    )
  return (
    <div className="lab-attempts">
      {attempts.length > 1 && <AttemptsChart lab={lab} attempts={attempts} />}
      <ScrollBox label="Attempts">
        <table>
          <thead>
            <tr>
              <th scope="col">Attempt</th>
              <th scope="col">Score</th>
              <th scope="col" className="says">
                What came of it
              </th>
              <th scope="col">
                <span className="hidden">Code</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {attempts
              .map((attempt, at) => ({attempt, number: at + 1}))
              .reverse()
              .map(({attempt, number}) => (
                <AttemptRow
                  key={attempt.id}
                  lab={lab}
                  attempt={attempt}
                  number={number}
                  onRestore={onRestore}
                />
              ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small faint">
        Bringing code back puts it into the editor; undo there returns what stood in its place.
      </p>
    </div>
  )
}

function AttemptRow(props: {
  readonly lab: OpenLab
  readonly attempt: AttemptEvent
  readonly number: number
  readonly onRestore: (attempt: AttemptEvent["payload"]) => void
}) {
  const {lab, attempt, number, onRestore} = props
  const {at, payload} = attempt
  return (
    <tr>
      <th scope="row" className="attempt-when">
        {number}
        <span className="faint small">
          {momentOf(at)}
          <br />
          {LANGUAGE_NAMES[payload.language]}
          {payload.surface === "terminal" && ", terminal"}
          {payload.labVersion !== lab.version && `, version ${payload.labVersion}`}
        </span>
      </th>
      <td className="attempt-score">{payload.score === null ? "–" : scoreWords(payload.score)}</td>
      <td className="says">{outcome(payload, lab)}</td>
      <td>
        <button
          type="button"
          className="link-button"
          aria-label={`Restore the code of attempt ${number}`}
          onClick={() => onRestore(payload)}
        >
          Restore
        </button>
      </td>
    </tr>
  )
}

function outcome({passed, failure, trapsFailed, score}: AttemptEvent["payload"], lab: OpenLab) {
  if (failure !== null) return <span className="soft">{failure.message}</span>
  if (passed)
    return (
      <span className="lab-passed">
        <CheckMark /> Passed
      </span>
    )
  if (trapsFailed.length === 0)
    return <span className="soft">{lab.pass - Math.floor(score ?? 0)} points short</span>
  const [first = ""] = trapsFailed.map(id => lab.traps.find(trap => trap.id === id)?.title ?? id)
  const more = trapsFailed.length - 1
  return (
    <span className="soft">
      {trapsFailed.length} {more === 0 ? "test" : "tests"} failed: {first}
      {more > 0 && `, and ${more} more`}
    </span>
  )
}

/** An instant as day and time of this place. @example "31 Jan, 14:05" */
function momentOf(instant: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant))
}
