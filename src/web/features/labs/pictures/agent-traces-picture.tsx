import {numbered} from "../../../ui/keyed"
import {useScrollStop} from "../../../ui/use-scroll-stop"
import "./agent-traces-picture.css"
import {scaleLinear} from "d3-scale"
import {useMemo, useState} from "react"
import {type GuardTrace, guardTraceSchema} from "#labs/sim/agent-traces/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {
  dollars,
  END_WORDS,
  guardWords,
  loopStretches,
  type TapeStep,
  type TapeTask,
  tapeWords,
} from "./agent-traces-view"

const NUMBER = 34
const ENDS = 118
const TAPE = 34
const GAP = 8
const BOTTOM = 24
/** A bar of full height found so many new things or more. */
const MOST_FRESH = 4

/** Tapes of agents: a cell for each step, as tall as what it brought, circles hatched, and what the guard said. */
export function AgentTracesPicture({trace}: {readonly trace: JsonValue}) {
  const guard = useMemo(() => guardTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const [chosen, setChosen] = useState(0)
  const words = guardWords(guard)
  const task = guard.tasks[chosen] ?? guard.tasks[0]
  return (
    <div ref={element} className="agent-traces lane-ai">
      <p className="figure-says">{words}</p>
      <Tapes tasks={guard.tasks} width={width} words={words} />
      <ul className="picture-key" aria-hidden="true">
        <li>
          <svg width={16} height={16} aria-hidden="true">
            <rect className="tape-fresh" x={5} y={2} width={6} height={13} />
          </svg>
          something new, the more the taller
        </li>
        <li>
          <svg width={16} height={16} aria-hidden="true">
            <rect className="tape-dry" x={5} y={13} width={6} height={2} />
          </svg>
          nothing new
        </li>
        <li>
          <svg width={16} height={16} aria-hidden="true">
            <rect width={16} height={16} fill="url(#tape-hatch)" />
          </svg>
          in circles
        </li>
        <li>↻ replan</li>
        <li>– denied</li>
      </ul>
      {task !== undefined && (
        <>
          <fieldset className="picture-picks tape-tasks">
            <legend className="faint small">Steps of one task</legend>
            {guard.tasks.map(({index}, at) => (
              <button
                key={index}
                type="button"
                aria-pressed={index === task.index}
                onClick={() => setChosen(at)}
              >
                {index + 1}
              </button>
            ))}
          </fieldset>
          <p className="small">{tapeWords(task)}</p>
          <StepList steps={task.steps} />
        </>
      )}
    </div>
  )
}

function Tapes(props: {readonly tasks: GuardTrace["tasks"]; readonly width: number; readonly words: string}) {
  const {tasks, width, words} = props
  const most = Math.max(30, ...tasks.map(({steps}) => steps.length))
  const x = scaleLinear([0, most], [NUMBER, width - ENDS])
  const height = tasks.length * (TAPE + GAP) + BOTTOM
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words}>
      <defs>
        <pattern
          id="tape-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="5" className="tape-hatch" />
        </pattern>
      </defs>
      {tasks.map((task, at) => (
        <Tape key={task.index} task={task} x={x} y={at * (TAPE + GAP)} width={width} />
      ))}
      {x.ticks(width < 520 ? 3 : 8).map(tick => (
        <text key={tick} className="axis" x={x(tick)} y={height - 6} textAnchor="middle">
          {tick === 0 ? "step 0" : tick}
        </text>
      ))}
    </svg>
  )
}

function Tape(props: {
  readonly task: TapeTask
  readonly x: (step: number) => number
  readonly y: number
  readonly width: number
}) {
  const {task, x, y, width} = props
  const foot = y + TAPE
  const cell = Math.max(1, x(1) - x(0) - 0.5)
  return (
    <g>
      <text className="axis" x={0} y={y + TAPE / 2} dy="0.35em">
        {task.index + 1}
      </text>
      {loopStretches(task.steps).map(({from, to}) => (
        <rect key={from} fill="url(#tape-hatch)" x={x(from)} y={y} width={x(to) - x(from)} height={TAPE} />
      ))}
      <line className="rule" x1={x(0)} x2={x(task.steps.length)} y1={foot} y2={foot} />
      {numbered(task.steps).map(({key, at, item: step}) => (
        <Cell key={key} step={step} x={x(at)} cell={cell} y={y} />
      ))}
      <text className="strong tape-end" x={width} y={y + 12} textAnchor="end">
        {dollars(task.broughtUsd - task.spentUsd)}
      </text>
      <text className="axis tape-end" x={width} y={y + 28} textAnchor="end">
        {END_WORDS[task.end]}
      </text>
    </g>
  )
}

function Cell(props: {
  readonly step: TapeStep
  readonly x: number
  readonly cell: number
  readonly y: number
}) {
  const {step, x, cell, y} = props
  const foot = y + TAPE
  if (step.verdict === "handOff") return null
  if (step.verdict !== "allow")
    return (
      <text className="tape-said" x={x + cell / 2} y={y + TAPE / 2} dy="0.35em" textAnchor="middle">
        {step.verdict === "replan" ? "↻" : "–"}
      </text>
    )
  const tall = step.fresh === 0 ? 2 : 6 + ((TAPE - 8) * Math.min(step.fresh, MOST_FRESH)) / MOST_FRESH
  return (
    <rect
      className={step.fresh === 0 ? "tape-dry" : "tape-fresh"}
      x={x}
      y={foot - tall}
      width={cell}
      height={tall}
    />
  )
}

function StepList({steps}: {readonly steps: readonly TapeStep[]}) {
  const list = useScrollStop<HTMLOListElement>()
  return (
    <ol className="tape-steps" ref={list} aria-label="Steps of the task">
      {numbered(steps).map(({key, item: {verdict, tool, fresh, loop, usd}}) => (
        <li key={key} data-loop={loop}>
          <code>{tool}</code> {verdict === "allow" ? `${fresh} new` : verdict}
          {loop && ", in circles"} · {dollars(usd)}
        </li>
      ))}
    </ol>
  )
}
