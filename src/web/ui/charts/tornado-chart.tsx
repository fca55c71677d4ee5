import {scaleLinear} from "d3-scale"
import type {Driver} from "#model/career-answer"
import {moneySigned} from "../format"
import {useWidth} from "../use-width"

const ROW = 48
const AXIS = 26

/** How far the lead moves from the low to the high end of each belief. Left of zero the runner-up is ahead. */
export function TornadoChart(props: {
  readonly drivers: readonly Driver[]
  readonly leader: string
  readonly runnerUp: string
}) {
  const {drivers, leader, runnerUp} = props
  const [element, width] = useWidth<HTMLDivElement>(640)
  const ends = drivers.flatMap(driver => [driver.whenLow, driver.whenHigh])
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [64, width - 64])
  const height = AXIS + drivers.length * ROW
  return (
    <div ref={element}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <text className="axis" x={Math.max(x(0) - 8, 4)} y={14} textAnchor={x(0) < 130 ? "start" : "end"}>
          {x(0) < 130 ? "" : `← ${runnerUp} ahead`}
        </text>
        <text className="axis" x={Math.min(x(0) + 8, width - 110)} y={14}>
          {leader} ahead →
        </text>
        <line className="rule" x1={x(0)} x2={x(0)} y1={AXIS - 4} y2={height} />
        {drivers.map(({belief, name, whenLow, whenHigh}, index) => {
          const y = AXIS + index * ROW
          const [left, right] = whenLow <= whenHigh ? ["low", "high"] : ["high", "low"]
          const from = Math.min(whenLow, whenHigh)
          const to = Math.max(whenLow, whenHigh)
          return (
            <g key={belief}>
              <text className="mask-text" x={0} y={y + 14}>
                {name}
              </text>
              <rect
                className="tornado-row"
                x={x(from)}
                y={y + 21}
                width={Math.max(1, x(to) - x(from))}
                height={14}
                rx={2}
              />
              <text x={x(from) - 5} y={y + 28} dy="0.35em" textAnchor="end">
                <title>{moneySigned(from)}</title>
                {left}
              </text>
              <text x={x(to) + 5} y={y + 28} dy="0.35em">
                <title>{moneySigned(to)}</title>
                {right}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
