import {scaleLog} from "d3-scale"
import {Fragment} from "react"
import type {EmployerBeforeLane, LeverPoint} from "#core/pay/view/employer-before-lane"
import type {EmployerId, LaneId} from "#model/lane"
import {percent} from "#model/percent"
import {ChartMark, LANE_SHORT} from "../../ui/lane-mark"
import {useWidth} from "../../ui/use-width"

const NAMES: Readonly<Record<EmployerId, string>> = {
  startup: "Startup",
  nonai: "Established",
  bigtech: "Big tech",
  frontier: "Frontier lab",
}
const ROW = 26
const HEAD = 30
const BOTTOM = 26
const NARROW = 560
/** Pixels between the names of two ticks. */
const NAME_PX = 58
const TICKS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

/** Kinds of employer and lanes on one scale of ratios to the lowest measured one of each. */
export function LeverChart({lever}: {readonly lever: EmployerBeforeLane}) {
  const [element, width] = useWidth<HTMLDivElement>(760)
  const left = width < NARROW ? 112 : 160
  const all = [...lever.employers, ...lever.lanes]
  const x = scaleLog(
    [Math.min(...all.map(({low}) => low)) * 0.96, Math.max(...all.map(({high}) => high)) * 1.05],
    [left, width - 58],
  )
  const [least = 0, most = 1] = x.domain()
  const lanesTop = HEAD + lever.employers.length * ROW + 10
  const height = lanesTop + HEAD + lever.lanes.length * ROW
  return (
    <div ref={element}>
      <svg
        viewBox={`0 0 ${width} ${height + BOTTOM}`}
        width={width}
        height={height + BOTTOM}
        aria-hidden="true"
      >
        {apart(
          TICKS.filter(tick => tick >= least && tick <= most),
          x,
        ).map(tick => (
          <Fragment key={tick}>
            <line
              className={tick === 1 ? "rule" : "grid"}
              x1={x(tick)}
              x2={x(tick)}
              y1={HEAD - 4}
              y2={height}
            />
            <text className="axis" x={x(tick)} y={height + 20} textAnchor="middle">
              {tick === 1 ? "the same" : more(tick)}
            </text>
          </Fragment>
        ))}
        <text className="strong" x={0} y={17}>
          Kinds of employer, middle total pay
        </text>
        {lever.employers.map((point, at) => (
          <Point
            key={point.id}
            point={point}
            name={NAMES[point.id]}
            lane={null}
            y={HEAD + at * ROW + 13}
            x={x}
          />
        ))}
        <text className="strong" x={0} y={lanesTop + 17}>
          Lanes, middle base pay
        </text>
        {lever.lanes.map((point, at) => (
          <Point
            key={point.id}
            point={point}
            name={LANE_SHORT[point.id]}
            lane={point.id}
            y={lanesTop + HEAD + at * ROW + 13}
            x={x}
          />
        ))}
      </svg>
    </div>
  )
}

/** Ticks whose names do not run into each other; "the same" is always among them. */
function apart(ticks: readonly number[], x: (ratio: number) => number): readonly number[] {
  const kept = [1]
  for (const tick of ticks) if (kept.every(other => Math.abs(x(other) - x(tick)) >= NAME_PX)) kept.push(tick)
  return kept
}

function more(ratio: number): string {
  return `${ratio > 1 ? "+" : "−"}${percent(Math.abs(ratio - 1))}`
}

function Point(props: {
  readonly point: LeverPoint<string>
  readonly name: string
  readonly lane: LaneId | null
  readonly y: number
  readonly x: (ratio: number) => number
}) {
  const {point, name, lane, y, x} = props
  const {ratio, low, high, basis} = point
  const isAssumed = basis === "assumed"
  return (
    <g className={`lane-${lane ?? "swe"}`}>
      <text x={0} y={y + 4}>
        {name}
        {isAssumed && (
          <tspan className="axis" dx={6}>
            a guess
          </tspan>
        )}
      </text>
      <line
        className={isAssumed ? "pay-whisker guess" : "pay-whisker"}
        x1={x(low)}
        x2={x(high)}
        y1={y}
        y2={y}
      />
      {lane === null ? (
        <circle className={isAssumed ? "pay-dot hollow" : "pay-dot"} cx={x(ratio)} cy={y} r={5} />
      ) : (
        <ChartMark lane={lane} x={x(ratio)} y={y} size={5.5} />
      )}
      {ratio !== 1 && (
        <text className="axis" x={x(Math.max(ratio, high)) + 8} y={y + 4}>
          {more(ratio)}
        </text>
      )}
    </g>
  )
}
