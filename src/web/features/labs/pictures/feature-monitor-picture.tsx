import "./feature-monitor-picture.css"
import {scaleLinear} from "d3-scale"
import {useId, useMemo} from "react"
import {ALARM_KINDS} from "#labs/sim/feature-monitor/kinds"
import {watchTraceSchema} from "#labs/sim/feature-monitor/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {
  type AlarmMark,
  alarmsInWords,
  KIND_LETTERS,
  KIND_NAMES,
  markOf,
  shadesOf,
  stretchesOf,
  type WatchRow,
  watchInWords,
  watchRows,
} from "./feature-monitor-view"

const ROW = 13
const TOP = 6
const BOTTOM = 26
const GAP = 8
const MARKS: readonly (readonly [AlarmMark, string])[] = [
  ["right", "alarm, right kind"],
  ["late", "right place, wrong kind"],
  ["false", "false alarm"],
  ["unheard", "pager was off"],
]

/** Every feature and the outcomes as strips of days, darker where they differ from before; the drifts that there were
 * as frames, and the alarms as marks on them. */
export function FeatureMonitorPicture({trace}: {readonly trace: JsonValue}) {
  const world = useMemo(() => watchTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const hatch = useId()
  const rows = watchRows(world)
  const isNarrow = width < 520
  const left = isNarrow ? 30 : 74
  const x = scaleLinear([0, world.days], [left, width - 2])
  const tops = rowTops(rows)
  const bottom = (tops.at(-1) ?? 0) + ROW
  const height = bottom + BOTTOM
  return (
    <div ref={element}>
      <p className="figure-says w-says">{alarmsInWords(world)}</p>
      <svg
        className="w-strip"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={watchInWords(world)}
      >
        <defs>
          <pattern
            id={hatch}
            className="w-muted"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" x2="0" y1="0" y2="6" />
          </pattern>
        </defs>
        {stretchesOf(world.muted).map(({from, to}) => (
          <rect
            key={from}
            x={x(from)}
            width={x(to + 1) - x(from)}
            y={TOP}
            height={bottom - TOP}
            style={{fill: `url(#${hatch})`, opacity: 0.5}}
          />
        ))}
        {rows.map((row, at) => (
          <Strip key={row.name} row={row} top={tops[at] ?? 0} x={x} isNarrow={isNarrow} />
        ))}
        {x
          .ticks(isNarrow ? 4 : 8)
          .filter(day => day < world.days)
          .map(day => (
            <text key={day} x={x(day)} y={height - 8} textAnchor={day === 0 ? "start" : "middle"}>
              {day === 0 ? "day 0" : day}
            </text>
          ))}
      </svg>
      <ul className="picture-key w-key" aria-hidden="true">
        {MARKS.map(([mark, words]) => (
          <li key={mark}>
            <svg viewBox="-7 -7 14 14" width={14} height={14} aria-hidden="true">
              <Mark mark={mark} x={0} y={0} />
            </svg>
            {words}
          </li>
        ))}
        {ALARM_KINDS.map(kind => (
          <li key={kind}>
            <strong>{KIND_LETTERS[kind]}</strong> {KIND_NAMES[kind]}
          </li>
        ))}
        <li>the darker, the further from the same weekdays before</li>
        <li>frame: a drift, dashed where it does no harm</li>
      </ul>
    </div>
  )
}

/** Rows lie close, with a gap after the outcomes and before the features that the model does not use. */
function rowTops(rows: readonly WatchRow[]): number[] {
  let top = TOP
  return rows.map((row, at) => {
    const before = rows[at - 1]
    if (before !== undefined) top += ROW
    if (before !== undefined && (before.feature === null || before.used !== row.used)) top += GAP
    return top
  })
}

function Strip({
  row,
  top,
  x,
  isNarrow,
}: {
  readonly row: WatchRow
  readonly top: number
  readonly x: (day: number) => number
  readonly isNarrow: boolean
}) {
  const day = x(1) - x(0)
  const label = isNarrow ? (row.feature === null ? "Out" : row.feature) : row.name
  return (
    <g>
      <text x={0} y={top + ROW - 3} style={{opacity: row.used ? 1 : 0.75}}>
        {label}
      </text>
      <line className="w-line" x1={x(0)} x2={x(row.days.length)} y1={top + ROW - 0.5} y2={top + ROW - 0.5} />
      {shadesOf(row.days).map(({at, shade}) => (
        <rect
          key={at}
          className="w-cell"
          x={x(at)}
          y={top + 1}
          width={day}
          height={ROW - 2}
          style={{opacity: shade * 0.7}}
        />
      ))}
      {row.drifts.map(({kind, from, until}) => (
        <g key={from}>
          <rect
            className={kind === null ? "w-drift w-harmless" : "w-drift"}
            x={x(from)}
            y={top}
            width={Math.max(2, x(until) - x(from))}
            height={ROW}
            rx={2}
          />
          {kind !== null && (
            <text className="w-kind" x={x(from) - 3} y={top + ROW - 3} textAnchor="end">
              {KIND_LETTERS[kind]}
            </text>
          )}
        </g>
      ))}
      {row.alarms.map(alarm => {
        const mark = markOf(alarm)
        return mark === null ? null : (
          <Mark key={`${alarm.day} ${alarm.kind}`} mark={mark} x={x(alarm.day) + day / 2} y={top + ROW / 2} />
        )
      })}
    </g>
  )
}

/** A disc for a right alarm, a ring for a late one, a cross for a false one, a small bar for one that nobody heard. */
function Mark({mark, x, y}: {readonly mark: AlarmMark; readonly x: number; readonly y: number}) {
  if (mark === "right") return <circle className="w-mark w-right" cx={x} cy={y} r={5} />
  if (mark === "late") return <circle className="w-mark w-late" cx={x} cy={y} r={4} />
  if (mark === "false") return <path className="w-mark w-false" d={`M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7`} />
  return <path className="w-mark w-unheard" d={`M${x - 2},${y}h4`} />
}
