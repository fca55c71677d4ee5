import "./charts.css"
import {scaleLinear} from "d3-scale"
import type {ToldRun} from "#core/career/view/told-runs"
import {EMPLOYERS, LEVELS} from "#model/lane"
import {useWidth} from "../use-width"

const LEFT = 92
const ROW = 20
const BOTTOM = 26
const TOP = 6
const EMPLOYER_ROWS = {
  startup: "Startup",
  nonai: "Established",
  bigtech: "Big tech",
  frontier: "Frontier lab",
} as const

/** One career as a strip of quarters: a row for each kind of employer, taller blocks for higher levels, hatching
 * for time out of work. */
export function QuarterStrip({
  runs,
  quarters,
}: {
  readonly runs: readonly ToldRun[]
  readonly quarters: number
}) {
  const [element, width] = useWidth<HTMLDivElement>(640)
  const x = scaleLinear([0, quarters], [LEFT, width - 4])
  const rowHeight = ROW + 14
  const height = TOP + EMPLOYERS.length * rowHeight + BOTTOM
  return (
    <div ref={element}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <defs>
          <pattern
            id="gap-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" x2="0" y1="0" y2="6" style={{stroke: "var(--ink-3)", strokeWidth: 1.5}} />
          </pattern>
        </defs>
        {EMPLOYERS.map((employer, index) => {
          const y = TOP + (index + 1) * rowHeight
          return (
            <g key={employer}>
              <line className="grid" x1={0} x2={width} y1={y} y2={y} />
              <text className="axis" x={0} y={y - 6}>
                {EMPLOYER_ROWS[employer]}
              </text>
            </g>
          )
        })}
        {runs.map(run => {
          const left = x(run.from)
          const right = x(run.to) - 1
          if (run.employer === null)
            return (
              <rect
                key={run.from}
                x={left}
                y={TOP}
                width={right - left}
                height={EMPLOYERS.length * rowHeight}
                style={{fill: "url(#gap-hatch)"}}
              />
            )
          const bottom = TOP + (EMPLOYERS.indexOf(run.employer) + 1) * rowHeight
          const tall = 8 + LEVELS.indexOf(run.level) * 7
          return (
            <rect
              key={run.from}
              className={`lane-${run.lane}`}
              x={left}
              y={bottom - tall}
              width={right - left}
              height={tall}
              style={{fill: "var(--lane)"}}
            />
          )
        })}
        {Array.from({length: quarters / 4 + 1}, (_, year) => year)
          .filter(year => quarters <= 20 || year % 2 === 0)
          .map(year => (
            <text
              key={year}
              className="axis"
              x={x(year * 4)}
              y={height - 6}
              textAnchor={year === quarters / 4 ? "end" : "middle"}
            >
              {year === 0 ? "now" : `${year} y`}
            </text>
          ))}
      </svg>
    </div>
  )
}
