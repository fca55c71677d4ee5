import {numbered} from "../../../ui/keyed"
import {useScrollStop} from "../../../ui/use-scroll-stop"
import "./model-output-picture.css"
import {useMemo, useState} from "react"
import {type OutputTrace, outputTraceSchema} from "#labs/sim/model-output/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {faultWords, type MailTrace, type SieveRow, sieveRows, sieveWords} from "./model-output-view"

const LABELS = 132
const CELL = 17
const GAP = 28

/** A sieve: a row for each thing that was wrong with the answers, and every mail as a mark that says where it ended. */
export function ModelOutputPicture({trace}: {readonly trace: JsonValue}) {
  const output = useMemo(() => outputTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const words = sieveWords(output)
  return (
    <div ref={element} className="model-output lane-ai">
      <p className="figure-says">{words}</p>
      <Sieve rows={sieveRows(output)} width={width} words={words} />
      <ul className="picture-key" aria-hidden="true">
        <li>
          <KeyMark mail={{faults: [], asks: 0, end: "right"}} /> true record
        </li>
        <li>
          <KeyMark mail={{faults: [], asks: 2, end: "right"}} /> true after so many questions
        </li>
        <li>
          <KeyMark mail={{faults: [], asks: 0, end: "refused"}} /> refused
        </li>
        <li>
          <KeyMark mail={{faults: [], asks: 0, end: "wrong"}} /> silently wrong
        </li>
      </ul>
      <Examples examples={output.examples} />
    </div>
  )
}

function KeyMark({mail}: {readonly mail: MailTrace}) {
  return (
    <svg width={CELL} height={CELL} aria-hidden="true">
      <Mark mail={mail} x={CELL / 2} y={CELL / 2} />
    </svg>
  )
}

function Mark({mail, x, y}: {readonly mail: MailTrace; readonly x: number; readonly y: number}) {
  if (mail.end === "wrong")
    return <path className="output-wrong" d={`M${x - 5},${y - 5}l10,10m0,-10l-10,10`} />
  if (mail.end === "refused") return <path className="output-refused" d={`M${x - 5},${y}h10`} />
  if (mail.asks === 0) return <circle className="output-right" cx={x} cy={y} r={5} />
  return (
    <g>
      <circle className="output-asked" cx={x} cy={y} r={6} />
      <text className="output-count" x={x} y={y} dy="0.35em" textAnchor="middle">
        {mail.asks}
      </text>
    </g>
  )
}

function Sieve(props: {readonly rows: readonly SieveRow[]; readonly width: number; readonly words: string}) {
  const {rows, width, words} = props
  const across = Math.max(1, Math.floor((width - LABELS) / CELL))
  let top = 4
  const firstLost = rows.findIndex(({lossy}) => lossy)
  const placed = rows.map((row, at) => {
    if (at === firstLost) top += GAP
    const y = top
    top += Math.ceil(row.mails.length / across) * CELL + 3
    return {...row, y}
  })
  const line = firstLost < 0 ? null : (placed[firstLost]?.y ?? 0) - GAP / 2 - 2
  return (
    <svg viewBox={`0 0 ${width} ${top}`} width={width} height={top} role="img" aria-label={words}>
      {placed.map(({fault, words: label, mails, y}) => (
        <g key={fault}>
          <text className="axis" x={0} y={y + CELL / 2} dy="0.35em">
            {label}
          </text>
          {numbered(mails).map(({key, at, item: mail}) => (
            <Mark
              key={key}
              mail={mail}
              x={LABELS + (at % across) * CELL + CELL / 2}
              y={y + Math.floor(at / across) * CELL + CELL / 2}
            />
          ))}
        </g>
      ))}
      {line !== null && (
        <g>
          <line className="rule" x1={LABELS} x2={width} y1={line} y2={line} />
          <text className="strong" x={0} y={line} dy="0.35em">
            value lost
          </text>
        </g>
      )}
    </svg>
  )
}

function Examples({examples}: {readonly examples: OutputTrace["examples"]}) {
  const [chosen, setChosen] = useState(0)
  const raw = useScrollStop<HTMLPreElement>()
  const example = examples[chosen] ?? examples[0]
  if (example === undefined) return null
  return (
    <section className="output-example">
      <fieldset className="picture-picks">
        <legend className="faint small">Mails to look at</legend>
        {examples.map(({index, end}, at) => (
          <button
            key={index}
            type="button"
            aria-pressed={example.index === index}
            onClick={() => setChosen(at)}
          >
            {index + 1} · {end}
          </button>
        ))}
      </fieldset>
      <p className="small">
        {example.faults.length === 0
          ? "Nothing was wrong with the first answer"
          : `First answer: ${example.faults.map(faultWords).join(", ")}`}
        {example.asks > 0 &&
          `; asked ${example.asks === 1 ? "once" : `${example.asks} times`}, and this came last`}
        .
      </p>
      <pre ref={raw}>{example.raw}</pre>
      {example.fields.length > 0 && (
        <ul className="output-fields">
          {example.fields.map(({field, expected, found}) => (
            <li key={field}>
              <code>{field}</code>:{" "}
              {expected === null ? (
                found
              ) : (
                <>
                  <code>{found}</code>, and the mail says <code>{expected}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
