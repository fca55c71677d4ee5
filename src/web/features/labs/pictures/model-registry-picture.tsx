import "./model-registry-picture.css"
import {scaleLinear} from "d3-scale"
import {useMemo} from "react"
import {type RegistryTrace, registryTraceSchema} from "#labs/sim/model-registry/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {aliasNames, faultWords, registryWords} from "./model-registry-view"

const LEFT = 78
const RIGHT = 10
const TOP = 10
const ROW = 14
const BOTTOM = 26
const LISTED = 8

/** The ledger: a line for each version from its registration on, what stood behind which alias, what was withdrawn, and
 * every answer that was wrong. */
export function ModelRegistryPicture({trace}: {readonly trace: JsonValue}) {
  const ledger = useMemo(() => registryTraceSchema.parse(trace), [trace])
  const [element, width] = useWidth<HTMLDivElement>(640)
  const words = registryWords(ledger)
  const [first = "prod", ...others] = aliasNames(ledger)
  const more = ledger.faults.length - LISTED
  return (
    <div ref={element} className="registry lane-mlops">
      <p className="figure-says">{words}</p>
      <Ledger ledger={ledger} first={first} width={width} words={words} />
      <ul className="picture-key" aria-hidden="true">
        <li>
          <span className="registry-sample first" /> behind {first}
        </li>
        {others.length > 0 && (
          <li>
            <span className="registry-sample other" /> behind {others.join(", ")}
          </li>
        )}
        <li>
          <svg width="20" height="12" aria-hidden="true">
            <Hatch />
            <rect className="registry-out" width="20" height="12" />
          </svg>
          quarantined
        </li>
        <li>● handed out</li>
        <li>
          <span className="registry-cross">✕</span> answer was wrong
        </li>
        {ledger.restarts.length > 0 && <li>┊ restart</li>}
      </ul>
      {ledger.faults.length > 0 && (
        <ol className="registry-faults">
          {ledger.faults.slice(0, LISTED).map(fault => (
            <li key={`${fault.at}`}>{faultWords(fault)}</li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ol>
      )}
    </div>
  )
}

function Ledger(props: {
  readonly ledger: RegistryTrace
  readonly first: string
  readonly width: number
  readonly words: string
}) {
  const {ledger, first, width, words} = props
  const {versions, aliases, served, faults, restarts, commands} = ledger
  const x = scaleLinear([0, commands], [LEFT, width - RIGHT])
  const rows = new Map(versions.map(({id}, row) => [id, row]))
  // what is about no version, or about one that should not be there, stands in a row of its own
  const bottom = TOP + versions.length * ROW
  const hasOther = faults.some(({version}) => !rows.has(version ?? ""))
  const height = bottom + (hasOther ? ROW : 0) + BOTTOM
  const top = (id: string | null) => TOP + (rows.get(id ?? "") ?? versions.length) * ROW
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words}>
      <Hatch />
      {versions.map(({id, from, quarantined}) => (
        <g key={id}>
          <text className="axis registry-name" x={0} y={top(id) + ROW / 2} dy="0.35em">
            {id}
          </text>
          <line
            className="rule"
            x1={x(from)}
            x2={width - RIGHT}
            y1={top(id) + ROW / 2}
            y2={top(id) + ROW / 2}
          />
          {quarantined.map(span => (
            <rect
              key={span.from}
              className="registry-out"
              x={x(span.from)}
              y={top(id) + 1}
              width={Math.max(1, x(span.to) - x(span.from))}
              height={ROW - 2}
            />
          ))}
        </g>
      ))}
      {aliases.map(({model, alias, version, from, to}) => (
        <rect
          key={`${model} ${alias} ${from}`}
          className={alias === first ? "registry-first" : "registry-other"}
          x={x(from)}
          y={top(version) + (alias === first ? 3.5 : 1.5)}
          width={Math.max(1.5, x(to) - x(from))}
          height={alias === first ? ROW - 7 : ROW - 3}
        >
          <title>{`${version} behind ${alias} of ${model}`}</title>
        </rect>
      ))}
      {served
        .filter(({isUnsafe}) => !isUnsafe)
        .map(({at, version}) => (
          <circle
            key={at}
            className="registry-served"
            cx={x(at + 0.5)}
            cy={top(version) + ROW / 2}
            r={2.25}
          />
        ))}
      {restarts.map(at => (
        <line key={at} className="registry-restart" x1={x(at)} x2={x(at)} y1={0} y2={height - BOTTOM} />
      ))}
      <text className="axis registry-name" x={0} y={height - 6}>
        command
      </text>
      {hasOther && (
        <text className="axis registry-name" x={0} y={bottom + ROW / 2} dy="0.35em">
          other
        </text>
      )}
      {faults.map(fault => (
        <path
          key={`${fault.at}`}
          className="registry-fault"
          d={`M${x(fault.at + 0.5) - 4},${top(fault.version) + ROW / 2 - 4}l8,8m0,-8l-8,8`}
        >
          <title>{faultWords(fault)}</title>
        </path>
      ))}
      {x.ticks(width < 520 ? 4 : 8).map(tick => (
        <text
          key={tick}
          className="axis"
          x={x(tick)}
          y={height - 6}
          textAnchor={x(tick) > width - 14 ? "end" : "middle"}
        >
          {tick}
        </text>
      ))}
    </svg>
  )
}

function Hatch() {
  return (
    <defs>
      <pattern
        id="registry-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="registry-hatch" x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  )
}
