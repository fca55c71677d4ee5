import {useId} from "react"
import {displayOrder} from "#core/practice/display-order"
import type {Question} from "#model/practice/question"
import type {ResponseOf} from "#model/practice/response"

/** Evidence that costs minutes, then a cause and a first action. */
export function IncidentAnswer(props: {
  readonly question: Extract<Question, {kind: "debugging"}>
  readonly response: ResponseOf<"debugging">
  readonly onChange: (response: ResponseOf<"debugging">) => void
}) {
  const {question, response, onChange} = props
  const {incident} = question
  const inOrder = <Thing extends object>(things: readonly Thing[], list: string) =>
    displayOrder(things, {question: question.id, list})
  const name = useId()
  const seen = response.asked.flatMap(id => incident.probes.filter(probe => probe.id === id))
  const open = inOrder(incident.probes, "evidence").filter(({id}) => !response.asked.includes(id))
  const used = seen.reduce((total, {minutes}) => total + minutes, 0)
  return (
    <div className="incident">
      <section className="incident-evidence">
        <h2>
          Evidence <span className="small faint incident-used">{used} minutes used</span>
        </h2>
        <ol className="finding-list" aria-live="polite">
          {seen.map(({id, ask, minutes, finds}) => (
            <li key={id}>
              <p className="small faint">
                {ask} · {minutes} min
              </p>
              <p>{finds}</p>
            </li>
          ))}
        </ol>
        {open.length > 0 && (
          <div className="probe-list">
            {open.map(({id, ask, minutes}) => (
              <button
                key={id}
                type="button"
                className="button probe"
                onClick={() => onChange({...response, asked: [...response.asked, id]})}
              >
                <span>{ask}</span>
                <span className="small faint">{minutes} min</span>
              </button>
            ))}
          </div>
        )}
      </section>
      <fieldset className="form-field">
        <legend>What is the cause?</legend>
        {inOrder(incident.causes, "causes").map(({id, says}) => (
          <label key={id} className="option-line">
            <input
              type="radio"
              name={`${name}-cause`}
              checked={response.cause === id}
              onChange={() => onChange({...response, cause: id})}
            />
            <span>{says}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="form-field">
        <legend>What do you do first?</legend>
        {inOrder(incident.actions, "actions").map(({id, says}) => (
          <label key={id} className="option-line">
            <input
              type="radio"
              name={`${name}-action`}
              checked={response.action === id}
              onChange={() => onChange({...response, action: id})}
            />
            <span>{says}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
