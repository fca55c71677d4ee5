import {scaleLinear} from "d3-scale"
import {hoursWords, type JoinCell, spanOf} from "./feature-log-view"

const ROW = 15
const TOP = 10
const BOTTOM = 20
const EDGE = 8
/** Pixels that two words on the axis need. */
const ROOM = 78

type Version = JoinCell["versions"][number]

/** One label on its own time: the rows of the log around it, one below the other. */
export function JoinTimeline(props: {
  readonly cell: JoinCell
  readonly width: number
  readonly label: string
}) {
  const {cell, width, label} = props
  const [from, to] = spanOf(cell)
  const x = scaleLinear([from, to], [EDGE, width - EDGE]).clamp(true)
  const versions = cell.versions.filter(({eventHours}) => eventHours >= from && eventHours <= to)
  const height = TOP + Math.max(1, versions.length) * ROW + BOTTOM
  const bottom = height - BOTTOM
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <rect
        x={cell.ttlHours > 0 ? x(-cell.ttlHours) : EDGE}
        y={2}
        width={x(0) - (cell.ttlHours > 0 ? x(-cell.ttlHours) : EDGE)}
        height={bottom - 2}
        style={{fill: "var(--lane-ml)", opacity: 0.1}}
      />
      <line x1={x(0)} x2={x(0)} y1={0} y2={bottom} style={{stroke: "var(--ink)", strokeWidth: 1.5}} />
      {versions.map((version, at) => (
        <Row
          key={`${version.eventHours} ${version.createdHours} ${version.due} ${version.taken} ${version.hasValue}`}
          version={version}
          y={TOP + at * ROW + ROW / 2}
          x={x}
          isRight={cell.verdict === "right"}
        />
      ))}
      {versions.length === 0 && (
        <text className="axis" x={EDGE} y={TOP + ROW / 2} dy="0.35em">
          no row near it
        </text>
      )}
      {x(0) - x(from) > ROOM && (
        <text className="axis" x={x(from)} y={height - 5}>
          {`−${hoursWords(-from)}`}
        </text>
      )}
      <text className="axis" x={Math.min(width - 18, Math.max(18, x(0)))} y={height - 5} textAnchor="middle">
        label
      </text>
      {x(to) - x(0) > ROOM && (
        <text className="axis" x={x(to)} y={height - 5} textAnchor="end">
          {`+${hoursWords(to)}`}
        </text>
      )}
    </svg>
  )
}

function Row(props: {
  readonly version: Version
  readonly y: number
  readonly x: (hours: number) => number
  readonly isRight: boolean
}) {
  const {version, y, x, isRight} = props
  const {eventHours, createdHours, hasValue, due, taken} = version
  const known = eventHours <= 0 && createdHours <= 0
  const isLeak = taken && !isRight
  const color = isLeak ? "var(--error)" : known ? "var(--ink-2)" : "var(--ink-3)"
  const [event, created] = [x(eventHours), x(createdHours)]
  return (
    <g>
      <line
        x1={event}
        x2={created}
        y1={y}
        y2={y}
        style={{stroke: color, strokeWidth: 1.5, strokeDasharray: known ? "none" : "3 3"}}
      />
      <line x1={created} x2={created} y1={y - 4} y2={y + 4} style={{stroke: color, strokeWidth: 1.5}} />
      <circle
        cx={event}
        cy={y}
        r={3}
        style={{fill: hasValue ? color : "var(--paper)", stroke: color, strokeWidth: 1.2}}
      />
      {due && (
        <circle cx={event} cy={y} r={6} style={{fill: "none", stroke: "var(--lane-ml)", strokeWidth: 2}} />
      )}
      {isLeak && (
        <path
          d={`M${event - 5},${y - 5}l10,10m0,-10l-10,10`}
          style={{stroke: "var(--error)", strokeWidth: 2, fill: "none"}}
        />
      )}
    </g>
  )
}
