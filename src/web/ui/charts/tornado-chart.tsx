import "./charts.css"
import {scaleLinear} from "d3-scale"
import type {Driver} from "#model/career-answer"
import {moneyExact, moneyTick} from "../format"
import {useWidth} from "../use-width"

const NAMES = 228
const ROW = 38
const EDGE = 40

/** How far the lead moves from the low to the high end of each belief. Left of zero the runner-up is ahead. */
export function TornadoChart(props: {
  readonly drivers: readonly Driver[]
  readonly leader: string
  readonly runnerUp: string
}) {
  const {drivers, leader, runnerUp} = props
  const [element, width] = useWidth<HTMLDivElement>(640)
  const isNarrow = width < 560
  const chartWidth = isNarrow ? width : width - NAMES
  const ends = drivers.flatMap(driver => [driver.whenLow, driver.whenHigh])
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [EDGE, chartWidth - EDGE])
  const zero = x(0)
  return (
    <div ref={element} className={isNarrow ? "tornado narrow" : "tornado"} aria-hidden="true">
      <div className="tornado-line">
        <span />
        <svg viewBox={`0 0 ${chartWidth} 22`} width={chartWidth} height={22} aria-hidden="true">
          {zero > 120 && (
            <text className="axis" x={zero - 8} y={14} textAnchor="end">
              ← {runnerUp} ahead
            </text>
          )}
          {chartWidth - zero > 110 && (
            <text className="axis" x={zero + 8} y={14}>
              {leader} ahead →
            </text>
          )}
        </svg>
      </div>
      {drivers.map(({belief, name, whenLow, whenHigh}) => {
        const from = Math.min(whenLow, whenHigh)
        const to = Math.max(whenLow, whenHigh)
        const [left, right] = whenLow <= whenHigh ? ["low", "high"] : ["high", "low"]
        return (
          <div className="tornado-line" key={belief}>
            <span>{name}</span>
            <svg viewBox={`0 0 ${chartWidth} ${ROW}`} width={chartWidth} height={ROW}>
              <title>
                {name}: {moneyExact(whenLow)} where low, {moneyExact(whenHigh)} where high
              </title>
              <line className="rule" x1={zero} x2={zero} y1={0} y2={ROW} />
              <rect
                className="tornado-row"
                x={x(from)}
                y={ROW / 2 - 8}
                width={Math.max(1, x(to) - x(from))}
                height={16}
                rx={2}
              />
              <text className="axis" x={x(from) - 6} y={ROW / 2} dy="0.35em" textAnchor="end">
                {left}
              </text>
              <text className="axis" x={x(to) + 6} y={ROW / 2} dy="0.35em">
                {right}
              </text>
            </svg>
          </div>
        )
      })}
      <div className="tornado-line">
        <span />
        <svg viewBox={`0 0 ${chartWidth} 22`} width={chartWidth} height={22} aria-hidden="true">
          {x.ticks(isNarrow ? 3 : 5).map(tick => (
            <text key={tick} className="axis" x={x(tick)} y={14} textAnchor="middle">
              {moneyTick(Math.abs(tick))}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}
