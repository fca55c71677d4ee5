import {MoneyAcross} from "./money-axis"
import "./charts.css"
import {scaleLinear} from "d3-scale"
import {type BandBesideData, FEW_ROWS} from "#core/career/view/band-beside-data"
import {type LaneId, LEVEL_NAMES} from "#model/lane"
import {count} from "../format"
import {useWidth} from "../use-width"

const ROW = 66
const BOTTOM = 28

/** The article's band of each level as a bracket, above what the open data hold. */
export function BandChart({lane, rows}: {readonly lane: LaneId; readonly rows: readonly BandBesideData[]}) {
  const [element, width] = useWidth<HTMLDivElement>(640)
  const height = rows.length * ROW + BOTTOM
  const most = Math.max(...rows.map(row => Math.max(row.article?.high ?? 0, row.data?.p90 ?? 0)))
  const isNarrow = width < 520
  const left = isNarrow ? 4 : 132
  const x = scaleLinear([0, most * 1.06], [left, width - 12])
  return (
    <div ref={element}>
      <svg
        className={`lane-${lane}`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
      >
        <MoneyAcross x={x} ticks={x.ticks(isNarrow ? 4 : 7)} y={[0, height - BOTTOM]} textY={height - 8} />
        {rows.map(({level, article, data, thinCount}, index) => {
          const top = index * ROW + (isNarrow ? 26 : 20)
          const says =
            data !== null
              ? `${count(data.count)} postings`
              : thinCount === null
                ? "counted with seniors"
                : `thin data: ${thinCount} postings`
          return (
            <g key={level}>
              <text className="strong" x={0} y={isNarrow ? top - 10 : top + 4}>
                {LEVEL_NAMES[level]}
              </text>
              <text
                className="axis"
                x={isNarrow ? width - 12 : 0}
                y={isNarrow ? top - 10 : top + 22}
                textAnchor={isNarrow ? "end" : "start"}
              >
                {says}
              </text>
              {article !== null && (
                <path
                  className="band-bracket"
                  d={`M${x(article.low)},${top + 7}V${top}H${x(article.high)}${article.isOpenEnded ? "m-5,-4l6,4l-6,4" : `V${top + 7}`}`}
                />
              )}
              {data !== null && (
                <g style={{opacity: data.count < FEW_ROWS ? 0.4 : 1}}>
                  <line
                    className="range-outer"
                    x1={x(data.p10)}
                    x2={x(data.p90)}
                    y1={top + 20}
                    y2={top + 20}
                  />
                  <line
                    className="range-inner"
                    x1={x(data.p25)}
                    x2={x(data.p75)}
                    y1={top + 20}
                    y2={top + 20}
                  />
                  <line
                    className="range-middle"
                    x1={x(data.p50)}
                    x2={x(data.p50)}
                    y1={top + 13}
                    y2={top + 27}
                  />
                </g>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
