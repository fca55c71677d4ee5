import {useId} from "react"
import {displayOrder} from "#core/practice/display-order"
import type {FormAnswer, FormField} from "#model/practice/question-form"
import {NumberAnswer} from "./number-answer"

type Change = (id: string, value: FormAnswer[string] | undefined) => void

/** A decision form: choices, lists, orders and numbers. */
export function FormAnswerFields(props: {
  readonly question: string
  readonly fields: readonly FormField[]
  readonly answer: FormAnswer
  readonly onChange: (answer: FormAnswer) => void
}) {
  const {question, fields, answer, onChange} = props
  const change: Change = (id, value) => {
    const {[id]: _, ...rest} = answer
    onChange(value === undefined ? rest : {...rest, [id]: value})
  }
  return (
    <div className="decision-form">
      {fields.map(field => (
        <Field key={field.id} question={question} field={field} value={answer[field.id]} onChange={change} />
      ))}
    </div>
  )
}

function Field(props: {
  readonly question: string
  readonly field: FormField
  readonly value: FormAnswer[string] | undefined
  readonly onChange: Change
}) {
  const {question, field, value, onChange} = props
  const name = useId()
  if (field.kind === "number")
    return (
      <NumberAnswer
        label={field.ask}
        unit={field.unit}
        value={typeof value === "number" ? value : undefined}
        onChange={number => onChange(field.id, number)}
      />
    )
  const list = Array.isArray(value) ? value : typeof value === "string" ? [value] : []
  const isOne = field.kind === "choice"
  const toggle = (id: string, isOn: boolean) => {
    if (isOne) return onChange(field.id, id)
    const after = isOn ? [...list, id] : list.filter(one => one !== id)
    onChange(field.id, after.length === 0 ? undefined : after)
  }
  return (
    <fieldset className="form-field">
      <legend>
        {field.ask}
        {field.kind === "order" && (
          <span className="small faint"> Pick in order; leave out what does not belong.</span>
        )}
        {field.kind === "several" && <span className="small faint"> All that apply.</span>}
      </legend>
      {displayOrder(field.options, {question, list: field.id}).map(({id, says}) => {
        const place = list.indexOf(id)
        return (
          <label key={id} className="option-line">
            <input
              type={isOne ? "radio" : "checkbox"}
              name={name}
              checked={place >= 0}
              onChange={({target}) => toggle(id, target.checked)}
            />
            {field.kind === "order" && <span className="order-place">{place >= 0 ? place + 1 : ""}</span>}
            <span>{says}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
