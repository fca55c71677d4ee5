import {scaleLinear} from "d3-scale"
import {area, line} from "d3-shape"
import {useId} from "react"
import type {EquityOutcome} from "#model/pay/offers-answer"
import {percent} from "#model/percent"
import {MoneyUp} from "../../../ui/charts/money-axis"
import {money, moneyExact} from "../../../ui/format"
import {useWidth} from "../../../ui/use-width"

const HEIGHT = 190
const LEFT = 56
const RIGHT = 16
const TOP = 12
const BOTTOM = 40
/** Above the luckiest tenth the curve runs off the picture. */
const HEADROOM = 1.35

/** All outcomes side by side, the worst at the left: how many end at or below an amount. */
export function OutcomeChart({outcome}: {readonly outcome: EquityOutcome}) {
  const [element, width] = useWidth<HTMLDivElement>(340)
  const id = useId()
  const {curve, worthlessShare, p10Usd, p50Usd, p90Usd, meanUsd, statedUsd} = outcome
  const top = Math.max(1, HEADROOM * Math.max(p90Usd, meanUsd, Math.min(statedUsd, 2 * p90Usd + meanUsd)))
  const x = scaleLinear([0, 1], [LEFT, width - RIGHT])
  const y = scaleLinear([0, top], [HEIGHT - BOTTOM, TOP]).clamp(true)
  const points = curve.map(([share, usd]) => [x(share), y(usd)] as [number, number])
  const fill = area<[number, number]>()
    .x(([at]) => at)
    .y0(y(0))
    .y1(([, height]) => height)(points)
  const edge = line()(points)
  const levels = [
    {name: "on paper", usd: statedUsd, className: "outcome-stated"},
    {name: "mean", usd: meanUsd, className: "outcome-mean"},
  ].filter(({usd}) => usd <= top)
  return (
    <div ref={element}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="worthless-line" x1="0" x2="0" y1="0" y2="6" />
          </pattern>
        </defs>
        <MoneyUp y={y} ticks={y.ticks(3)} x={[LEFT, width - RIGHT]} />
        {worthlessShare > 0 && (
          <g>
            <rect
              x={x(0)}
              y={TOP}
              width={x(worthlessShare) - x(0)}
              height={HEIGHT - BOTTOM - TOP}
              style={{fill: `url(#${id})`}}
            />
            {x(worthlessShare) - x(0) > 90 && (
              <>
                <rect
                  className="mask"
                  x={x(worthlessShare / 2) - 58}
                  y={TOP + 10}
                  width={116}
                  height={24}
                  rx={4}
                />
                <text className="strong" x={x(worthlessShare / 2)} y={TOP + 27} textAnchor="middle">
                  {percent(worthlessShare)} worthless
                </text>
              </>
            )}
          </g>
        )}
        <path className="outcome-area" d={fill ?? ""} />
        <path className="outcome-edge" d={edge ?? ""} />
        {levels.map(({name, usd, className}, index) => (
          <g key={name}>
            <line className={className} x1={LEFT} x2={width - RIGHT} y1={y(usd)} y2={y(usd)} />
            <text className="axis" x={index === 0 ? LEFT + 4 : LEFT + 76} y={y(usd) - 4}>
              {name}
            </text>
          </g>
        ))}
        {[
          [0.1, p10Usd],
          [0.5, p50Usd],
          [0.9, p90Usd],
        ].map(([share = 0, usd = 0]) => (
          <g key={share}>
            <circle className="outcome-dot" cx={x(share)} cy={y(usd)} r={4}>
              <title>{moneyExact(usd)}</title>
            </circle>
            <text className="axis" x={x(share)} y={HEIGHT - 22} textAnchor="middle">
              p{Math.round(share * 100)}
            </text>
            <text className="strong" x={x(share)} y={HEIGHT - 6} textAnchor="middle">
              {usd === 0 ? "$0" : money(usd, usd / 2)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
