import {numbered} from "../../../ui/keyed"
import "./judge-panel-picture.css"
import {scaleLinear} from "d3-scale"
import {useId, useMemo} from "react"
import {type JudgeTrace, judgeTraceSchema} from "#labs/sim/judge-panel/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {
  confusionCells,
  confusionWords,
  goodShare,
  holds,
  intervalWords,
  type TracedRelease,
} from "./judge-panel-view"

const SQUARE = 220
const GAP = 3
const ROW = 15
const BOTTOM = 26
const LEFT = 16
const RIGHT = 18

/** What the verdicts got right, as areas, and for each release the interval that was given and the true rate. */
export function JudgePanelPicture({trace}: {readonly trace: JsonValue}) {
  const world = useMemo(() => judgeTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const isNarrow = width < 640
  return (
    <div ref={element} className={isNarrow ? "judge-panel lane-ai narrow" : "judge-panel lane-ai"}>
      <figure>
        <figcaption>
          <strong>Verdicts</strong> <span>{confusionWords(world)}</span>
        </figcaption>
        <Mosaic world={world} />
      </figure>
      <figure>
        <figcaption>
          <strong>Rates</strong> <span>{intervalWords(world)}</span>
        </figcaption>
        <Intervals world={world} width={isNarrow ? width : width - SQUARE - 72} />
        <ul className="picture-key" aria-hidden="true">
          <li>
            <svg viewBox="-14 -6 28 12" width={28} height={12} aria-hidden="true">
              <path className="judge-interval" d="M-12,0H12" />
            </svg>
            your interval
          </li>
          <li>
            <svg viewBox="-7 -7 14 14" width={14} height={14} aria-hidden="true">
              <Truth x={0} y={0} isHeld={true} />
            </svg>
            true rate
          </li>
          <li>
            <svg viewBox="-7 -7 14 14" width={14} height={14} aria-hidden="true">
              <Truth x={0} y={0} isHeld={false} />
            </svg>
            missed
          </li>
        </ul>
      </figure>
    </div>
  )
}

/** A square of all answers: as wide as there are good and bad ones, as high as they passed and failed. */
function Mosaic({world}: {readonly world: JudgeTrace}) {
  const hatch = useId()
  const width = SQUARE + 48
  const height = SQUARE + 24
  const split = goodShare(world)
  const columns = {good: (SQUARE - GAP) * split, bad: (SQUARE - GAP) * (1 - split)}
  const cells = confusionCells(world)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={confusionWords(world)}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="judge-hatch" x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      {cells.map(({id, isGood, isPassed, share}) => {
        const right = isGood === isPassed
        const x = 48 + (isGood ? 0 : columns.good + GAP)
        const cellWidth = isGood ? columns.good : columns.bad
        const cellHeight = (SQUARE - GAP) * share
        const y = isPassed ? 0 : SQUARE - cellHeight
        return (
          <g key={id}>
            <rect
              className={right ? "judge-right" : "judge-error"}
              x={x}
              y={y}
              width={Math.max(0, cellWidth)}
              height={Math.max(0, cellHeight)}
            />
            {!right && (
              <rect
                x={x}
                y={y}
                width={Math.max(0, cellWidth)}
                height={Math.max(0, cellHeight)}
                style={{fill: `url(#${hatch})`}}
              />
            )}
            {cellWidth > 44 && cellHeight > 22 && (
              <text className={right ? "judge-on" : "strong"} x={x + 8} y={y + 17}>
                {Math.round(share * 100)} %
              </text>
            )}
          </g>
        )
      })}
      <text className="axis" x={42} y={14} textAnchor="end">
        pass
      </text>
      <text className="axis" x={42} y={SQUARE - 4} textAnchor="end">
        fail
      </text>
      <text className="axis" x={48} y={height - 6}>
        good
      </text>
      <text className="axis" x={48 + SQUARE} y={height - 6} textAnchor="end">
        bad
      </text>
    </svg>
  )
}

function Intervals({world, width}: {readonly world: JudgeTrace; readonly width: number}) {
  const rows = [...world.releases].sort((a, b) => a.trueRate - b.trueRate)
  const height = rows.length * ROW + BOTTOM
  const ends = rows.flatMap(({lo, hi, trueRate}) => [lo, hi, trueRate])
  const x = scaleLinear([Math.min(0, ...ends), Math.max(1, ...ends)], [LEFT, width - RIGHT])
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={intervalWords(world)}
    >
      {x.ticks(width < 420 ? 4 : 6).map(tick => (
        <g key={tick}>
          <line
            className={tick === 0 || tick === 1 ? "rule" : "grid"}
            x1={x(tick)}
            x2={x(tick)}
            y1={0}
            y2={height - BOTTOM}
          />
          <text className="axis" x={x(tick)} y={height - 8} textAnchor="middle">
            {Math.round(tick * 100)}
            {tick === 0 ? "\u202f%" : ""}
          </text>
        </g>
      ))}
      {numbered(rows).map(({key, at, item: release}) => (
        <Interval key={key} release={release} x={x} y={at * ROW + ROW / 2} />
      ))}
    </svg>
  )
}

function Interval(props: {
  readonly release: TracedRelease
  readonly x: (rate: number) => number
  readonly y: number
}) {
  const {release, x, y} = props
  const isHeld = holds(release)
  return (
    <g>
      <path
        className={isHeld ? "judge-interval" : "judge-interval missed"}
        d={`M${x(release.lo)},${y}H${Math.max(x(release.lo) + 1, x(release.hi))}`}
      />
      <path className="judge-rate" d={`M${x(release.rate)},${y - 4}v8`} />
      <Truth x={x(release.trueRate)} y={y} isHeld={isHeld} />
    </g>
  )
}

/** The true rate: a diamond in the interval, a cross outside of it. */
function Truth({x, y, isHeld}: {readonly x: number; readonly y: number; readonly isHeld: boolean}) {
  if (isHeld) return <path className="judge-truth" d={`M${x},${y - 4.5}l4.5,4.5l-4.5,4.5l-4.5,-4.5z`} />
  return <path className="judge-truth missed" d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
}
