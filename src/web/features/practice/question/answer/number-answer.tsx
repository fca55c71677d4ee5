import {useId, useState} from "react"
import {readNumber} from "#core/practice/read-number"

/** A number with its unit. What is no number is kept as typed and said. */
export function NumberAnswer(props: {
  readonly label: string
  readonly unit: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const {label, unit, value, onChange} = props
  const [text, setText] = useState(value === undefined ? "" : String(value))
  const id = useId()
  const isOdd = text.trim() !== "" && readNumber(text) === null
  return (
    <div className="field number-answer">
      <label htmlFor={id}>{label}</label>
      <span className="number-row">
        <input
          id={id}
          className="input"
          inputMode="decimal"
          value={text}
          aria-invalid={isOdd}
          onChange={({target}) => {
            setText(target.value)
            onChange(readNumber(target.value) ?? undefined)
          }}
        />
        <span className="soft">{unit}</span>
      </span>
      {isOdd && <span className="field-hint">Expected a number such as 1200, 1.2k or 3e6</span>}
    </div>
  )
}
