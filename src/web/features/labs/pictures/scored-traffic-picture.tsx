import "./scored-traffic-picture.css"
import {scaleLog} from "d3-scale"
import {useMemo} from "react"
import {type TrafficTrace, trafficTraceSchema} from "#labs/sim/scored-traffic/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {ScoredTrafficTable} from "./scored-traffic-table"
import {chanceRange, FEWEST, type Segment, trafficWords} from "./scored-traffic-view"

const PAD = {top: 12, right: 12, bottom: 40, left: 58}
const ROW = 24
const NARROW = 560
const COLUMN_GAP = 24

function chanceTick(chance: number): string {
  return `${Number((chance * 100).toPrecision(1))}\u202f%`
}

/** Forecast against truth, in bins and by segment: on the diagonal, and at 1, is where money is safe. */
export function ScoredTrafficPicture({trace}: {readonly trace: JsonValue}) {
  const traffic = useMemo(() => trafficTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const words = trafficWords(traffic)
  const isNarrow = width < NARROW
  const left = isNarrow ? width : Math.floor((width - COLUMN_GAP) * 0.54)
  const right = isNarrow ? width : width - COLUMN_GAP - left
  return (
    <div ref={element} className="traffic lane-ml">
      <p className="figure-says">{words}</p>
      <div className="traffic-parts" style={{gridTemplateColumns: isNarrow ? "1fr" : `${left}px ${right}px`}}>
        <figure>
          <figcaption>
            <strong>Forecast and truth</strong>
            <span>twentieths of the views, in order of forecast</span>
          </figcaption>
          <Curve traffic={traffic} size={Math.min(left, 380)} words={words} />
        </figure>
        <figure>
          <figcaption>
            <strong>Clicks forecast for each one that came</strong>
            <span>by segment; hollow where fewer than {FEWEST} views</span>
          </figcaption>
          <Segments segments={traffic.segments} width={right} />
        </figure>
      </div>
      <ul className="picture-key" aria-hidden="true">
        <li>
          <svg viewBox="-6 -6 12 12" width={12} height={12} aria-hidden="true">
            <circle className="traffic-bin" r={4} />
          </svg>
          your chance
        </li>
        <li>
          <svg viewBox="-6 -6 12 12" width={12} height={12} aria-hidden="true">
            <path className="traffic-raw" d="M-3.5,-3.5l7,7m0,-7l-7,7" />
          </svg>
          the raw score
        </li>
        <li>dashed: as many clicks as forecast</li>
      </ul>
      <ScoredTrafficTable traffic={traffic} />
    </div>
  )
}

function Curve(props: {readonly traffic: TrafficTrace; readonly size: number; readonly words: string}) {
  const {traffic, size, words} = props
  const [least, most] = chanceRange(traffic)
  const height = size - PAD.left - PAD.right + PAD.top + PAD.bottom
  const x = scaleLog([least, most], [PAD.left, size - PAD.right]).clamp(true)
  const y = scaleLog([least, most], [height - PAD.bottom, PAD.top]).clamp(true)
  const ticks = [0.0001, 0.001, 0.01, 0.1, 1].filter(tick => tick >= least && tick <= most)
  return (
    <svg viewBox={`0 0 ${size} ${height}`} width={size} height={height} role="img" aria-label={words}>
      {ticks.map(tick => (
        <g key={tick}>
          <line className="grid" x1={x(tick)} x2={x(tick)} y1={PAD.top} y2={height - PAD.bottom} />
          <line className="grid" x1={PAD.left} x2={size - PAD.right} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={x(tick)} y={height - PAD.bottom + 16} textAnchor="middle">
            {chanceTick(tick)}
          </text>
          <text className="axis" x={PAD.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {chanceTick(tick)}
          </text>
        </g>
      ))}
      <text className="axis" x={(PAD.left + size - PAD.right) / 2} y={height - 6} textAnchor="middle">
        forecast
      </text>
      <text
        className="axis"
        transform={`translate(12 ${(PAD.top + height - PAD.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        clicks that came
      </text>
      <line className="traffic-right" x1={x(least)} x2={x(most)} y1={y(least)} y2={y(most)} />
      {traffic.bins.map(({score, forecast, chance}) => (
        <g key={`${forecast} ${chance}`}>
          <path className="traffic-raw" d={`M${x(score) - 3},${y(chance) - 3}l6,6m0,-6l-6,6`} />
          <circle className="traffic-bin" cx={x(forecast)} cy={y(chance)} r={4.5} />
        </g>
      ))}
    </svg>
  )
}

const LABELS = 84
const COUNTS = 44
const RATIO_TICKS = [0.25, 0.5, 1, 2, 4]

function Segments({segments, width}: {readonly segments: readonly Segment[]; readonly width: number}) {
  const height = PAD.top + segments.length * ROW + PAD.bottom - 12
  const x = scaleLog([0.2, 5], [LABELS, width - COUNTS]).clamp(true)
  const bottom = height - PAD.bottom + 12
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {RATIO_TICKS.map(tick => (
        <g key={tick}>
          <line
            className={tick === 1 ? "traffic-right" : "grid"}
            x1={x(tick)}
            x2={x(tick)}
            y1={PAD.top}
            y2={bottom}
          />
          <text className="axis" x={x(tick)} y={bottom + 16} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {segments.map(({segment, count, ratio}, at) => {
        const middle = PAD.top + (at + 0.5) * ROW
        return (
          <g key={segment}>
            <text x={0} y={middle} dy="0.35em">
              Segment {segment}
            </text>
            <line className="traffic-stem" x1={x(1)} x2={x(ratio)} y1={middle} y2={middle} />
            <circle
              className={count < FEWEST ? "traffic-bin hollow" : "traffic-bin"}
              cx={x(ratio)}
              cy={middle}
              r={4.5}
            />
            <text className="axis" x={width} y={middle} dy="0.35em" textAnchor="end">
              {ratio.toFixed(2)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
