import "./training-run-picture.css"
import {type ScaleContinuousNumeric, scaleLinear, scaleLog} from "d3-scale"
import {line} from "d3-shape"
import {useMemo} from "react"
import {type RunTrace, runTraceSchema} from "#labs/sim/training-run/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {
  branchesOf,
  type Curve,
  ledgerOf,
  lossRange,
  probesOf,
  rescueInWords,
  runInWords,
  stepRange,
} from "./training-run-view"

const LEFT = 34
const RIGHT = 14
const TOP = 18
const LOSS_HEIGHT = 220
const NORM_TOP = TOP + LOSS_HEIGHT + 22
const NORM_HEIGHT = 54
const AXIS = NORM_TOP + NORM_HEIGHT
const BILL_TOP = AXIS + 42
const BILL_HEIGHT = 16
const HEIGHT = BILL_TOP + BILL_HEIGHT + 20
const LOSS_TICKS = [1, 1.5, 2, 3, 5, 8, 12]
const NORM_TICKS = [1, 10, 100, 1000]

type Scale = ScaleContinuousNumeric<number, number>

/** The loss of a run that went wrong, what was run again branching off from its checkpoints, the norm of its gradient
 * below, and what the hours went to. */
export function TrainingRunPicture({trace}: {readonly trace: JsonValue}) {
  const world = useMemo(() => runTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const x = scaleLinear([...stepRange(world)], [LEFT, width - RIGHT])
  const y = scaleLog([...lossRange(world)], [TOP + LOSS_HEIGHT, TOP]).clamp(true)
  const branches = branchesOf(world)
  const isNarrow = width < 520
  const probes = probesOf(world)
  return (
    <div ref={element}>
      <p className="figure-says t-says">{rescueInWords(world)}</p>
      <svg
        className="t-run"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={runInWords(world)}
      >
        <text className="t-name" x={0} y={10}>
          Loss on data kept apart
        </text>
        {LOSS_TICKS.filter(tick => tick >= (y.domain()[0] ?? 0) && tick <= (y.domain()[1] ?? 0)).map(tick => (
          <g key={tick}>
            <line className="t-grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {world.checkpoints.map(step => (
          <line key={step} className="t-checkpoint" x1={x(step)} x2={x(step)} y1={AXIS - 5} y2={AXIS + 5} />
        ))}
        <line
          className="t-clean"
          x1={LEFT}
          x2={width - RIGHT}
          y1={y(world.cleanLoss)}
          y2={y(world.cleanLoss)}
        />
        <Faults world={world} x={x} width={width} />
        <path className="t-curve" d={curvePath(world.run, x, y)} />
        {branches.map(({what, label, curve}) => (
          <g key={label}>
            <path className={`t-curve t-${what}`} d={curvePath(curve, x, y)} />
            <text
              className="t-tag"
              x={x(curve.steps.at(-1) ?? 0) + (what === "verdict" ? -2 : 3)}
              y={y(curve.loss.at(-1) ?? 1) - 6}
              textAnchor={what === "verdict" ? "end" : "start"}
            >
              {label}
            </text>
          </g>
        ))}
        <Norms world={world} x={x} width={width} />
        {stepTicks(x, isNarrow).map(step => (
          <text key={step} x={x(step)} y={AXIS + 18} textAnchor={x(step) > width - 30 ? "end" : "middle"}>
            {step.toLocaleString("en-US")}
          </text>
        ))}
        <Bill world={world} width={width} />
      </svg>
      <ul className="t-bought" aria-hidden="true">
        <li>
          <span className="t-line" /> the run as it was
        </li>
        {branches.map(({what, label}) => (
          <li key={label}>
            <span className={`t-line t-${what}`} />{" "}
            {what === "verdict" ? "V, from the verdict on" : `rerun ${label}`}
          </li>
        ))}
        <li>dots: the loss of a run to which nothing happened, at step 15,000</li>
        <li>dashes upright: where something set in</li>
        {probes !== "" && (
          <li>
            <strong>Probes</strong> {probes}
          </li>
        )}
        {branches.map(({label, words}) => (
          <li key={label}>
            <strong>{label === "V" ? "Verdict" : `Rerun ${label}`}</strong> {words}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Steps that are written out; the last one stands at the edge and needs room before it. */
function stepTicks(x: Scale, isNarrow: boolean): readonly number[] {
  const ticks = x.ticks(isNarrow ? 4 : 8)
  const last = x(ticks.at(-1) ?? 0)
  return ticks.filter((step, at) => at === ticks.length - 1 || last - x(step) > 64)
}

function curvePath({steps, loss}: Curve, x: Scale, y: Scale): string {
  const points = steps.map((step, at): [number, number] => [x(step), y(loss[at] ?? 1)])
  return line()(points) ?? ""
}

/** Where each fault set in, by name; names of two that lie close are set one above the other. */
function Faults({world, x, width}: {readonly world: RunTrace; readonly x: Scale; readonly width: number}) {
  return world.faults.map(({cause, from}, at) => {
    const isLate = x(from) > width - 120
    return (
      <g key={cause}>
        <line className="t-fault" x1={x(from)} x2={x(from)} y1={TOP} y2={AXIS} />
        <text
          className="t-tag"
          x={x(from) + (isLate ? -5 : 5)}
          y={TOP + 12 + at * 15}
          textAnchor={isLate ? "end" : "start"}
        >
          {cause}
        </text>
      </g>
    )
  })
}

function Norms({world, x, width}: {readonly world: RunTrace; readonly x: Scale; readonly width: number}) {
  const norms = world.gradientNorms.map(norm => Math.max(norm, 0.1))
  const y = scaleLog([Math.min(0.5, ...norms), Math.max(10, ...norms)], [AXIS - 8, NORM_TOP + 6])
  return (
    <g>
      <text className="t-name" x={0} y={NORM_TOP}>
        Norm of the gradient
      </text>
      {NORM_TICKS.filter(tick => tick <= (y.domain()[1] ?? 0)).map(tick => (
        <g key={tick}>
          <line className="t-grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path className="t-curve t-norm" d={curvePath({steps: world.run.steps, loss: norms}, x, y)} />
    </g>
  )
}

/** The budget as one bar: probes light, reruns darker, the verdict at the end; what is left is empty. */
function Bill({world, width}: {readonly world: RunTrace; readonly width: number}) {
  const {items, total} = ledgerOf(world)
  const x = scaleLinear([0, total], [LEFT, width - RIGHT])
  return (
    <g>
      <text className="t-name" x={0} y={BILL_TOP - 6}>
        GPU-hours: {world.hours} of {world.budgetHours}
      </text>
      <rect
        className="t-grid"
        x={LEFT}
        y={BILL_TOP}
        width={width - RIGHT - LEFT}
        height={BILL_HEIGHT}
        fill="none"
      />
      {items.map(({what, words, hours, start}) => (
        <g key={start}>
          <rect
            className={`t-bill t-${what}`}
            x={x(start)}
            y={BILL_TOP}
            width={Math.max(1, x(start + hours) - x(start))}
            height={BILL_HEIGHT}
          >
            <title>{`${what} ${words}: ${hours} h`}</title>
          </rect>
          {x(start + hours) - x(start) > 78 && what === "probe" && (
            <text x={x(start) + 4} y={BILL_TOP + 12}>
              {words}
            </text>
          )}
        </g>
      ))}
      {x.ticks(6).map(hour => (
        <text key={hour} x={x(hour)} y={BILL_TOP + BILL_HEIGHT + 14} textAnchor="middle">
          {hour}
        </text>
      ))}
    </g>
  )
}
