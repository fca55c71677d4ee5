import {useId} from "react"
import type {GroupedBelief} from "#model/content/content"
import type {Source} from "#model/content/source"
import {moveBelief} from "../../app/scenario-store"
import {beliefValue} from "../../ui/format"

const STEPS = 200

/** One belief: its value, the stretch in which it most likely lies, where it comes from, and its slider. */
export function BeliefSlider(props: {
  readonly belief: GroupedBelief
  readonly moved: number | undefined
  readonly sources: Readonly<Record<string, Source>>
  readonly why: string | undefined
}) {
  const {belief, moved, sources, why} = props
  const id = useId()
  const value = moved ?? belief.value
  const isGuess = belief.confidence === "guess"
  const isMoved = moved !== undefined
  const share = (at: number) => (at - belief.min) / (belief.max - belief.min)
  const step = stepOf(belief)
  return (
    <div className={isMoved ? "belief moved" : "belief"}>
      <div className="belief-head">
        <label htmlFor={id} className={isGuess ? "guess" : undefined}>
          {belief.name}
        </label>
        <output htmlFor={id} className="belief-value">
          {beliefValue(value, belief.unit)}
        </output>
      </div>
      <div
        className="belief-track"
        style={{"--low": share(belief.low), "--high": share(belief.high)} as React.CSSProperties}
      >
        <span className="belief-interval" aria-hidden="true" />
        <input
          id={id}
          data-belief={belief.id}
          type="range"
          min={belief.min}
          max={belief.max}
          step={step}
          value={value}
          aria-valuetext={beliefValue(value, belief.unit)}
          aria-describedby={`${id}-about`}
          onChange={event => moveBelief(belief.id, Number(event.target.value))}
        />
      </div>
      <details className="belief-about" id={`${id}-about`}>
        <summary>
          <span className="chip">{isGuess ? "guess" : `${belief.confidence} confidence`}</span>
          <span className="small faint">
            {belief.low === belief.high
              ? "no range"
              : `${beliefValue(belief.low, belief.unit)} to ${beliefValue(belief.high, belief.unit)}`}
          </span>
        </summary>
        <p>{belief.explain}</p>
        <p>
          {why ?? belief.evidence}.{" "}
          <span className="faint">{belief.source.map(one => sources[one]?.by ?? one).join(", ")}</span>
        </p>
      </details>
      {isMoved && (
        <button type="button" className="link-button small" onClick={() => moveBelief(belief.id, undefined)}>
          Back to {beliefValue(belief.value, belief.unit)}
        </button>
      )}
    </div>
  )
}

/** A step of a power of ten, times one, two or five, so that about 200 steps cover the slider. */
function stepOf({min, max}: GroupedBelief): number {
  const rough = (max - min) / STEPS
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find(one => one * power >= rough) ?? 10
  return Number((factor * power).toPrecision(1))
}
