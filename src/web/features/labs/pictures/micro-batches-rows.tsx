import {scaleLinear} from "d3-scale"
import type {MicroTrace} from "#labs/sim/micro-batches/trace"

type Step = MicroTrace["steps"][number]
type Micro = Step["ranks"][number][number]

const HEAD = 24
const BOTTOM = 24
const TEXT = 5
const GAP = 10
/** Weights that differ by less than this are drawn as the same. */
const SAME = 0.0005

/** Rows of micro-batches under the name of their rank: tokens on the left, weights on the right. */
export function RankRows(props: {readonly step: Step; readonly width: number; readonly label: string}) {
  const {step, width, label} = props
  const split = Math.round(width * 0.52)
  const all = step.ranks.flat()
  const longest = Math.max(1, ...all.flatMap(({texts}) => texts.map(sizeOf)))
  const heaviest = Math.max(0.01, ...all.flatMap(({due, given}) => [due, given ?? 0]))
  const lightest = Math.min(0, ...all.map(({given}) => given ?? 0))
  const across = scaleLinear([0, longest], [0, split - 16])
  const weight = scaleLinear([lightest, heaviest * 1.04], [split + 8, width - 20])
  let y = 0
  const ranks = step.ranks.map((micro, rank) => {
    const top = y
    y += HEAD
    const rows = micro.map((one, at) => {
      const row = {key: `${rank}-${at}`, one, top: y}
      y += one.texts.length * TEXT + GAP
      return row
    })
    return {rank, top, rows}
  })
  const height = y + BOTTOM
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <defs>
        <pattern
          id="micro-prompt"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="4" style={{stroke: "var(--ink-3)", strokeWidth: 1.6}} />
        </pattern>
      </defs>
      {weight.ticks(width < 520 ? 3 : 5).map(tick => (
        <g key={tick}>
          <line className="grid" x1={weight(tick)} x2={weight(tick)} y1={HEAD - 6} y2={height - BOTTOM} />
          <text className="axis" x={weight(tick)} y={height - 6} textAnchor="middle">
            {`${Math.round(100 * tick)} %`}
          </text>
        </g>
      ))}
      {ranks.map(({rank, top, rows}) => (
        <g key={rank}>
          <text className="strong" x={0} y={top + 16}>
            {`Rank ${rank + 1}`}
          </text>
          <text className="axis" x={width < 520 ? 58 : 64} y={top + 16}>
            {rows.length === 0
              ? "no data in this step"
              : `${rows.reduce((total, {one}) => total + labelsOf(one), 0)} labels`}
          </text>
          {rows.map(({key, one, top: at}) => (
            <g key={key}>
              <Tokens micro={one} top={at} across={across} />
              <Weight micro={one} top={at} scale={weight} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}

const sizeOf = (text: Micro["texts"][number]) => text.masked + text.unpredicted + text.labels + text.padding
const labelsOf = (micro: Micro) => micro.texts.reduce((total, {labels}) => total + labels, 0)

type Scale = (value: number) => number

function Tokens({micro, top, across}: {readonly micro: Micro; readonly top: number; readonly across: Scale}) {
  const placed = micro.texts.map((text, at) => ({...text, key: `text ${at}`, y: top + at * TEXT}))
  return placed.map(({key, y, ...text}) => {
    const tall = TEXT - 1
    const labelsFrom = text.masked + text.unpredicted
    const end = labelsFrom + text.labels
    return (
      <g key={key}>
        <rect x={0} y={y} width={across(text.masked)} height={tall} style={{fill: "url(#micro-prompt)"}} />
        {text.unpredicted > 0 && (
          <rect
            x={across(text.masked) + 0.5}
            y={y + 0.5}
            width={Math.max(1, across(1) - 1)}
            height={tall - 1}
            style={{fill: "none", stroke: "var(--ink-2)"}}
          />
        )}
        <rect
          x={across(labelsFrom)}
          y={y}
          width={across(text.labels)}
          height={tall}
          style={{fill: "var(--lane-ml)"}}
        />
        <line
          x1={across(end)}
          x2={across(end + text.padding)}
          y1={y + tall / 2}
          y2={y + tall / 2}
          style={{stroke: "var(--hairline-2)"}}
        />
      </g>
    )
  })
}

function Weight({micro, top, scale}: {readonly micro: Micro; readonly top: number; readonly scale: Scale}) {
  const {due, given} = micro
  const tall = micro.texts.length * TEXT
  const from = scale(Math.min(0, given ?? 0))
  const isRight = given !== null && Math.abs(given - due) < SAME
  return (
    <g>
      {given !== null && (
        <rect
          x={from}
          y={top + 1}
          width={Math.max(1, scale(Math.max(0, given)) - from)}
          height={tall - 3}
          style={
            isRight
              ? {fill: "var(--lane-ml)", opacity: 0.75}
              : {fill: "var(--error)", fillOpacity: 0.18, stroke: "var(--error)", strokeWidth: 1.5}
          }
        />
      )}
      <line
        x1={scale(due)}
        x2={scale(due)}
        y1={top - 2}
        y2={top + tall}
        style={{stroke: "var(--ink)", strokeWidth: 2}}
      />
    </g>
  )
}
