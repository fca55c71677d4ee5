import {useId} from "react"
import {CRITERIA, type FitCriterion} from "#core/fit/weighing"
import type {FitWeights} from "#model/fit/answers"

const MOST = 4
const STEP = 0.5

const ASKS: Readonly<Record<FitCriterion, string>> = {
  interest: "What draws you",
  readiness: "How far you are already",
  pay: "What it pays",
}

/** How much each of the three counts for the person. */
export function WeightSliders(props: {
  readonly weights: FitWeights
  readonly known: readonly FitCriterion[]
  readonly onChange: (weights: FitWeights) => void
}) {
  const {weights, known, onChange} = props
  const total = known.reduce((sum, criterion) => sum + weights[criterion], 0)
  return (
    <fieldset className="fit-sliders">
      <legend className="field-name">How much each counts for you</legend>
      {CRITERIA.map(criterion => (
        <Slider
          key={criterion}
          name={ASKS[criterion]}
          value={weights[criterion]}
          share={known.includes(criterion) && total > 0 ? weights[criterion] / total : null}
          onChange={value => {
            const next = {...weights, [criterion]: value}
            // all three at nothing would say nothing
            if (next.interest + next.readiness + next.pay > 0) onChange(next)
          }}
        />
      ))}
    </fieldset>
  )
}

function Slider(props: {
  readonly name: string
  readonly value: number
  readonly share: number | null
  readonly onChange: (value: number) => void
}) {
  const {name, value, share, onChange} = props
  const id = useId()
  return (
    <div className="fit-slider">
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id} className="small soft">
        {share === null ? "not known" : `${Math.round(100 * share)}\u202f%`}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST}
        step={STEP}
        value={value}
        onChange={event => onChange(Number(event.target.value))}
      />
    </div>
  )
}
