import {useId} from "react"

/** A few choices side by side, one of which holds: radio buttons under the hood. */
export function Segments<T extends string>(props: {
  readonly legend: string
  readonly options: readonly {readonly value: T; readonly name: string}[]
  /** Null: none is chosen yet. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly isLegendHidden?: boolean
}) {
  const {legend, options, value, onChange, isLegendHidden = false} = props
  const name = useId()
  return (
    <fieldset>
      <legend className={isLegendHidden ? "hidden" : "field-name"}>{legend}</legend>
      <div className="segments">
        {options.map(option => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
