import {numbered} from "../../../ui/keyed"
import "./tool-agent-picture.css"
import {scaleLinear} from "d3-scale"
import {useMemo, useState} from "react"
import {agentTraceSchema} from "#labs/sim/tool-agent/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {
  type AttemptTrace,
  lanesOf,
  OUTCOME_WORDS,
  type TalkOutcome,
  type TalkTrace,
  talkWords,
  worldWords,
} from "./tool-agent-view"

const LABELS = 112
const RIGHT = 10
const TOP = 16
const MODEL = 20
const ROW = 15
const GAP = 9
const BOTTOM = 26

/** Conversations as a sheet of lanes: the model on top, below it what the task needed, and each request from sending
 * to answer. */
export function ToolAgentPicture({trace}: {readonly trace: JsonValue}) {
  const world = useMemo(() => agentTraceSchema.parse(trace), [trace])
  const [chosen, setChosen] = useState(0)
  const [element, width] = useWidth<HTMLDivElement>(640)
  const talk = world.conversations[chosen] ?? world.conversations[0]
  if (talk === undefined) return null
  return (
    <div ref={element} className="tool-agent lane-ai">
      <p className="figure-says">{worldWords(world)}</p>
      <OutcomeStrip outcomes={world.outcomes} width={width} words={worldWords(world)} />
      <fieldset className="picture-picks">
        <legend className="faint small">Where most happened</legend>
        {world.conversations.map(({index, outcome}, at) => (
          <button key={index} type="button" aria-pressed={talk.index === index} onClick={() => setChosen(at)}>
            {index + 1} · {OUTCOME_WORDS[outcome]}
          </button>
        ))}
      </fieldset>
      <LaneSheet talk={talk} width={width} />
      <ul className="picture-key" aria-hidden="true">
        <li>
          <Sample>
            <circle className="agent-first" cx={8} cy={8} r={4.5} />
          </Sample>
          changed something
        </li>
        <li>
          <Sample>
            <path className="agent-again" d="M8,1.5l6.5,12.5h-13z" />
          </Sample>
          once too often, or by mistake
        </li>
        <li>
          <Sample>
            <line className="agent-silent" x1={0} x2={16} y1={8} y2={8} />
          </Sample>
          no answer
        </li>
        <li>✕ an answer that is not 200</li>
      </ul>
      <p className="faint small">{talkWords(talk)}</p>
    </div>
  )
}

function Sample({children}: {readonly children: React.ReactNode}) {
  return (
    <svg width={16} height={16} aria-hidden="true">
      {children}
    </svg>
  )
}

const MARKS: Readonly<Record<TalkOutcome, string>> = {
  done: "M-4,0l3,3.5l5,-7",
  handedOver: "M-4,0h8m-3,-3l3,3l-3,3",
  lost: "M-3,0h6",
  harm: "M-4,-4l8,8m0,-8l-8,8",
}

/** Every conversation of the world as one mark. */
function OutcomeStrip(props: {
  readonly outcomes: readonly TalkOutcome[]
  readonly width: number
  readonly words: string
}) {
  const {outcomes, width, words} = props
  const cell = 16
  const across = Math.max(1, Math.floor(width / cell))
  const height = Math.ceil(outcomes.length / across) * cell
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words}>
      {numbered(outcomes).map(({key, at, item: outcome}) => (
        <path
          key={key}
          className={`agent-mark ${outcome}`}
          d={MARKS[outcome]}
          transform={`translate(${(at % across) * cell + cell / 2},${Math.floor(at / across) * cell + cell / 2})`}
        />
      ))}
    </svg>
  )
}

function LaneSheet({talk, width}: {readonly talk: TalkTrace; readonly width: number}) {
  const lanes = lanesOf(talk)
  const x = scaleLinear([0, Math.max(1, talk.endMs / 1000)], [LABELS, width - RIGHT])
  let top = TOP + MODEL + GAP
  const placed = lanes.map(lane => {
    const y = top
    top += lane.rows.length * ROW + GAP
    return {...lane, y}
  })
  const height = top + BOTTOM
  const foot = height - BOTTOM
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={talkWords(talk)}
    >
      {x.ticks(width < 520 ? 4 : 8).map(tick => (
        <g key={tick}>
          <line className="grid" x1={x(tick)} x2={x(tick)} y1={TOP} y2={foot} />
          <text className="axis" x={x(tick)} y={height - 6} textAnchor="middle">
            {tick === 0 ? "0 s" : tick}
          </text>
        </g>
      ))}
      <text className="axis" x={0} y={TOP + MODEL / 2} dy="0.35em">
        model
      </text>
      {talk.thinking.map(({fromMs, toMs}) => (
        <rect
          key={fromMs}
          className="agent-thinks"
          x={x(fromMs / 1000)}
          y={TOP}
          width={Math.max(1, x(toMs / 1000) - x(fromMs / 1000))}
          height={MODEL}
          rx={3}
        />
      ))}
      {placed.map(({tool, rows, y}) => (
        <g key={y}>
          <line className="grid" x1={0} x2={width} y1={y - GAP / 2} y2={y - GAP / 2} />
          <text className="axis" x={0} y={y + ROW / 2} dy="0.35em">
            {tool}
          </text>
          {rows.map((row, at) =>
            row.map((attempt, place) => (
              <Attempt
                key={`${attempt.fromMs} ${attempt.endMs}`}
                attempt={attempt}
                from={x(attempt.fromMs / 1000)}
                to={x(Math.min(attempt.endMs ?? talk.endMs, talk.endMs) / 1000)}
                next={nextOf(row[place + 1], {x, width})}
                y={y + at * ROW + ROW / 2}
              />
            )),
          )}
        </g>
      ))}
      {talk.restartsMs.map(ms => (
        <g key={ms}>
          <line className="agent-restart" x1={x(ms / 1000)} x2={x(ms / 1000)} y1={TOP} y2={foot} />
          <text className="axis" x={x(ms / 1000)} y={11} textAnchor="middle">
            restart
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Where the next attempt of a row begins, or the edge of the sheet. */
function nextOf(
  attempt: AttemptTrace | undefined,
  {x, width}: {x: (seconds: number) => number; width: number},
): number {
  return attempt === undefined ? width : x(attempt.fromMs / 1000)
}

/** Pixels that the number of a status takes. */
const STATUS = 32

/** A request from sending to answer; what it changed, it changed when it was sent. `next` is where the next one of
 * its row begins: a number that has no room before it is left out. */
function Attempt(props: {
  readonly attempt: AttemptTrace
  readonly from: number
  readonly to: number
  readonly next: number
  readonly y: number
}) {
  const {attempt, from, to, next, y} = props
  const {status, effect} = attempt
  return (
    <g>
      <line className={status === null ? "agent-silent" : "agent-line"} x1={from} x2={to} y1={y} y2={y} />
      {status === 200 && <line className="agent-end" x1={to} x2={to} y1={y - 4} y2={y + 4} />}
      {status !== null && status !== 200 && (
        <path className="agent-end" d={`M${to - 3},${y - 3}l6,6m0,-6l-6,6`} />
      )}
      {status !== null && status !== 200 && next - to > STATUS && (
        <text className="agent-status" x={to + 6} y={y} dy="0.35em">
          {status}
        </text>
      )}
      {effect === "first" && <circle className="agent-first" cx={from} cy={y} r={4.5} />}
      {(effect === "again" || effect === "unasked") && (
        <path className="agent-again" d={`M${from},${y - 6.5}l6.5,12.5h-13z`} />
      )}
    </g>
  )
}
