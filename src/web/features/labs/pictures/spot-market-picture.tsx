import {numbered} from "../../../ui/keyed"
import "./spot-market-picture.css"
import {scaleLinear} from "d3-scale"
import {useMemo, useState} from "react"
import {type MarketTrace, marketTraceSchema} from "#labs/sim/spot-market/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {jobBlocks, jobToLookAt, jobWords, type MarketJob, percentOf} from "./spot-market-view"

const LABELS = 76
const RIGHT = 12
const ROW = 26
const GAP = 8
const SLACK_TOP = 2 * ROW + 2 * GAP + 34
const SLACK = 84
const BOTTOM = 26
const MINI = 22

/** A strip of hours: where there were spot machines, what the jobs ran on, and the time that they still had to spare. */
export function SpotMarketPicture({trace}: {readonly trace: JsonValue}) {
  const market = useMemo(() => marketTraceSchema.parse(trace), [trace])
  const [chosen, setChosen] = useState<number | null>(null)
  const [element, width] = useWidth<HTMLDivElement>(640)
  const at = chosen ?? jobToLookAt(market)
  const job = market.jobs[at]
  if (job === undefined) return null
  const words = jobWords(job, {at, deadlineMin: market.deadlineMin})
  return (
    <div ref={element} className="spot-market lane-mlops">
      <p className="figure-says">{words}</p>
      <JobStrip job={job} market={market} width={width} words={words} />
      <ul className="picture-key" aria-hidden="true">
        <li>
          <span className="spot-sample there" /> spot machines there
        </li>
        <li>
          <span className="spot-sample used" /> worked on
        </li>
        <li>
          <span className="spot-sample starting" /> paid, still starting
        </li>
        <li>✕ taken away</li>
      </ul>
      <ol className="spot-jobs">
        {numbered(market.jobs).map(({key, at: index, item: one}) => (
          <li key={key}>
            <button type="button" aria-pressed={index === at} onClick={() => setChosen(index)}>
              <span className="spot-job-name">
                Job {index + 1}
                {one.isLate ? " · late" : ""}
              </span>
              <MiniStrip job={one} market={market} width={Math.max(120, width - 168)} />
              <span className="spot-job-cost">{percentOf(one.costRatio)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="faint small">
        Upper half of a strip: on demand. Lower half: spot. At the end what the job cost against on-demand
        machines.
      </p>
    </div>
  )
}

/** Hours from the left edge to the deadline, or to the end of a late job. */
function hourScale(market: MarketTrace, range: [number, number]) {
  const last = Math.max(market.deadlineMin, ...market.jobs.map(({endsMin}) => endsMin))
  return scaleLinear([0, last / 60], range)
}

function JobStrip(props: {
  readonly job: MarketJob
  readonly market: MarketTrace
  readonly width: number
  readonly words: string
}) {
  const {job, market, width, words} = props
  const x = hourScale(market, [LABELS, width - RIGHT])
  const deadline = x(market.deadlineMin / 60)
  const rows = {od: 18, spot: 18 + ROW + GAP}
  const height = SLACK_TOP + SLACK + BOTTOM
  const most = Math.max(1, ...job.slacks.map(({slackMin}) => slackMin / 60))
  const y = scaleLinear([0, most], [SLACK_TOP + SLACK, SLACK_TOP + 6]).nice(2)
  const slackLine = job.slacks.map(({atMin, slackMin}) => `${x(atMin / 60)},${y(slackMin / 60)}`).join(" ")
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words}>
      <text className="axis" x={0} y={rows.od + ROW / 2} dy="0.35em">
        on demand
      </text>
      <text className="axis" x={0} y={rows.spot + ROW / 2} dy="0.35em">
        spot
      </text>
      <text className="axis" x={0} y={SLACK_TOP - 6}>
        hours to spare
      </text>
      {y.ticks(2).map(tick => (
        <g key={tick}>
          <line className="grid" x1={LABELS} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={LABELS - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {job.spells.map(([from, to]) => (
        <rect
          key={from}
          className="spot-there"
          x={x(from / 60)}
          y={rows.spot}
          width={x(to / 60) - x(from / 60)}
          height={ROW}
        />
      ))}
      {jobBlocks(job).map(({from, to, on, starting}) =>
        on === "idle" ? null : (
          <rect
            key={from}
            className={starting ? "spot-starting" : "spot-used"}
            x={x(from)}
            y={rows[on] + 4}
            width={Math.max(1, x(to) - x(from))}
            height={ROW - 8}
          />
        ),
      )}
      {job.takenMin.map(taken => (
        <path
          key={taken}
          className="spot-taken"
          d={`M${x(taken / 60) - 4},${rows.spot + ROW / 2 - 4}l8,8m0,-8l-8,8`}
        />
      ))}
      <polyline className="spot-slack" points={slackLine} />
      <line className="spot-deadline" x1={deadline} x2={deadline} y1={14} y2={SLACK_TOP + SLACK} />
      <text className="strong" x={deadline - 6} y={11} textAnchor="end">
        deadline
      </text>
      <circle className="spot-end" cx={x(job.endsMin / 60)} cy={y(0)} r={4.5} />
      {x.ticks(width < 520 ? 4 : 8).map(tick => (
        <text key={tick} className="axis" x={x(tick)} y={height - 6} textAnchor="middle">
          {tick === 0 ? "0 h" : tick}
        </text>
      ))}
    </svg>
  )
}

function MiniStrip(props: {readonly job: MarketJob; readonly market: MarketTrace; readonly width: number}) {
  const {job, market, width} = props
  const x = hourScale(market, [0, width])
  const half = MINI / 2
  return (
    <svg viewBox={`0 0 ${width} ${MINI}`} width={width} height={MINI} aria-hidden="true">
      {job.spells.map(([from, to]) => (
        <rect
          key={from}
          className="spot-there"
          x={x(from / 60)}
          y={half}
          width={x(to / 60) - x(from / 60)}
          height={half}
        />
      ))}
      {jobBlocks(job).map(({from, to, on, starting}) =>
        on === "idle" ? null : (
          <rect
            key={from}
            className={starting ? "spot-starting" : "spot-used"}
            x={x(from)}
            y={on === "od" ? 1 : half + 1}
            width={Math.max(0.75, x(to) - x(from))}
            height={half - 2}
          />
        ),
      )}
      <line className="rule" x1={0} x2={width} y1={half} y2={half} />
    </svg>
  )
}
