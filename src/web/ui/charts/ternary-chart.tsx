import "./ternary.css"
import {TRIANGLE_HEIGHT, ternaryPoint} from "#core/decode/view/ternary-point"
import {LANES, type LaneId} from "#model/lane"
import {ChartMark, LANE_SHORT} from "../lane-mark"

/** A small dot, with its name where it has one. */
export type OtherPoint = {readonly id: string; readonly shares: Shares; readonly name?: string}

export type Shares = Readonly<Record<LaneId, number>>

const SIDE = 300
const LEFT = 50
const TOP = 34
const WIDTH = SIDE + 2 * LEFT
const HEIGHT = TOP + SIDE * TRIANGLE_HEIGHT + 34
const CORNERS: Readonly<Record<LaneId, Shares>> = {
  ai: {ai: 1, ml: 0, mlops: 0},
  ml: {ai: 0, ml: 1, mlops: 0},
  mlops: {ai: 0, ml: 0, mlops: 1},
}
const MIDDLE: Shares = {ai: 1 / 3, ml: 1 / 3, mlops: 1 / 3}
const HALVES: readonly Shares[] = [
  {ai: 0.5, ml: 0.5, mlops: 0},
  {ai: 0.5, ml: 0, mlops: 0.5},
  {ai: 0, ml: 0.5, mlops: 0.5},
]

function placed(shares: Shares): {readonly x: number; readonly y: number} {
  const {x, y} = ternaryPoint(shares)
  return {x: LEFT + x * SIDE, y: TOP + y * SIDE}
}

function pathOf(points: readonly Shares[]): string {
  return `M${points
    .map(placed)
    .map(({x, y}) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join("L")}`
}

/** Shares of the three lanes as a place in a triangle: the filled mark, the cloud of its doubt, a hollow mark for what a
 * title names, small dots for others to compare with. The table beside it says the same in figures. */
export function TernaryChart(props: {
  /** The place of the mark, and the lane that it is drawn as: a cross where none stands out. Null where there is none to
   * draw. */
  readonly shares: {readonly of: Shares; readonly lane: LaneId | null} | null
  readonly cloud: readonly Shares[]
  readonly hollow: LaneId | null
  readonly others: readonly OtherPoint[]
}) {
  const {shares, cloud, hollow, others} = props
  return (
    <svg className="ternary" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {HALVES.map(half => (
        <path key={JSON.stringify(half)} className="ternary-border" d={pathOf([MIDDLE, half])} />
      ))}
      <path className="ternary-frame" d={`${pathOf([CORNERS.ai, CORNERS.ml, CORNERS.mlops])}Z`} />
      {cloud.map(one => {
        const {x, y} = placed(one)
        return (
          <circle key={`${x} ${y}`} className="ternary-cloud" cx={x.toFixed(1)} cy={y.toFixed(1)} r="2" />
        )
      })}
      {shares !== null && <Halo of={shares.of} />}
      {LANES.map(lane => (
        <Corner key={lane} lane={lane} isHollow={lane === hollow} />
      ))}
      {others.map(other => (
        <Other key={other.id} {...other} />
      ))}
      {shares !== null && <Filled of={shares.of} lane={shares.lane} />}
    </svg>
  )
}

function Other({shares, name}: OtherPoint) {
  const {x, y} = placed(shares)
  // a name stands on the side where there is room
  const isRight = x > LEFT + SIDE / 2
  return (
    <g>
      <circle className="ternary-other" cx={x} cy={y} r="3.5" />
      {name !== undefined && (
        <text
          className="ternary-name"
          x={isRight ? x - 9 : x + 9}
          y={y + 4}
          textAnchor={isRight ? "end" : "start"}
        >
          {name}
        </text>
      )}
    </g>
  )
}

/** Keeps the cloud off the mark. It lies below the marks of the corners, which stay whole where the mark is close to one. */
function Halo({of}: {readonly of: Shares}) {
  const {x, y} = placed(of)
  return <circle className="ternary-halo" cx={x} cy={y} r="14" />
}

function Filled({of, lane}: {readonly of: Shares; readonly lane: LaneId | null}) {
  const {x, y} = placed(of)
  return (
    <g className="ternary-filled">
      {lane === null ? (
        <path className="ternary-cross" d="M-7,0 H7 M0,-7 V7" transform={`translate(${x} ${y})`} />
      ) : (
        <ChartMark lane={lane} x={x} y={y} size={8.5} />
      )}
    </g>
  )
}

function Corner({lane, isHollow}: {readonly lane: LaneId; readonly isHollow: boolean}) {
  const {x, y} = placed(CORNERS[lane])
  const below = lane !== "ai"
  return (
    <g className={`lane-${lane}`}>
      {isHollow && <circle className="ternary-halo" cx={x} cy={y} r="12" />}
      <ChartMark lane={lane} x={x} y={y} size={isHollow ? 8.5 : 4.5} isHollow={isHollow} />
      <text x={x} y={below ? y + 28 : y - 16} textAnchor="middle" className="strong">
        {LANE_SHORT[lane]}
      </text>
    </g>
  )
}
