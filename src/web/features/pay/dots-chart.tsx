import {type ScaleLinear, scaleLinear} from "d3-scale"
import {dotColumns} from "#core/pay/view/pay-dots"
import {ordinal} from "#core/pay/view/pay-sentences"
import type {PayView} from "#core/pay/view/pay-view"
import {MoneyAcross} from "../../ui/charts/money-axis"
import {count, moneyTick} from "../../ui/format"
import {useWidth} from "../../ui/use-width"
import {type DotRowData, dotRows} from "./dot-rows"
import {payMoney} from "./pay-format"

const HEAD = 26
const STRIP = 48
const BOTTOM = 26
const BRACKET = 44
const NARROW = 520
const DOT_SIZES = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4]
/** Pixels that the highest column may take. */
const MOST_PX = 132
const EDGE = 22
/** Half of the width of the bracket's name. */
const NAME_HALF = 102
/** Pixels between the names of two quantiles. */
const NAME_PX = 30

/** A hundred dots for base pay, filled, and for total pay, hollow, on one dollar axis, with the article's band above,
 * quantiles with their intervals below and one's own pay as a line. */
export function DotsChart({view}: {readonly view: PayView}) {
  const [element, width] = useWidth<HTMLDivElement>(760)
  const rows = dotRows(view)
  const {article, own} = view
  const amounts = rows.flatMap(({dots}) => [dots[0] ?? 0, dots[dots.length - 1] ?? 0])
  const marked = [
    ...amounts,
    ...(own === null ? [] : [own.usd]),
    ...(article === null ? [] : [article.low.usd, article.high.usd]),
  ]
  const x = scaleLinear([Math.min(...marked) * 0.94, Math.max(...marked) * 1.02], [8, width - 8])
  const dot = dotSize(rows, x)
  const laid = rows.map(row => {
    const columns = columnsAt(row, dot, x)
    return {...row, columns, height: HEAD + tallest(columns) * dot + STRIP}
  })
  const top = article === null ? 8 : BRACKET
  const bottom = top + laid.reduce((sum, {height}) => sum + height, 0)
  let from = top
  return (
    <div ref={element}>
      <svg
        viewBox={`0 0 ${width} ${bottom + BOTTOM}`}
        width={width}
        height={bottom + BOTTOM}
        aria-hidden="true"
      >
        <MoneyAcross
          x={x}
          ticks={inside(x, x.ticks(width < NARROW ? 4 : 8), width)}
          y={[top, bottom]}
          textY={bottom + 20}
        />
        {article !== null && <ArticleBracket article={article} x={x} width={width} bottom={bottom} />}
        {laid.map(row => {
          const start = from
          from += row.height
          return <DotRow key={row.id} row={row} x={x} dot={dot} top={start} width={width} />
        })}
      </svg>
    </div>
  )
}

type Scale = ScaleLinear<number, number>
type Columns = ReturnType<typeof dotColumns>

function columnsAt(row: DotRowData, dot: number, x: Scale): Columns {
  return dotColumns(row.dots, x.invert(dot) - x.invert(0))
}

function tallest(columns: Columns): number {
  return Math.max(...columns.map(one => one.count))
}

/** The largest dots of which the highest column still leaves the picture a picture. */
function dotSize(rows: readonly DotRowData[], x: Scale): number {
  const most = rows.length > 1 ? MOST_PX / 1.4 : MOST_PX
  return (
    DOT_SIZES.find(dot => rows.every(row => tallest(columnsAt(row, dot, x)) * dot <= most)) ??
    DOT_SIZES[DOT_SIZES.length - 1] ??
    1
  )
}

/** Ticks whose names have room at the edges. */
function inside(x: Scale, ticks: readonly number[], width: number): readonly number[] {
  return ticks.filter(tick => x(tick) >= EDGE && x(tick) <= width - EDGE)
}

