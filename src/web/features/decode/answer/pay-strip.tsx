import {MoneyAcross} from "../../../ui/charts/money-axis"
import "../../../ui/charts/charts.css"
import {scaleLinear} from "d3-scale"
import type {BandQuantile} from "#core/pay/band-quantiles"
import type {YearlyPay} from "#core/pay/view/posted-pay"
import type {LaneId} from "#model/lane"
import {ChartMark} from "../../../ui/lane-mark"
import {useWidth} from "../../../ui/use-width"

const HEIGHT = 74
const MIDDLE = 34

/** Advertised pay as a range with its median; the posting's own as a bracket above. */
export function PayStrip(props: {
  readonly lane: LaneId
  readonly quantiles: readonly BandQuantile[]
  readonly stated: YearlyPay | null
}) {
  const {lane, quantiles, stated} = props
  const [element, width] = useWidth<HTMLDivElement>(380)
  const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = quantiles.map(({payUsd}) => payUsd)
  const low = Math.min(p10, stated?.low ?? p10) * 0.9
  const high = Math.max(p90, stated?.high ?? p90) * 1.05
  const x = scaleLinear([low, high], [28, width - 28])
  return (
    <div ref={element} className="pay-strip">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <MoneyAcross x={x} ticks={x.ticks(4)} y={[20, HEIGHT - 24]} textY={HEIGHT - 6} />
        <g className={`lane-${lane}`}>
          <line className="range-outer" x1={x(p10)} x2={x(p90)} y1={MIDDLE} y2={MIDDLE} />
          <line className="range-inner" x1={x(p25)} x2={x(p75)} y1={MIDDLE} y2={MIDDLE} />
        </g>
        <ChartMark lane={lane} x={x(p50)} y={MIDDLE} size={6} />
        {stated !== null && (
          <g>
            <path
              className="band-bracket"
              d={
                stated.low === stated.high
                  ? `M${x(stated.low)},6V22`
                  : `M${x(stated.low)},22V14H${x(stated.high)}V22`
              }
            />
            <circle className="pay-middle" cx={x(stated.middle)} cy={14} r={3} />
          </g>
        )}
      </svg>
      <p className="small faint">
        {stated !== null && "Bracket: this posting. "}Line: p10 to p90, thick: the middle half, mark: the
        median
      </p>
    </div>
  )
}
