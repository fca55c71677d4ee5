import {prosePoints} from "#core/practice/answer-steps"
import {probeOptions} from "#core/practice/display-order"
import {proseOf} from "#core/practice/grade-response"
import {matchPoint} from "#core/practice/match-point"
import type {Question, RubricPoint} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {Segments} from "../../../ui/segments"

const CLAIMS = [
  {value: "yes", name: "I said it"},
  {value: "no", name: "I did not"},
] as const

/** The points one after the other: what was found in the answer, what the person says of it, and a closed question on what
 * is claimed. */
export function SelfCheck(props: {
  readonly question: Question
  readonly response: Response
  readonly onChange: (response: Response) => void
  readonly onDone: () => void
}) {
  const {question, response, onChange, onDone} = props
  const points = prosePoints(question)
  const open = points.filter(
    ({id, probe}) => probe !== undefined && response.claims[id] === true && response.probes[id] === undefined,
  )
  return (
    <section className="self-check">
      <h2>Did you say it?</h2>
      <p className="soft measure">
        Words were looked for in your answer; you know better what you meant. A claim opens a closed question
        where there is one, and how those come out decides how far your word counts.
      </p>
      <ol className="point-list">
        {points.map(point => (
          <CheckedPoint
            key={point.id}
            question={question.id}
            point={point}
            response={response}
            onChange={onChange}
          />
        ))}
      </ol>
      <p className="card-actions">
        <button type="button" className="button strong" disabled={open.length > 0} onClick={onDone}>
          See the result
        </button>
        {open.length > 0 && (
          <span className="small faint">
            {open.length === 1 ? "One closed question is" : `${open.length} closed questions are`} open.
          </span>
        )}
      </p>
    </section>
  )
}

function CheckedPoint(props: {
  readonly question: string
  readonly point: RubricPoint
  readonly response: Response
  readonly onChange: (response: Response) => void
}) {
  const {question, point, response, onChange} = props
  const {id, says, match, probe} = point
  const text = proseOf(response)
  const found = match === undefined ? {says: "missing" as const} : matchPoint(match, text)
  const claimed = response.claims[id]
  const chosen = response.probes[id]
  return (
    <li>
      <p>{says}</p>
      <p className="small faint">
        {found.says === "missing"
          ? "Its words were not found in your answer."
          : `${found.says === "covered" ? "Found" : found.says === "maybe" ? "Perhaps" : "The contrary"}: “${text.slice(found.start, found.end)}”`}
      </p>
      <Segments
        legend={`Did you say: ${says}`}
        isLegendHidden
        options={CLAIMS}
        value={claimed === undefined ? null : claimed ? "yes" : "no"}
        onChange={value => onChange({...response, claims: {...response.claims, [id]: value === "yes"}})}
      />
      {probe !== undefined && claimed === true && (
        <fieldset className="form-field">
          <legend>{probe.ask}</legend>
          {probeOptions(probe, {question, point: id}).map(({text: option, place}) => (
            <label key={option} className="option-line">
              <input
                type="radio"
                name={`probe-${id}`}
                checked={chosen === place}
                disabled={chosen !== undefined}
                onChange={() => onChange({...response, probes: {...response.probes, [id]: place}})}
              />
              <span>
                {option}
                {chosen !== undefined && place === probe.right && " ✓"}
                {chosen === place && place !== probe.right && " ✗"}
              </span>
            </label>
          ))}
          {chosen !== undefined && (
            <p className="small" role="status">
              {probe.why}
            </p>
          )}
        </fieldset>
      )}
    </li>
  )
}
