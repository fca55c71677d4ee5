import {scaleLinear} from "d3-scale"
import {line} from "d3-shape"
import {moneyTick} from "../../../ui/format"
import {useWidth} from "../../../ui/use-width"
import {growthText} from "./growth-text"

const HEIGHT = 228
const LEFT = 64
const RIGHT = 28
const TOP = 26
const BOTTOM = 50

type Point = {readonly growth: number; readonly gapUsd: number}

/** The gap over the growth of stock. Above the line the first offer is ahead, below it the second. */
export function GapChart(props: {
  readonly points: readonly Point[]
  readonly crossing: number | null
  readonly now: Point
  readonly names: readonly [string, string]
}) {
  const {points, crossing, now, names} = props
  const [element, width] = useWidth<HTMLDivElement>(640)
  const growths = points.map(({growth}) => growth)
  const gaps = [...points.map(({gapUsd}) => gapUsd), now.gapUsd, 0]
  const x = scaleLinear([Math.min(...growths), Math.max(...growths)], [LEFT, width - RIGHT])
  const y = scaleLinear([Math.min(...gaps), Math.max(...gaps)], [HEIGHT - BOTTOM, TOP]).nice(4)
  const [low, high] = y.domain()
  const path =
    line<Point>()
      .x(point => x(point.growth))
      .y(point => y(point.gapUsd))([...points]) ?? ""
  const isCrossingShown =
    crossing !== null && crossing >= (growths[0] ?? 0) && crossing <= (growths.at(-1) ?? 0)
  return (
    <div ref={element}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        {y.ticks(4).map(tick => (
          <g key={tick}>
            <line
              className={tick === 0 ? "gap-zero" : "grid"}
              x1={LEFT}
              x2={width - RIGHT}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className="axis" x={LEFT - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick === 0 ? "even" : moneyTick(Math.abs(tick))}
            </text>
          </g>
        ))}
        {(high ?? 0) > 0 && (
          <text className="axis" x={LEFT} y={14}>
            ↑ {names[0]} ahead
          </text>
        )}
        {(low ?? 0) < 0 && (
          <text className="axis" x={width - RIGHT} y={HEIGHT - BOTTOM - 6} textAnchor="end">
            ↓ {names[1]} ahead
          </text>
        )}
        <path className="gap-line" d={path} />
        {isCrossingShown && (
          <g>
            <line className="gap-crossing" x1={x(crossing)} x2={x(crossing)} y1={TOP} y2={HEIGHT - BOTTOM} />
            <circle className="gap-meet" cx={x(crossing)} cy={y(0)} r={5} />
            <text
              className="strong"
              x={x(crossing) + (x(crossing) > width - 120 ? -8 : 8)}
              y={TOP + 10}
              textAnchor={x(crossing) > width - 120 ? "end" : "start"}
            >
              {growthText(crossing)}
            </text>
          </g>
        )}
        <circle className="gap-now" cx={x(now.growth)} cy={y(now.gapUsd)} r={4.5}>
          <title>As assumed</title>
        </circle>
        {x.ticks(width < 480 ? 4 : 6).map(tick => (
          <text key={tick} className="axis" x={x(tick)} y={HEIGHT - 24} textAnchor="middle">
            {growthText(tick)}
          </text>
        ))}
        <text className="axis" x={width - RIGHT} y={HEIGHT - 6} textAnchor="end">
          change of listed stock a year · ● as assumed
        </text>
      </svg>
    </div>
  )
}
