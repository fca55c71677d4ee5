import {scaleLinear} from "d3-scale"
import type {BandQuantile} from "#core/pay/band-quantiles"
import type {LaneId} from "#model/lane"
import {MoneyAcross} from "../../ui/charts/money-axis"
import {ChartMark} from "../../ui/lane-mark"
import {useWidth} from "../../ui/use-width"
import {payMoney} from "./pay-format"

export type RangeRow = {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly lane: LaneId | null
  /** Null: too few postings to say. */
  readonly quantiles: readonly BandQuantile[] | null
  readonly isThin: boolean
  readonly isStrong: boolean
}
export type RangeGroup = {
  readonly id: string
  readonly name: string | null
  readonly rows: readonly RangeRow[]
}

const ROW = 26
const ROW_NARROW = 42
const GROUP = 28
const GAP = 12
const BOTTOM = 26
const NARROW = 560

/** Ranges of pay under each other on one axis: p10 to p90 as a line, the middle half thick, the median as a mark. */
export function RangeRows({groups}: {readonly groups: readonly RangeGroup[]}) {
  const [element, width] = useWidth<HTMLDivElement>(760)
  const isNarrow = width < NARROW
  const left = isNarrow ? 6 : 232
  const row = isNarrow ? ROW_NARROW : ROW
  const all = groups.flatMap(group => group.rows.flatMap(one => one.quantiles ?? []))
  const lowest = Math.min(...all.map(({payUsd}) => payUsd))
  const highest = Math.max(...all.map(({payUsd}) => payUsd))
  const x = scaleLinear([lowest * 0.9, highest * 1.04], [left, width - 8])
  const heights = groups.map(
    ({name, rows}, at) => (at === 0 ? 0 : GAP) + (name === null ? 0 : GROUP) + rows.length * row,
  )
  const height = heights.reduce((sum, one) => sum + one, 0)
  let from = 0
  return (
    <div ref={element}>
      <svg
        viewBox={`0 0 ${width} ${height + BOTTOM}`}
        width={width}
        height={height + BOTTOM}
        aria-hidden="true"
      >
        <MoneyAcross x={x} ticks={x.ticks(isNarrow ? 4 : 6)} y={[0, height]} textY={height + 20} />
        {groups.map((group, at) => {
          const top = from + (at === 0 ? 0 : GAP)
          from += heights[at] ?? 0
          const first = top + (group.name === null ? 0 : GROUP)
          return (
            <g key={group.id}>
              {group.name !== null && (
                <text className="strong" x={0} y={top + 17}>
                  {group.name}
                </text>
              )}
              {group.rows.map((one, index) => (
                <Range key={one.id} row={one} top={first + index * row} isNarrow={isNarrow} x={x} />
              ))}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Range(props: {
  readonly row: RangeRow
  readonly top: number
  readonly isNarrow: boolean
  readonly x: (usd: number) => number
}) {
  const {row, top, isNarrow, x} = props
  const y = top + (isNarrow ? 28 : 13)
  const text = top + (isNarrow ? 14 : 17)
  const [p10, p25, p50, p75, p90] = row.quantiles?.map(({payUsd}) => payUsd) ?? []
  const nameX = row.lane === null ? 0 : 18
  return (
    <g className={`lane-${row.lane ?? "swe"}`}>
      {row.lane !== null && <ChartMark lane={row.lane} x={7} y={text - 4} size={4.5} />}
      <text className={row.isStrong ? "strong" : undefined} x={nameX} y={text}>
        {row.name}
        <tspan className="axis" dx={8} fontWeight={400}>
          {row.detail}
        </tspan>
      </text>
      {row.quantiles !== null && p10 !== undefined && p50 !== undefined && (
        <g style={{opacity: row.isThin ? 0.45 : 1}}>
          <title>{`${row.name}: ${payMoney(p10)} to ${payMoney(p90 ?? 0)}, middle ${payMoney(p50)}`}</title>
          <line className="range-outer" x1={x(p10)} x2={x(p90 ?? 0)} y1={y} y2={y} />
          <line className="range-inner" x1={x(p25 ?? 0)} x2={x(p75 ?? 0)} y1={y} y2={y} />
          {row.lane === null ? (
            <line className="range-middle" x1={x(p50)} x2={x(p50)} y1={y - 7} y2={y + 7} />
          ) : (
            <ChartMark lane={row.lane} x={x(p50)} y={y} size={5.5} />
          )}
        </g>
      )}
    </g>
  )
}
