import "./llm-engine-picture.css"
import {type ScaleLinear, scaleLinear} from "d3-scale"
import {type ReactNode, useMemo} from "react"
import {type EngineTrace, engineTraceSchema} from "#labs/sim/llm-engine/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {LlmEngineTable} from "./llm-engine-table"
import {
  type CallerGroup,
  callerGroups,
  endOf,
  engineWords,
  groupWords,
  meanPlaces,
  type Span,
  spansOf,
} from "./llm-engine-view"

const LEFT = 48
const RIGHT = 12
const BIN = 3
const TITLE = 26
const GAP = 14
const HEIGHTS = {places: 64, memory: 52, waiting: 40} as const
const CALLERS = 260
const AXIS = 24

type Scale = ScaleLinear<number, number>

/** The instrument of a model server: places on the GPU as a heat strip, memory, who waits, and every caller as a line
 * from arrival to the last token. */
export function LlmEnginePicture({trace}: {readonly trace: JsonValue}) {
  const world = useMemo(() => engineTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const words = engineWords(world)
  return (
    <div ref={element} className="engine lane-mlops">
      <p className="figure-says">{words}</p>
      <EngineStrips world={world} width={width} words={words} />
      <ul className="picture-key" aria-hidden="true">
        <li>
          <span className="engine-sample writing" /> a place that writes
        </li>
        <li>
          <span className="engine-sample reading" /> a place that reads a prompt
        </li>
        <li>
          <span className="engine-sample wait" /> a caller without a token
        </li>
        {world.restartsMs.length > 0 && <li>✕ the server went down</li>}
      </ul>
      <LlmEngineTable world={world} />
    </div>
  )
}

function EngineStrips(props: {readonly world: EngineTrace; readonly width: number; readonly words: string}) {
  const {world, width, words} = props
  const right = width - RIGHT
  const x = scaleLinear([0, endOf(world)], [LEFT, right])
  const spans = useMemo(() => spansOf(world, Math.max(1, Math.floor((right - LEFT) / BIN))), [world, right])
  const places = TITLE
  const memory = places + HEIGHTS.places + GAP + TITLE
  const waiting = memory + HEIGHTS.memory + GAP + TITLE
  const callers = waiting + HEIGHTS.waiting + GAP
  const groups = callerGroups(world)
  const row = Math.min(4, Math.max(0.75, (CALLERS - groups.length * TITLE) / world.requests.length))
  const bottom = callers + groups.length * TITLE + row * world.requests.length + 8
  const placed = placedGroups(groups, {top: callers, row})
  // what happened to the server crosses every strip and no title
  const strips = [
    [places, places + HEIGHTS.places],
    [memory, memory + HEIGHTS.memory],
    [waiting, waiting + HEIGHTS.waiting],
    ...placed.map(({from, to}) => [from - 3, to]),
  ]
  const mostWaiting = Math.max(1, ...spans.map(span => span.waiting))
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + AXIS}`}
      width={width}
      height={bottom + AXIS}
      role="img"
      aria-label={words}
    >
      <Strip
        title="Places on the GPU"
        says={`${meanPlaces(world).toFixed(1)} of ${world.maxBatch} while it worked`}
        top={places}
        height={HEIGHTS.places}
        most={world.maxBatch}
        right={right}
      >
        {y => (
          <>
            <path className="engine-writing" d={steps(spans, x, y, ({decoding}) => [0, decoding])} />
            <path
              className="engine-reading"
              d={steps(spans, x, y, ({decoding, reading}) => [decoding, decoding + reading])}
            />
          </>
        )}
      </Strip>
      <Strip
        title="Memory"
        says={`${world.kvTokens.toLocaleString("en-US")} tokens fit`}
        top={memory}
        height={HEIGHTS.memory}
        most={1}
        right={right}
        tick={share => `${share * 100}\u202f%`}
      >
        {y => <path className="engine-memory" d={steps(spans, x, y, ({memoryShare}) => [0, memoryShare])} />}
      </Strip>
      <Strip
        title="Callers without a token"
        says={`${mostWaiting} at most`}
        top={waiting}
        height={HEIGHTS.waiting}
        most={mostWaiting}
        right={right}
      >
        {y => <path className="engine-waiting" d={steps(spans, x, y, span => [0, span.waiting])} />}
      </Strip>
      <Callers world={world} x={x} groups={placed} row={row} right={right} />
      {world.restartsMs.map(ms => (
        <g key={ms} className="engine-down">
          <path
            className="engine-moment"
            d={strips.map(([from, to]) => `M${x(ms)},${from}V${to}`).join("")}
          />
          <path d={`M${x(ms) - 4},${places - 4}l8,8m0,-8l-8,8`} />
        </g>
      ))}
      <line className="rule" x1={LEFT} x2={right} y1={bottom + 0.5} y2={bottom + 0.5} />
      {x.ticks(width < 520 ? 4 : 8).map(tick => (
        <text key={tick} className="axis" x={x(tick)} y={bottom + 17} textAnchor="middle">
          {tick === 0 ? "0 s" : tick / 1000}
        </text>
      ))}
    </svg>
  )
}

/** A band of the strip for each span, from a lower to an upper value. */
function steps(
  spans: readonly Span[],
  x: Scale,
  y: Scale,
  ends: (span: Span) => readonly [number, number],
): string {
  return spans
    .map(span => {
      const [from, to] = ends(span)
      if (to <= from) return ""
      return `M${x(span.fromMs).toFixed(1)},${y(from).toFixed(1)}V${y(to).toFixed(1)}H${x(span.toMs).toFixed(1)}V${y(from).toFixed(1)}Z`
    })
    .join("")
}

function Strip(props: {
  readonly title: string
  readonly says: string
  readonly top: number
  readonly height: number
  readonly most: number
  readonly right: number
  readonly tick?: (value: number) => string
  readonly children: (y: Scale) => ReactNode
}) {
  const {title, says, top, height, most, right, tick = String, children} = props
  const y = scaleLinear([0, most], [top + height, top])
  return (
    <g>
      <text className="strong" x={0} y={top - 9}>
        {title}
        <tspan className="axis" dx={8} fontWeight={400}>
          {says}
        </tspan>
      </text>
      <rect className="engine-ground" x={LEFT} y={top} width={right - LEFT} height={height} />
      {children(y)}
      <line className="engine-limit" x1={LEFT} x2={right} y1={top + 0.5} y2={top + 0.5} />
      <line className="rule" x1={LEFT} x2={right} y1={top + height + 0.5} y2={top + height + 0.5} />
      {[0, most].map(value => (
        <text
          key={value}
          className="axis"
          x={LEFT - 6}
          y={y(value)}
          dy={value === 0 ? 0 : "0.7em"}
          textAnchor="end"
        >
          {tick(value)}
        </text>
      ))}
    </g>
  )
}

type PlacedGroup = {readonly group: CallerGroup; readonly from: number; readonly to: number}

/** The groups of callers below each other, each under its title. */
function placedGroups(
  groups: readonly CallerGroup[],
  {top, row}: {readonly top: number; readonly row: number},
): readonly PlacedGroup[] {
  let y = top
  return groups.map(group => {
    const from = y + TITLE
    y = from + group.callers.length * row
    return {group, from, to: y}
  })
}

function Callers(props: {
  readonly world: EngineTrace
  readonly x: Scale
  readonly groups: readonly PlacedGroup[]
  readonly row: number
  readonly right: number
}) {
  const {world, x, groups, row, right} = props
  const end = endOf(world)
  return groups.map(({group, from}) => {
    const waits: string[] = []
    const writes: string[] = []
    for (const [at, {arrivesMs, firstTokenMs, endsMs}] of group.callers.entries()) {
      const middle = (from + (at + 0.5) * row).toFixed(2)
      waits.push(`M${x(arrivesMs).toFixed(1)},${middle}H${x(firstTokenMs ?? end).toFixed(1)}`)
      if (firstTokenMs !== null)
        writes.push(`M${x(firstTokenMs).toFixed(1)},${middle}H${x(endsMs ?? end).toFixed(1)}`)
    }
    return (
      <g key={group.fate}>
        <text className="strong" x={0} y={from - 9}>
          {groupWords(group)}
        </text>
        <line className="grid" x1={LEFT} x2={right} y1={from - 3.5} y2={from - 3.5} />
        <path className="engine-wait-line" strokeWidth={Math.max(0.5, row * 0.3)} d={waits.join("")} />
        <path
          className={group.fate === "in-time" ? "engine-write-line" : "engine-write-line late"}
          strokeWidth={row * 0.78}
          d={writes.join("")}
        />
      </g>
    )
  })
}
