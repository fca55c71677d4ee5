import {useId} from "react"
import {numberText} from "#core/pay/offers/view/read-number"
import {offerAssumptionsSchema} from "#model/pay/offer"
import {changeDraft, useOffers} from "../offers-store"
import type {AssumptionField} from "./assumption-fields"

const USUAL = offerAssumptionsSchema.parse({})

function valueText(value: number, {unit, min}: AssumptionField): string {
  if (unit === "years") return `${value} ${value === 1 ? "year" : "years"}`
  if (unit === "half") return value === 0 ? "none" : `${value} ${value === 1 ? "month" : "months"}`
  const sign = min < 0 && value > 0 ? "+" : ""
  return `${sign}${numberText(value, "percent").replace("-", "−")}\u202f%${min < 0 ? " a year" : ""}`
}

/** One assumption: its value, its slider and what it means. */
export function AssumptionSlider({field}: {readonly field: AssumptionField}) {
  const {draft} = useOffers()
  const id = useId()
  const {key, name, min, max, step, isGuess, means} = field
  const value = draft.assumptions[key]
  const usual = USUAL[key]
  const set = (next: number) =>
    changeDraft(before => ({...before, assumptions: {...before.assumptions, [key]: next}}))
  return (
    <div className={value === usual ? "assumption" : "assumption moved"}>
      <div className="assumption-head">
        <label htmlFor={id} className={isGuess ? "guess" : undefined} title={isGuess ? "A guess" : undefined}>
          {name}
        </label>
        <output htmlFor={id}>{valueText(value, field)}</output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText(value, field)}
        aria-describedby={`${id}-means`}
        onChange={event => set(Number(event.target.value))}
      />
      <p className="field-hint" id={`${id}-means`}>
        {means}.{" "}
        {value !== usual && (
          <button type="button" className="link-button" onClick={() => set(usual)}>
            Back to {valueText(usual, field)}
          </button>
        )}
      </p>
    </div>
  )
}
