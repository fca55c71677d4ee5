import type {LawLaneId} from "#model/career-answer"

/** Short names for charts; the mark always stands beside the name. General software work is a plan only of
 * those who are in it now, so there it means staying. */
export const LANE_SHORT: Readonly<Record<LawLaneId, string>> = {
  ai: "AI",
  ml: "ML",
  mlops: "MLOps",
  swe: "Staying",
}
const OUTLINES: Readonly<Record<LawLaneId, string>> = {
  ai: "M0,-1.08 L1.12,0.86 L-1.12,0.86 Z",
  ml: "M1,0 A1,1 0 1 1 -1,0 A1,1 0 1 1 1,0 Z",
  mlops: "M-0.9,-0.9 H0.9 V0.9 H-0.9 Z",
  swe: "M0,-1.2 L1.1,0 L0,1.2 L-1.1,0 Z",
}

/** The mark of a lane by itself: its name is said beside it. */
export function LaneMark({lane}: {readonly lane: LawLaneId}) {
  return (
    <svg className={`mark lane-${lane}`} viewBox="-1.25 -1.25 2.5 2.5" aria-hidden="true">
      <path d={OUTLINES[lane]} />
    </svg>
  )
}

export function LaneName({
  lane,
  name = LANE_SHORT[lane],
}: {
  readonly lane: LawLaneId
  readonly name?: string
}) {
  return (
    <span className="lane-name">
      <LaneMark lane={lane} />
      <span>{name}</span>
    </span>
  )
}

/** The mark inside a chart, centred on a point. */
export function ChartMark(props: {
  readonly lane: LawLaneId
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly isHollow?: boolean
}) {
  const {lane, x, y, size = 5.5, isHollow = false} = props
  return (
    <path
      className={`lane-${lane}`}
      d={OUTLINES[lane]}
      transform={`translate(${x} ${y}) scale(${size})`}
      style={
        isHollow ? {fill: "var(--paper)", stroke: "var(--lane)", strokeWidth: 0.22} : {fill: "var(--lane)"}
      }
    />
  )
}
