import {scaleLinear} from "d3-scale"
import {metricWords} from "#labs/grade/metric-words"
import {scoreOf} from "#labs/grade/score"
import type {OpenLab} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import {useWidth} from "../../../ui/use-width"
import {scoreWords} from "../level-words"
import {measuredScore} from "./result-words"

const SIDE = 10
const LINE = 56
const HEIGHT = 118
/** Pixels that a label needs. */
const ROOM = 116
const BEST_NAMES = {oracle: "Oracle", bound: "Bound", "best-known": "Best known"} as const

type Anchor = {readonly name: string; readonly value: string; readonly at: number}

/** Where a run stands between the starter, our reference and the best that we know. */
export function ScoreAxis({lab, grade}: {readonly lab: OpenLab; readonly grade: Grade}) {
  const [element, width] = useWidth<HTMLDivElement>(520)
  const [objective] = lab.metrics
  if (objective === undefined) return null
  const {baseline, good, best} = lab.anchors
  const x = scaleLinear([0, 100], [SIDE, width - SIDE]).clamp(true)
  const words = (value: number) => metricWords(value, objective.unit)
  const reference = scoreOf(good.value, {baseline: baseline.value, best: best.value}).raw
  const alone = Math.min(100, Math.max(0, measuredScore(lab, grade.metrics)))
  const isHeld = alone > grade.score + 0.5
  const own = words(grade.metrics[objective.id] ?? Number.NaN)
  const says = `Your score is ${scoreWords(grade.score)}, ${objective.name.toLowerCase()} ${own}. The starter is at 0 (${words(baseline.value)}), our reference at ${scoreWords(reference)} (${words(good.value)}), ${BEST_NAMES[best.by].toLowerCase()} at 100 (${words(best.value)}). ${lab.pass} passes.`
  return (
    <div ref={element}>
      <svg
        className="score-axis"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={says}
      >
        <line className="score-line" x1={x(0)} x2={x(100)} y1={LINE} y2={LINE} />
        <line className="score-passed" x1={x(lab.pass)} x2={x(100)} y1={LINE} y2={LINE} />
        <line className="score-pass" x1={x(lab.pass)} x2={x(lab.pass)} y1={LINE - 12} y2={LINE + 12} />
        <text className="axis" x={x(lab.pass)} y={LINE + 27} textAnchor="middle">
          {lab.pass} passes
        </text>
        <Anchors
          x={x}
          width={width}
          anchors={[
            {name: "Starter", value: words(baseline.value), at: 0},
            {name: "Reference", value: words(good.value), at: reference},
            {name: BEST_NAMES[best.by], value: words(best.value), at: 100},
          ]}
        />
        {isHeld && (
          <g>
            <path className="score-alone" d={`M${x(alone)},${LINE - 5}l6,-11h-12z`} />
            <text className="axis" {...placed(x(alone), width)} y={LINE - 38}>
              worlds alone {scoreWords(alone)}
            </text>
          </g>
        )}
        <path className="score-you" d={`M${x(grade.score)},${LINE - 4}l7,-13h-14z`} />
        <text className="strong" {...placed(x(grade.score), width)} y={LINE - 22}>
          You {scoreWords(grade.score)}
          <tspan className="axis" dx={6} fontWeight={400}>
            {own}
          </tspan>
        </text>
      </svg>
    </div>
  )
}

/** A label at a point, kept inside of the picture. */
function placed(
  x: number,
  width: number,
): {readonly x: number; readonly textAnchor: "start" | "middle" | "end"} {
  if (x < ROOM / 2) return {x: 0, textAnchor: "start"}
  if (x > width - ROOM / 2) return {x: width, textAnchor: "end"}
  return {x, textAnchor: "middle"}
}

/** What the scale is made of, under the line; a label that would meet its neighbour is led aside. */
function Anchors(props: {
  readonly x: (value: number) => number
  readonly width: number
  readonly anchors: readonly Anchor[]
}) {
  const {x, width, anchors} = props
  return anchors.map(({name, value, at}) => {
    const tick = x(at)
    const last = anchors.at(-1)
    const isCrowded = at !== last?.at && tick > width - 1.5 * ROOM
    const label = isCrowded ? {x: width - ROOM, textAnchor: "end" as const} : placed(tick, width)
    const y = LINE + 44
    return (
      <g key={name}>
        <line className="score-tick" x1={tick} x2={tick} y1={LINE - 6} y2={LINE + 6} />
        {isCrowded && <path className="score-lead" d={`M${tick},${LINE + 8}V${LINE + 31}H${label.x}`} />}
        <text className="score-name" {...label} y={y}>
          {name}
        </text>
        <text className="axis" {...label} y={y + 16}>
          {value}
        </text>
      </g>
    )
  })
}