/** Quantiles whose names do not run into each other: the outer and the middle ones first. */
function namedQuantiles(quantiles: DotRowData["quantiles"], x: Scale): ReadonlySet<number> {
  const taken: number[] = []
  const named = new Set<number>()
  for (const probability of [0.5, 0.1, 0.9, 0.25, 0.75]) {
    const one = quantiles.find(quantile => quantile.probability === probability)
    if (one === undefined || taken.some(at => Math.abs(at - x(one.payUsd)) < NAME_PX)) continue
    taken.push(x(one.payUsd))
    named.add(probability)
  }
  return named
}

function ArticleBracket(props: {
  readonly article: NonNullable<PayView["article"]>
  readonly x: Scale
  readonly width: number
  readonly bottom: number
}) {
  const {article, x, width, bottom} = props
  const [low, high] = [x(article.low.usd), x(article.high.usd)]
  const middle = Math.min(Math.max((low + high) / 2, NAME_HALF), width - NAME_HALF)
  const ends = [low, high]
  return (
    <g>
      {ends.map(end => (
        <line key={end} className="pay-guide" x1={end} x2={end} y1={30} y2={bottom} />
      ))}
      <path
        className="band-bracket"
        d={`M${low},30V22H${high}${article.isOpenEnded ? "m-5,-4l6,4l-6,4" : "V30"}`}
      />
      <text x={middle} y={14} textAnchor="middle">
        The article: {moneyTick(article.low.usd)} to {moneyTick(article.high.usd)}
        {article.isOpenEnded ? "+" : ""}
      </text>
    </g>
  )
}

type LaidRow = DotRowData & {
  readonly columns: readonly {readonly payUsd: number; readonly count: number}[]
  readonly height: number
}

function DotRow(props: {
  readonly row: LaidRow
  readonly x: Scale
  readonly dot: number
  readonly top: number
  readonly width: number
}) {
  const {row, x, dot, top, width} = props
  const base = top + row.height - STRIP
  const radius = dot / 2 - 0.75
  const named = namedQuantiles(row.quantiles, x)
  return (
    <g className={row.className}>
      <text className="strong pay-halo" x={0} y={top + 13}>
        {row.name}
        <tspan className="axis" dx={8} fontWeight={400}>
          {row.detail}
        </tspan>
      </text>
      <line className="rule" x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} />
      {row.columns.map(({payUsd, count: high}) =>
        [...Array(high).keys()].map(at => (
          <circle
            key={`${payUsd} ${at}`}
            className={row.isModelled ? "pay-dot hollow" : "pay-dot"}
            cx={x(payUsd)}
            cy={base - dot / 2 - at * dot}
            r={radius}
          />
        )),
      )}
      {row.quantiles.map(({probability, payUsd, lowUsd, highUsd}) => {
        const y = base + (probability === 0.25 || probability === 0.75 ? 15 : 9)
        return (
          <g key={probability}>
            <title>{`p${Math.round(probability * 100)}: ${payMoney(payUsd)}, 90 % sure between ${payMoney(lowUsd)} and ${payMoney(highUsd)}`}</title>
            <line className="pay-whisker" x1={x(lowUsd)} x2={x(highUsd)} y1={y} y2={y} />
            <line className="pay-tick" x1={x(payUsd)} x2={x(payUsd)} y1={y - 5} y2={y + 5} />
            {named.has(probability) && (
              <text className="axis" x={x(payUsd)} y={base + 33} textAnchor="middle">
                p{count(probability * 100)}
              </text>
            )}
          </g>
        )
      })}
      {row.own !== null && <OwnLine row={row} own={row.own} x={x} top={top} base={base} width={width} />}
    </g>
  )
}

function OwnLine(props: {
  readonly row: LaidRow
  readonly own: NonNullable<PayView["own"]>
  readonly x: Scale
  readonly top: number
  readonly base: number
  readonly width: number
}) {
  const {own, x, top, base, width} = props
  const at = x(own.usd)
  const isRight = at > width - 150
  return (
    <g className="pay-own">
      <line x1={at} x2={at} y1={top + 20} y2={base + 18} />
      <text
        className="strong"
        x={at + (isRight ? -6 : 6)}
        y={top + 30}
        textAnchor={isRight ? "end" : "start"}
      >
        You, {payMoney(own.usd)}: {ordinal(Math.round(own.percentile.share * 100))}
      </text>
    </g>
  )
}
