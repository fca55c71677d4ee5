import {scaleLinear} from "d3-scale"
import type {MoveVerdict} from "#core/plan/verdict"
import {money, moneyTick} from "../../ui/format"
import {useWidth} from "../../ui/use-width"

const ROW = 52
const BOTTOM = 26
const RIGHT = 30
const LEFT = 34

function tickText(usd: number): string {
  return usd < 0 ? `\u2212${moneyTick(-usd)}` : moneyTick(usd)
}

/** What the first year and all years bring against staying: the middle as a mark, the range as a line, staying at nought. */
export function WorthChart({verdict}: {readonly verdict: MoveVerdict}) {
  const [element, width] = useWidth<HTMLDivElement>(640)
  const rows = [
    {name: "First year in the lane", range: verdict.firstYearUsd},
    {name: `All ${verdict.horizonYears} years, discounted`, range: verdict.worthUsd},
  ]
  const ends = rows.flatMap(({range}) => [range.low, range.high, 0])
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [LEFT, width - RIGHT]).nice(5)
  const height = rows.length * ROW + BOTTOM
  return (
    <div ref={element} className={`lane-${verdict.move.lane}`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="plan-worth"
        aria-hidden="true"
      >
        {x.ticks(Math.max(3, Math.floor(width / 150))).map(tick => (
          <g key={tick}>
            <line
              className={tick === 0 ? "rule" : "grid"}
              x1={x(tick)}
              x2={x(tick)}
              y1={0}
              y2={height - BOTTOM}
            />
            <text className={tick === 0 ? "strong" : "axis"} x={x(tick)} y={height - 6} textAnchor="middle">
              {tick === 0 ? "staying" : tickText(tick)}
            </text>
          </g>
        ))}
        {rows.map(({name, range}, index) => {
          const y = index * ROW + 36
          return (
            <g key={name}>
              <title>{`${name}: ${money(range.value)}, from ${money(range.low)} to ${money(range.high)}`}</title>
              <text x={0} y={y - 14}>
                {name}
              </text>
              <line
                x1={x(range.low)}
                x2={x(range.high)}
                y1={y}
                y2={y}
                style={{stroke: "var(--lane)", strokeWidth: 6, strokeLinecap: "round", opacity: 0.4}}
              />
              <circle
                cx={x(range.value)}
                cy={y}
                r={6}
                style={{fill: "var(--lane)", stroke: "var(--paper)", strokeWidth: 2}}
              />
            </g>
          )
        })}
      </svg>
    </div>
  )
}
