import {MoneyAcross} from "./money-axis"
import "./charts.css"
import {scaleLinear} from "d3-scale"
import type {LawLaneId} from "#model/career-answer"
import {ChartMark, LANE_SHORT} from "../lane-mark"
import {useWidth} from "../use-width"

const ROW = 46
const TOP = 8
const BOTTOM = 28

export type DumbbellRow = {
  readonly lane: LawLaneId
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** Floor, middle and ceiling of each lane on one scale that begins at zero. */
export function DumbbellChart({rows}: {readonly rows: readonly DumbbellRow[]}) {
  const [element, width] = useWidth<HTMLDivElement>(640)
  const height = TOP + rows.length * ROW + BOTTOM
  const isNarrow = width < 520
  const left = isNarrow ? 8 : 132
  const x = scaleLinear([0, Math.max(...rows.map(row => row.p90)) * 1.04], [left, width - 16])
  return (
    <div ref={element}>
      <svg
        className="dumbbell"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
      >
        <MoneyAcross x={x} ticks={x.ticks(isNarrow ? 4 : 6)} y={[TOP, height - BOTTOM]} textY={height - 8} />
        {rows.map((row, index) => {
          const y = TOP + index * ROW + ROW / 2 + (isNarrow ? 8 : 0)
          return (
            <g key={row.lane} className={`lane-${row.lane}`}>
              <text
                x={isNarrow ? left : 0}
                y={isNarrow ? y - 16 : y}
                dy={isNarrow ? 0 : "0.35em"}
                className="strong"
              >
                {LANE_SHORT[row.lane]}
              </text>
              <path
                d={`M${x(row.p10)},${y}H${x(row.p90)}`}
                style={{stroke: "var(--lane)", strokeWidth: 4, opacity: 0.3}}
              />
              {[row.p10, row.p90].map(value => (
                <path
                  key={value}
                  d={`M${x(value)},${y - 6}V${y + 6}`}
                  style={{stroke: "var(--lane)", strokeWidth: 2}}
                />
              ))}
              <ChartMark lane={row.lane} x={x(row.p50)} y={y} size={7} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}
