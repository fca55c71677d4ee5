import "../../ui/charts/charts.css"
import {type CSSProperties, useState} from "react"
import type {CareerAnswer, PolicyPlan} from "#model/career-answer"
import {FanPanel} from "../../ui/charts/fan-panel"
import {Figure} from "../../ui/figure"
import {money, moneyExact, moneyRange} from "../../ui/format"
import {LANE_SHORT, LaneName} from "../../ui/lane-mark"
import {useWidth} from "../../ui/use-width"
import {Provenance} from "./provenance"

/** Room for the money axis left of the first panel, and between panels; as in charts.css. */
const AXIS_WIDTH = 48
const GAP = 16

/** Yearly pay of each lane: small multiples with one scale, and one year read from all of them. */
export function Fans({
  answer,
  isStale,
  level = 2,
}: {
  readonly answer: CareerAnswer
  readonly isStale: boolean
  readonly level?: 2 | 3
}) {
  const {horizonYears} = answer.question.profile
  const [wanted, setYear] = useState<number>(horizonYears)
  const year = Math.min(wanted, horizonYears)
  const [element, width] = useWidth<HTMLDivElement>(960)
  const panels = answer.plans.flatMap((plan, index) => {
    const fan = answer.result.policies[index]?.fan
    return fan === undefined ? [] : [{plan, fan}]
  })
  const columns = width < 600 ? 2 : panels.length
  const top = Math.max(...panels.flatMap(({fan}) => fan.map(point => point.p95)))
  const panelWidth = Math.max(80, (width - AXIS_WIDTH - GAP * (columns - 1)) / columns)
  const isTaxed = !answer.caveats.some(({id}) => id === "before-tax")
  const now = panels.map(({plan, fan}) => ({plan, point: fan[year - 1]}))
  return (
    <Figure
      title={`Yearly pay ${isTaxed ? "after tax" : "before tax"}, lane by lane`}
      level={level}
      isStale={isStale}
      says={`In year ${year} the middle career is paid ${now
        .map(
          ({plan, point}) =>
            `${money(point?.p50 ?? 0, 50_000)} in ${plan.lane === "swe" ? "general software work" : LANE_SHORT[plan.lane]}`,
        )
        .join(", ")}. The dark band holds half of all careers, the light one nine in ten.`}
      provenance={<Provenance />}
      table={<FanTable panels={panels} />}
    >
      <div
        className="fans"
        ref={element}
        data-careers={answer.question.careers}
        style={{"--panels": columns} as CSSProperties}
      >
        {panels.map(({plan, fan}, index) => {
          const point = fan[year - 1]
          const hasAxis = index % columns === 0
          return (
            <div className="fan" key={plan.lane}>
              <div className="fan-head">
                <h3>
                  <LaneName lane={plan.lane} name={panelName(plan)} />
                </h3>
                {point !== undefined && (
                  <>
                    <span className="fan-value" title={moneyExact(point.p50)}>
                      {money(point.p50, 50_000)}
                    </span>
                    <span className="fan-range" title={`${moneyExact(point.p5)} to ${moneyExact(point.p95)}`}>
                      {moneyRange(point.p5, point.p95)}
                    </span>
                  </>
                )}
              </div>
              <FanPanel
                lane={plan.lane}
                fan={fan}
                top={top}
                width={panelWidth}
                height={columns === 2 && panels.length > 2 ? 170 : 240}
                hasAxis={hasAxis}
                year={year}
                onYear={setYear}
              />
            </div>
          )
        })}
      </div>
      <label className="fan-scrub">
        <output>
          Year {year} of {horizonYears}
        </output>
        <input
          type="range"
          min={1}
          max={horizonYears}
          value={year}
          aria-label="Year to read"
          aria-valuetext={`Year ${year}`}
          onChange={event => setYear(Number(event.target.value))}
        />
      </label>
    </Figure>
  )
}

/** People in one of the three lanes stay in it by one of their plans. */
function panelName({lane, learningHours}: PolicyPlan): string {
  return learningHours === 0 && lane !== "swe" ? `${LANE_SHORT[lane]}, staying` : LANE_SHORT[lane]
}

function FanTable({
  panels,
}: {
  readonly panels: readonly {
    readonly plan: CareerAnswer["plans"][number]
    readonly fan: CareerAnswer["result"]["policies"][number]["fan"]
  }[]
}) {
  const years = panels[0]?.fan ?? []
  return (
    <table>
      <caption className="hidden">Median yearly pay, with the middle nine tenths below it</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          {panels.map(({plan}) => (
            <th scope="col" key={plan.lane}>
              {plan.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({year}) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {panels.map(({plan, fan}) => {
              const point = fan[year - 1]
              return (
                <td key={plan.lane}>
                  {moneyExact(point?.p50 ?? 0)}
                  <br />
                  <span className="faint small">
                    {moneyExact(point?.p5 ?? 0)} – {moneyExact(point?.p95 ?? 0)}
                  </span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
