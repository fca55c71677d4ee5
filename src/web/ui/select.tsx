import {useId} from "react"

/** A choice out of a short list; the first entry may say that nothing is said. */
export function Select<T extends string>(props: {
  readonly name: string
  readonly value: string
  readonly options: readonly {readonly value: T; readonly name: string}[]
  readonly onChange: (value: T) => void
  readonly problem?: string | undefined
}) {
  const {name, value, options, onChange, problem} = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        className="input"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-wrong`}
        onChange={event => {
          const picked = options.find(option => option.value === event.target.value)
          if (picked !== undefined) onChange(picked.value)
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      {problem !== undefined && (
        <span className="field-wrong" id={`${id}-wrong`} role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}
