import {numbered} from "../../../ui/keyed"
import "./document-search-picture.css"
import {useMemo, useState} from "react"
import {CLASSES, type QueryClass} from "#labs/sim/document-search/queries"
import {searchTraceSchema} from "#labs/sim/document-search/trace"
import type {JsonValue} from "#model/journal/json-value"
import {Segments} from "../../../ui/segments"
import {useWidth} from "../../../ui/use-width"
import {
  CLASS_NAMES,
  classFigures,
  fullAnswers,
  heightOf,
  LAST,
  ladderWords,
  queriesOf,
  RAILS,
  type Rail,
  type TracedDocument,
  worstClass,
} from "./document-search-view"

const TOP = 44
const LADDER = 300
const BOTTOM = 30
const LEFT = 48
const RIGHT = 34
const RUNGS = [1, 2, 3, 5, 10, 20, 40, LAST]
const NAMES: Readonly<Record<Rail, {wide: string; narrow: string}>> = {
  words: {wide: "by words", narrow: "words"},
  vectors: {wide: "by vectors", narrow: "vectors"},
  candidate: {wide: "to the scorer", narrow: "scorer"},
  answer: {wide: "your answer", narrow: "answer"},
}

/** Four ladders of places; each line is a document that answers a query fully, on its way from list to list. */
export function DocumentSearchPicture({trace}: {readonly trace: JsonValue}) {
  const world = useMemo(() => searchTraceSchema.parse(trace), [trace])
  const [chosen, setChosen] = useState<QueryClass | null>(null)
  const [element, width] = useWidth<HTMLDivElement>(640)
  const kind = chosen ?? worstClass(world)
  const queries = queriesOf(world, kind)
  const says = ladderWords(kind, queries)
  return (
    <div ref={element} className="ladders lane-ai">
      <Segments
        legend="Class of queries"
        isLegendHidden
        options={CLASSES.map(value => ({value, name: CLASS_NAMES[value]}))}
        value={kind}
        onChange={setChosen}
      />
      <p className="figure-says">{says}</p>
      <Ladders
        width={width}
        says={says}
        documents={fullAnswers(queries)}
        figures={{...classFigures(queries), candidate: null}}
      />
      <p className="faint small">
        Each line is a document that answers a query fully, dashed where it is not among your first ten.
        Places are counted from the top; a hollow end is on no place up to {LAST}. Under each ladder stands
        the nDCG that its order has.
      </p>
    </div>
  )
}

function Ladders(props: {
  readonly width: number
  readonly says: string
  readonly documents: readonly TracedDocument[]
  readonly figures: Readonly<Record<Rail, number | null>>
}) {
  const {width, says, documents, figures} = props
  const height = TOP + LADDER + BOTTOM
  const x = (rail: number) => LEFT + (rail * (width - LEFT - RIGHT)) / (RAILS.length - 1)
  const y = (rank: number | null) => TOP + LADDER * heightOf(rank)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={says}>
      {RUNGS.map(rung => (
        <g key={rung}>
          <line
            className={rung === 10 ? "ladder-shown" : "grid"}
            x1={LEFT}
            x2={width - RIGHT}
            y1={y(rung)}
            y2={y(rung)}
          />
          <text className="axis" x={LEFT - 10} y={y(rung)} dy="0.35em" textAnchor="end">
            {rung}
          </text>
        </g>
      ))}
      <text className="axis" x={LEFT - 10} y={y(null)} dy="0.35em" textAnchor="end">
        none
      </text>
      {RAILS.map((rail, at) => {
        const anchor = at === 0 ? "start" : at === RAILS.length - 1 ? "end" : "middle"
        const shift = at === 0 ? -14 : at === RAILS.length - 1 ? 14 : 0
        const figure = figures[rail]
        return (
          <g key={rail}>
            <line className="ladder-rail" x1={x(at)} x2={x(at)} y1={TOP - 8} y2={y(null)} />
            <text className="strong" x={x(at) + shift} y={TOP - 24} textAnchor={anchor}>
              {width < 520 ? NAMES[rail].narrow : NAMES[rail].wide}
            </text>
            {figure !== null && (
              <text className="axis" x={x(at) + shift} y={height - 4} textAnchor={anchor}>
                {Math.round(figure * 100)} %
              </text>
            )}
          </g>
        )
      })}
      {numbered(documents).map(({key, at, item: document}) => (
        <Way key={key} document={document} x={x} y={y} offset={at} />
      ))}
    </svg>
  )
}

function Way(props: {
  readonly document: TracedDocument
  readonly x: (rail: number) => number
  readonly y: (rank: number | null) => number
  readonly offset: number
}) {
  const {document, x, y, offset} = props
  const isShown = document.answer !== null && document.answer <= 10
  // lines of the same place lie beside each other
  const aside = ((offset % 5) - 2) * 2
  const points = RAILS.map((rail, at) => ({
    rail,
    x: x(at) + aside,
    y: y(document[rail]),
    rank: document[rail],
  }))
  return (
    <g className={isShown ? "ladder-way" : "ladder-way lost"}>
      <polyline points={points.map(point => `${point.x},${point.y}`).join(" ")} />
      {points.map(({rail, x: at, y: height, rank}) => (
        <circle
          key={rail}
          className={rank === null || rank > LAST ? "absent" : "there"}
          cx={at}
          cy={height}
          r={rail === "answer" ? 4.5 : 3.5}
        />
      ))}
    </g>
  )
}
