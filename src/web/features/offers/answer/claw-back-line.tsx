import {scaleLinear} from "d3-scale"
import {curveStepAfter, line} from "d3-shape"
import {MoneyUp} from "../../../ui/charts/money-axis"
import {moneyExact} from "../../../ui/format"
import {useWidth} from "../../../ui/use-width"

const HEIGHT = 84
const LEFT = 52
const RIGHT = 24
const BOTTOM = 22

/** Sign-on to give back when leaving, month by month. */
export function ClawBackLine({curve}: {readonly curve: readonly (readonly [number, number])[]}) {
  const [element, width] = useWidth<HTMLDivElement>(300)
  const months = Math.max(1, ...curve.map(([month]) => month))
  const top = Math.max(1, ...curve.map(([, usd]) => usd))
  const x = scaleLinear([0, months], [LEFT, width - RIGHT])
  const y = scaleLinear([0, top], [HEIGHT - BOTTOM, 8])
  const path = line<readonly [number, number]>()
    .x(([month]) => x(month))
    .y(([, usd]) => y(usd))
    .curve(curveStepAfter)([...curve])
  const [, atStart = 0] = curve[0] ?? []
  return (
    <div ref={element}>
      <p className="small soft">
        {moneyExact(atStart)} of the sign-on to give back at first, nothing from month {months} on.
      </p>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <MoneyUp y={y} ticks={[0, top]} x={[LEFT, width - RIGHT]} />
        <path className="gap-line" d={path ?? ""} />
        {[0, 12, 24, 36, 48, 60]
          .filter(month => month <= months)
          .map(month => (
            <text key={month} className="axis" x={x(month)} y={HEIGHT - 5} textAnchor="middle">
              {month === 0 ? "start" : `${month} mo`}
            </text>
          ))}
      </svg>
    </div>
  )
}
