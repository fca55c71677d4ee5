import {moneyTick} from "../format"

type Scale = (usd: number) => number

/** Amounts from left to right: a line for each, and the amount below it.
 * @param props `y` the ends of the lines, `textY` where the amounts stand; pixels */
export function MoneyAcross(props: {
  readonly x: Scale
  readonly ticks: readonly number[]
  readonly y: readonly [number, number]
  readonly textY: number
}) {
  const {x, ticks, y, textY} = props
  return ticks.map(tick => (
    <g key={tick}>
      <line className="grid" x1={x(tick)} x2={x(tick)} y1={y[0]} y2={y[1]} />
      <text className="axis" x={x(tick)} y={textY} textAnchor="middle">
        {moneyTick(tick)}
      </text>
    </g>
  ))
}

/** Amounts from below to above: a line for each, 0 the strongest, and the amount to its left where there is room.
 * @param props `x` the ends of the lines, pixels */
export function MoneyUp(props: {
  readonly y: Scale
  readonly ticks: readonly number[]
  readonly x: readonly [number, number]
  readonly hasAmounts?: boolean
}) {
  const {y, ticks, x, hasAmounts = true} = props
  return ticks.map(tick => (
    <g key={tick}>
      <line className={tick === 0 ? "rule" : "grid"} x1={x[0]} x2={x[1]} y1={y(tick)} y2={y(tick)} />
      {hasAmounts && (
        <text className="axis" x={x[0] - 8} y={y(tick)} dy="0.35em" textAnchor="end">
          {moneyTick(tick)}
        </text>
      )}
    </g>
  ))
}
