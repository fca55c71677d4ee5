import {scaleLinear} from "d3-scale"
import type {ForestTrace} from "#labs/sim/tabular-fraud/trace"
import {leftOf, RIGHT} from "./tabular-fraud-places"
import {askedShares} from "./tabular-fraud-view"

const ROW = 20

const percent = (share: number) => `${Math.round(100 * share)} %`

/** One row for each column of the table, one mark for each tree that asks it. */
export function ForestMatrix({forest, width}: {readonly forest: ForestTrace; readonly width: number}) {
  const rows = askedShares(forest)
  const trees = forest.asked.length
  if (trees === 0) return null
  const left = leftOf(width)
  const x = scaleLinear([0, trees], [left, width - RIGHT])
  const wide = Math.max(1, Math.min(14, (width - RIGHT - left) / trees - 1))
  const height = rows.length * ROW + 4
  const label = rows
    .filter(({share}) => share > 0)
    .map(({name, says, share}) => `${name} ${percent(share)}${says === "something" ? "" : `, says ${says}`}`)
    .join("; ")
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`Questions by column: ${label}`}
    >
      {rows.map(({name, says, share, byTree}, row) => {
        const bottom = row * ROW + ROW - 3
        const color =
          says === "something" ? "var(--lane-ml)" : says === "nothing" ? "var(--ink-3)" : "var(--error)"
        return (
          <g key={name}>
            <line className="grid" x1={left} x2={width - RIGHT} y1={bottom + 1} y2={bottom + 1} />
            <text
              className={share > 0 ? undefined : "axis"}
              x={left - 8}
              y={bottom - 3}
              textAnchor="end"
              style={{fontSize: width < 520 ? 11 : 13, fill: share > 0 ? "var(--ink-2)" : "var(--ink-3)"}}
            >
              {name}
            </text>
            {byTree.map((part, tree) => {
              if (part === 0) return null
              const tall = Math.max(2, part * (ROW - 5))
              const at = x(tree + 1) - wide / 2
              return (
                <g key={`${name} ${x(tree)}`}>
                  <rect
                    x={at}
                    y={bottom - tall}
                    width={wide}
                    height={tall}
                    style={
                      says === "something" ? {fill: color} : {fill: "none", stroke: color, strokeWidth: 1}
                    }
                  />
                  {says === "later" && (
                    <path
                      d={`M${at},${bottom - tall}L${at + wide},${bottom}M${at + wide},${bottom - tall}L${at},${bottom}`}
                      style={{stroke: color, strokeWidth: 1}}
                    />
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}
