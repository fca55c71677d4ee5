import "./charts.css"
import {scaleLinear} from "d3-scale"
import {area, curveMonotoneX, line} from "d3-shape"
import type {LawLaneId} from "#model/career-answer"
import type {FanYear} from "#model/career-result"
import {moneyTick} from "../format"
import {ChartMark} from "../lane-mark"

const PAD = {top: 10, right: 8, bottom: 24, left: 4}

/** One fan: the middle half and the middle nine tenths of yearly pay, and the median. All panels share `top`.
 * @param hasAxis whether the money axis is written, left of the panel */
export function FanPanel(props: {
  readonly lane: LawLaneId
  readonly fan: readonly FanYear[]
  readonly top: number
  readonly width: number
  readonly height: number
  readonly hasAxis: boolean
  readonly year: number
  readonly onYear: (year: number) => void
}) {
  const {lane, fan, top, width, height, hasAxis, year, onYear} = props
  const years = fan.length
  const x = scaleLinear([1, Math.max(2, years)], [PAD.left, width - PAD.right])
  const y = scaleLinear([0, top], [height - PAD.bottom, PAD.top])
  const between = (low: "p5" | "p25", high: "p75" | "p95") =>
    area<FanYear>()
      .x(point => x(point.year))
      .y0(point => y(point[low]))
      .y1(point => y(point[high]))
      .curve(curveMonotoneX)([...fan]) ?? ""
  const median =
    line<FanYear>()
      .x(point => x(point.year))
      .y(point => y(point.p50))
      .curve(curveMonotoneX)([...fan]) ?? ""
  const now = fan[year - 1]
  const yearAt = (clientX: number, box: DOMRect) =>
    Math.max(1, Math.min(years, Math.round(x.invert(((clientX - box.left) / box.width) * width))))
  return (
    <svg
      className={`lane-${lane}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      onPointerMove={event => onYear(yearAt(event.clientX, event.currentTarget.getBoundingClientRect()))}
      onPointerDown={event => onYear(yearAt(event.clientX, event.currentTarget.getBoundingClientRect()))}
    >
      {y.ticks(4).map(tick => (
        <g key={tick}>
          <line className="grid" x1={0} x2={width} y1={y(tick)} y2={y(tick)} />
          {hasAxis && (
            <text className="axis" x={-8} y={y(tick)} dy="0.35em" textAnchor="end">
              {moneyTick(tick)}
            </text>
          )}
        </g>
      ))}
      <path className="outer" d={between("p5", "p95")} />
      <path className="inner" d={between("p25", "p75")} />
      <path className="median" d={median} />
      <line className="rule" x1={x(year)} x2={x(year)} y1={PAD.top} y2={height - PAD.bottom} />
      {now !== undefined && <ChartMark lane={lane} x={x(year)} y={y(now.p50)} />}
      {[1, years].map(tick => (
        <text
          key={tick}
          className="axis"
          x={x(tick)}
          y={height - 6}
          textAnchor={tick === 1 ? "start" : "end"}
        >
          {tick === 1 ? "Year 1" : tick}
        </text>
      ))}
    </svg>
  )
}
