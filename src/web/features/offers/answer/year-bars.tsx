import {scaleBand, scaleLinear} from "d3-scale"
import type {YearStack} from "#core/pay/offers/view/year-stacks"
import {MoneyUp} from "../../../ui/charts/money-axis"
import {moneyExact} from "../../../ui/format"

const PAD = {top: 10, bottom: 24}
/** Pixels from bar to bar below which only some years are written. */
const ROOM_FOR_YEAR = 17
const PARTS = [
  {key: "guaranteed", kind: "sure"},
  {key: "likely", kind: "likely"},
  {key: "atRisk", kind: "risk"},
] as const

/** Hatching and dots, so that how sure a part is shows without its tone. */
export function CertaintyPatterns({id}: {readonly id: string}) {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id={`${id}-likely`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="pattern-ground" width="5" height="5" />
          <line className="pattern-line" x1="1" x2="1" y1="0" y2="5" />
        </pattern>
        <pattern id={`${id}-risk`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="pattern-paper" width="6" height="6" />
          <circle className="pattern-dot" cx="3" cy="3" r="1.1" />
        </pattern>
      </defs>
    </svg>
  )
}

/** The years of one offer as bars, the surest part at the foot. All panels share `top`. */
export function YearBars(props: {
  readonly stacks: readonly YearStack[]
  readonly top: number
  readonly width: number
  readonly height: number
  readonly hasAxis: boolean
  readonly year: number
  readonly onYear: (year: number) => void
  /** Id of the patterns. */
  readonly patterns: string
}) {
  const {stacks, top, width, height, hasAxis, year, onYear, patterns} = props
  const x = scaleBand(
    stacks.map(stack => stack.year),
    [0, width],
  )
    .paddingInner(0.28)
    .paddingOuter(0.08)
  const y = scaleLinear([0, top], [height - PAD.bottom, PAD.top])
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      className="year-bars"
    >
      <MoneyUp y={y} ticks={y.ticks(4)} x={[0, width]} hasAmounts={hasAxis} />
      {stacks.map(stack => {
        const left = x(stack.year) ?? 0
        let floor = 0
        return (
          <g
            key={stack.year}
            className={stack.year === year ? "year-bar now" : "year-bar"}
            onPointerEnter={() => onYear(stack.year)}
            onPointerDown={() => onYear(stack.year)}
          >
            <title>{`Year ${stack.year}: ${moneyExact(stack.total)}`}</title>
            <rect className="year-hit" x={left} y={0} width={x.bandwidth()} height={height} />
            {PARTS.map(({key, kind}) => {
              const from = floor
              floor += Math.max(0, stack[key])
              if (stack[key] <= 0) return null
              return (
                <rect
                  key={kind}
                  className={`bar ${kind}`}
                  x={left}
                  y={y(floor)}
                  width={x.bandwidth()}
                  height={Math.max(0, y(from) - y(floor))}
                  style={kind === "sure" ? undefined : {fill: `url(#${patterns}-${kind})`}}
                />
              )
            })}
            {(x.step() > ROOM_FOR_YEAR || [1, year, stacks.length].includes(stack.year)) && (
              <text className="axis" x={left + x.bandwidth() / 2} y={height - 6} textAnchor="middle">
                {stack.year}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
