import {useEffect, useState} from "react"

/** A number that is typed. What is not a number in range is not taken, and the field says so. Where it is left empty and
 * may not be, the number that counts comes back.
 * @param onChange gets undefined where the field is emptied */
export function NumberInput(props: {
  readonly id: string
  readonly label?: string
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly step?: number | "any"
  readonly className?: string
  readonly placeholder?: string
  readonly onChange: (value: number | undefined) => void
}) {
  const {id, label, value, min, max, step = "any", className, placeholder, onChange} = props
  const [text, setText] = useState(value === undefined ? "" : String(value))
  useEffect(() => {
    setText(before =>
      Number(before) === value && before.trim() !== "" ? before : value === undefined ? "" : String(value),
    )
  }, [value])
  const typed = text.trim() === "" ? undefined : Number(text)
  const isWrong = typed !== undefined && !(typed >= min && typed <= max)
  return (
    <>
      <input
        id={id}
        aria-label={label}
        className={className}
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step}
        placeholder={placeholder}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={event => {
          setText(event.target.value)
          const next = event.target.value.trim() === "" ? undefined : Number(event.target.value)
          if (next === undefined || (next >= min && next <= max)) onChange(next)
        }}
        onBlur={() => {
          if (typed === undefined && value !== undefined) setText(String(value))
        }}
      />
      {isWrong && (
        <span className="field-hint" id={`${id}-wrong`} role="alert">
          From {min} to {max}
        </span>
      )}
    </>
  )
}
