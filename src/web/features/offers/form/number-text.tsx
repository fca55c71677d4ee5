import {type ReactNode, useId, useState} from "react"
import type {NumberField} from "#core/pay/offers/view/offer-fields"
import {readField} from "#core/pay/offers/view/read-field"
import {numberText} from "#core/pay/offers/view/read-number"

const UNITS = {usd: "USD", percent: "%", months: "months", years: "years", hours: "h", count: ""} as const

/** A number that is typed as text: what stands there stays, readable or not, with what it is read as beside its name and
 * what is wrong with it below. An empty field complains only once it was left empty. */
export function NumberText(props: {
  readonly field: NumberField
  readonly text: string
  readonly onChange: (text: string) => void
  readonly problem?: string | undefined
  readonly name?: string
  readonly hint?: ReactNode
}) {
  const {field, text, onChange, problem, name = field.name, hint} = props
  const id = useId()
  const [isTouched, setTouched] = useState(false)
  const reading = readField(text, field)
  const own = reading.kind === "wrong" ? reading.message : undefined
  const message = text.trim() === "" && !isTouched ? undefined : (own ?? problem)
  const read =
    field.unit === "usd" && reading.kind === "value" && numberText(reading.value, "usd") !== text.trim()
      ? `$${numberText(reading.value, "usd")}`
      : null
  return (
    <div className="field offer-number">
      <label htmlFor={id}>{name}</label>
      <span className="offer-input">
        <input
          id={id}
          className="input"
          inputMode={field.unit === "usd" ? "text" : "decimal"}
          autoComplete="off"
          spellCheck={false}
          placeholder={field.blankMeans}
          value={text}
          aria-invalid={message !== undefined}
          aria-describedby={`${id}-unit${message === undefined ? "" : ` ${id}-wrong`}`}
          onChange={event => onChange(event.target.value)}
          onBlur={() => setTouched(true)}
        />
        <span className="offer-unit" id={`${id}-unit`}>
          {read ?? UNITS[field.unit]}
        </span>
      </span>
      {message !== undefined && (
        <span className="field-wrong" id={`${id}-wrong`} role="alert">
          {message}
        </span>
      )}
      {hint !== undefined && <span className="field-hint">{hint}</span>}
    </div>
  )
}
