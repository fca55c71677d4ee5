import {percent} from "#model/percent"
import "./charts.css"
import {scaleLinear} from "d3-scale"
import {useWidth} from "../use-width"

const LEFT = 48
/** Room for half of the last label. */
const RIGHT = 24
const BOTTOM = 40
const TOP = 10
const LARGEST = 360
const TICKS: readonly number[] = [0, 0.25, 0.5, 0.75, 1]

/** Predictions of about one size: what was said, how often it happened and where the true share may lie, 0 to 1. */
export type ReliabilityPoint = {
  readonly said: number
  readonly happened: number
  readonly low: number
  readonly high: number
  readonly count: number
}

/** What was said against what happened. On the slanted line both are the same; dots grow with their count, and the upright
 * lines show how little few of them tell. */
export function ReliabilityChart({points}: {readonly points: readonly ReliabilityPoint[]}) {
  const [element, width] = useWidth<HTMLDivElement>(LARGEST)
  const size = Math.min(LARGEST, width)
  const x = scaleLinear([0, 1], [LEFT, size - RIGHT])
  const y = scaleLinear([0, 1], [size - BOTTOM, TOP])
  const most = Math.max(1, ...points.map(({count}) => count))
  return (
    <div ref={element}>
      <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
        {TICKS.map(tick => (
          <g key={tick}>
            <line className="grid" x1={LEFT} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <line className="grid" x1={x(tick)} x2={x(tick)} y1={TOP} y2={y(0)} />
            <text className="axis" x={LEFT - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {percent(tick)}
            </text>
            <text className="axis" x={x(tick)} y={y(0) + 18} textAnchor="middle">
              {percent(tick)}
            </text>
          </g>
        ))}
        <text className="axis" x={x(0.5)} y={size - 6} textAnchor="middle">
          said before → passed ↑
        </text>
        <line className="rule" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} />
        {points.map(({said, happened, low, high, count}) => (
          <g key={said}>
            <line className="reliability-range" x1={x(said)} x2={x(said)} y1={y(low)} y2={y(high)} />
            <circle
              className="reliability-dot"
              cx={x(said)}
              cy={y(happened)}
              r={4 + 5 * Math.sqrt(count / most)}
            />
          </g>
        ))}
      </svg>
    </div>
  )
}
