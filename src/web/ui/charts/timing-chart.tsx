import {MoneyUp} from "./money-axis"
import "./charts.css"
import {scaleLinear} from "d3-scale"
import {line} from "d3-shape"
import type {TimingGain} from "#core/career/view/timing-gains"
import type {LawLaneId} from "#model/career-answer"
import {ChartMark} from "../lane-mark"
import {useWidth} from "../use-width"

const HEIGHT = 200
const LEFT = 64
const BOTTOM = 26

/** What moving in each year gains over never moving, on average. */
export function TimingChart(props: {
  readonly lane: LawLaneId
  readonly gains: readonly TimingGain[]
  readonly horizonYears: number
  readonly bestQuarter: number | null
}) {
  const {lane, gains, horizonYears, bestQuarter} = props
  const [element, width] = useWidth<HTMLDivElement>(640)
  const values = gains.map(({gain}) => gain)
  const x = scaleLinear([0, horizonYears * 4], [LEFT, width - 12])
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [HEIGHT - BOTTOM, 12]).nice(4)
  const path =
    line<TimingGain>()
      .x(point => x(point.quarter))
      .y(point => y(point.gain))([...gains]) ?? ""
  const best = gains.find(({quarter}) => quarter === bestQuarter)
  return (
    <div ref={element}>
      <svg
        className={`lane-${lane}`}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        aria-hidden="true"
      >
        <MoneyUp y={y} ticks={y.ticks(4)} x={[LEFT, width]} />
        <path className="timing-line" d={path} />
        {gains.map(({quarter, gain}) => (
          <circle key={quarter} cx={x(quarter)} cy={y(gain)} r={2.5} style={{fill: "var(--lane)"}} />
        ))}
        {best !== undefined && <ChartMark lane={lane} x={x(best.quarter)} y={y(best.gain)} size={7} />}
        {Array.from({length: horizonYears + 1}, (_, year) => year)
          .filter(year => horizonYears <= 5 || year % 2 === 0)
          .map(year => (
            <text
              key={year}
              className="axis"
              x={year === horizonYears ? width : x(year * 4)}
              y={HEIGHT - 6}
              textAnchor={year === horizonYears ? "end" : "middle"}
            >
              {year === 0 ? "now" : `${year} y`}
            </text>
          ))}
      </svg>
    </div>
  )
}
