import {numbered} from "../../../ui/keyed"
import "./experiment-stream-picture.css"
import {scaleLinear, scaleLog} from "d3-scale"
import {line} from "d3-shape"
import {useMemo, useState} from "react"
import {type ExperimentTrace, experimentTraceSchema} from "#labs/sim/experiment-stream/trace"
import type {JsonValue} from "#model/journal/json-value"
import {Segments} from "../../../ui/segments"
import {useWidth} from "../../../ui/use-width"
import {
  ALARM,
  LEAST,
  type PathGroup,
  pathGroups,
  pathPoints,
  pathsInWords,
  TESTS,
  type TestKind,
  type TracedExperiment,
} from "./experiment-stream-view"

const PAD = {top: 10, right: 10, bottom: 26, left: 42}
const HEIGHT = 250
const TICKS = [1, 0.05, 0.001, 0.00001]
const TEST_NAMES: Readonly<Record<TestKind, string>> = {plain: "Plain test", adjusted: "Adjusted test"}

/** How p-values wander from day to day in experiments of which the truth is known, and where each was stopped. */
export function ExperimentStreamPicture({trace}: {readonly trace: JsonValue}) {
  const world = useMemo(() => experimentTraceSchema.parse(trace), [trace])
  const [test, setTest] = useState<TestKind>("plain")
  const [element, width] = useWidth<HTMLDivElement>(640)
  const groups = pathGroups(world)
  const columns = width < 640 ? 1 : groups.length
  const panel = Math.floor((width - (columns - 1) * 16) / columns)
  return (
    <div ref={element} className="p-paths lane-ml">
      <Segments
        legend="p-values of which test"
        isLegendHidden
        options={TESTS.map(value => ({value, name: TEST_NAMES[value]}))}
        value={test}
        onChange={setTest}
      />
      <div
        role="img"
        aria-label={pathsInWords(groups)}
        className="p-panels"
        style={{gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`}}
      >
        {groups.map(group => (
          <Panel key={group.id} group={group} world={world} test={test} width={panel} />
        ))}
      </div>
      <ul className="picture-key" aria-hidden="true">
        {(["B", "A", "invalid"] as const).map(decide => (
          <li key={decide}>
            <svg viewBox="-7 -7 14 14" width={14} height={14} aria-hidden="true">
              <Stop decide={decide} x={0} y={0} />
            </svg>
            {decide === "B" ? "shipped B" : decide === "A" ? "kept A" : "called invalid"}
          </li>
        ))}
        <li>grey ground: days of novelty; faint lines: the days after you stopped</li>
      </ul>
    </div>
  )
}

function Panel(props: {
  readonly group: PathGroup
  readonly world: ExperimentTrace
  readonly test: TestKind
  readonly width: number
}) {
  const {group, world, test, width} = props
  const x = scaleLinear([1, world.days], [PAD.left, width - PAD.right])
  const y = scaleLog([1, LEAST], [PAD.top, HEIGHT - PAD.bottom])
  const pathOf = (points: readonly {day: number; p: number}[]) =>
    line<{day: number; p: number}>()
      .x(({day}) => x(day))
      .y(({p}) => y(p))([...points]) ?? ""
  return (
    <figure>
      <figcaption>
        <strong>{group.title}</strong>
        <span>{group.says}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <rect
          className="p-significant"
          x={PAD.left}
          width={Math.max(0, width - PAD.left - PAD.right)}
          y={y(ALARM)}
          height={y(LEAST) - y(ALARM)}
        />
        <rect
          className="p-novelty"
          x={PAD.left}
          width={x(Math.max(1, world.noveltyDays)) - PAD.left}
          y={PAD.top}
          height={HEIGHT - PAD.bottom - PAD.top}
        />
        {TICKS.map(tick => (
          <g key={tick}>
            <line
              className={tick === ALARM ? "p-alarm" : "grid"}
              x1={PAD.left}
              x2={width - PAD.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className="axis" x={PAD.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick === 1 ? "p = 1" : tick === 0.00001 ? "10⁻⁵" : tick}
            </text>
          </g>
        ))}
        {numbered(group.members).map(({key, item: one}) => {
          const points = pathPoints(one, test)
          return (
            <g key={key}>
              <path className="p-later" d={pathOf(points.filter(({day}) => day >= one.stoppedOn))} />
              <path className="p-path" d={pathOf(points.filter(({day}) => day <= one.stoppedOn))} />
            </g>
          )
        })}
        {numbered(group.members).map(({key, item: one}) => {
          const end = pathPoints(one, test).find(({day}) => day === one.stoppedOn)
          return end === undefined ? null : <Stop key={key} decide={one.decide} x={x(end.day)} y={y(end.p)} />
        })}
        {x.ticks(Math.min(world.days, 7)).map((day, at) => (
          <text key={day} className="axis" x={x(day)} y={HEIGHT - 8} textAnchor="middle">
            {at === 0 ? `day ${day}` : day}
          </text>
        ))}
      </svg>
    </figure>
  )
}

/** Where an experiment was stopped: filled where B was shipped, hollow where A was kept, a cross where it is invalid. */
function Stop({decide, x, y}: {decide: TracedExperiment["decide"]; x: number; y: number}) {
  if (decide === "invalid") return <path className="p-stop cross" d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
  if (decide === "B") return <path className="p-stop shipped" d={`M${x},${y - 5.5}l5.5,9.5h-11z`} />
  return <circle className="p-stop kept" cx={x} cy={y} r={3.5} />
}
