import {useId} from "react"

/** Where people write. */
export function ProseField(props: {
  readonly label: string
  readonly value: string
  readonly rows?: number
  readonly onChange: (text: string) => void
}) {
  const {label, value, rows = 7, onChange} = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input answer-prose"
        rows={rows}
        value={value}
        onChange={({target}) => onChange(target.value)}
      />
    </div>
  )
}
