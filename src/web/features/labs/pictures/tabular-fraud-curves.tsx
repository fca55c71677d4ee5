import {scaleLinear} from "d3-scale"
import {line} from "d3-shape"
import type {ForestTrace} from "#labs/sim/tabular-fraud/trace"
import {leftOf, RIGHT} from "./tabular-fraud-places"
import {bestTree} from "./tabular-fraud-view"

const HEIGHT = 220
const TOP = 14
const BOTTOM = 24
/** Keeps words readable where a curve passes behind them. */
const HALO = {paintOrder: "stroke", stroke: "var(--paper)", strokeWidth: 4}

/** Losses after each tree, between the loss of one number for all and that of the true chances. */
export function LossCurves(props: {
  readonly forest: ForestTrace
  readonly width: number
  readonly label: string
}) {
  const {forest, width, label} = props
  const {losses, rateLoss, trueLoss} = forest
  const left = leftOf(width)
  const trees = losses.length - 1
  const most = Math.min(
    Math.max(rateLoss, ...losses.map(({valid, live}) => Math.max(valid, live))),
    2.5 * rateLoss,
  )
  const least = Math.min(trueLoss, ...losses.map(({train}) => train))
  const x = scaleLinear([0, Math.max(1, trees)], [left, width - RIGHT])
  const y = scaleLinear([least, most], [HEIGHT - BOTTOM, TOP])
    .clamp(true)
    .nice(4)
  const path = (of: (one: ForestTrace["losses"][number]) => number) =>
    line<ForestTrace["losses"][number]>()
      .x((_, at) => x(at))
      .y(one => y(of(one)))([...losses]) ?? ""
  const best = bestTree(forest)
  const level = (loss: number, words: string) => (
    <g>
      <line
        x1={left}
        x2={width - RIGHT}
        y1={y(loss)}
        y2={y(loss)}
        style={{stroke: "var(--ink-3)", strokeDasharray: "1 4", strokeWidth: 1.5}}
      />
      <text className="axis" x={width - RIGHT} y={y(loss) - 5} textAnchor="end" style={HALO}>
        {words}
      </text>
    </g>
  )
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={label}>
      {y.ticks(4).map(tick => (
        <g key={tick}>
          <line className="grid" x1={left} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick.toFixed(2)}
          </text>
        </g>
      ))}
      {level(rateLoss, "one number for all")}
      {level(trueLoss, "true chances")}
      <path
        d={path(({train}) => train)}
        style={{fill: "none", stroke: "var(--ink-2)", strokeWidth: 1.5, strokeDasharray: "5 4"}}
      />
      <path d={path(({valid}) => valid)} style={{fill: "none", stroke: "var(--ink-2)", strokeWidth: 1.2}} />
      <path d={path(({live}) => live)} style={{fill: "none", stroke: "var(--lane-ml)", strokeWidth: 2.5}} />
      <line
        x1={x(best)}
        x2={x(best)}
        y1={y(losses[best]?.live ?? 0)}
        y2={HEIGHT - BOTTOM}
        style={{stroke: "var(--lane-ml)", strokeDasharray: "2 3"}}
      />
      <circle cx={x(best)} cy={y(losses[best]?.live ?? 0)} r={4.5} style={{fill: "var(--lane-ml)"}} />
      {x
        .ticks(Math.max(1, Math.min(trees, width < 520 ? 4 : 8)))
        .filter(Number.isInteger)
        .map(tick => (
          <text key={tick} className="axis" x={x(tick)} y={HEIGHT - 6} textAnchor="middle">
            {tick === 0 ? "no tree" : tick}
          </text>
        ))}
    </svg>
  )
}
