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
/** Pixels that a sign of a label needs, on average and a little more. */
const SIGN = 7.2
const GAP = 14
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
          first={{name: "Starter", value: words(baseline.value), at: 0}}
          middle={{name: "Reference", value: words(good.value), at: reference}}
          last={{name: BEST_NAMES[best.by], value: words(best.value), at: 100}}
        />
        {isHeld && (
          <g>
            <path className="score-alone" d={`M${x(alone)},${LINE - 5}l6,-11h-12z`} />
            <text className="axis" {...placed(x(alone), 17, width)} y={LINE - 38}>
              worlds alone {scoreWords(alone)}
            </text>
          </g>
        )}
        <path className="score-you" d={`M${x(grade.score)},${LINE - 4}l7,-13h-14z`} />
        <text className="strong" {...placed(x(grade.score), 8 + own.length, width)} y={LINE - 22}>
          You {scoreWords(grade.score)}
          <tspan className="axis" dx={6} fontWeight={400}>
            {own}
          </tspan>
        </text>
      </svg>
    </div>
  )
}

type Label = {readonly x: number; readonly textAnchor: "start" | "middle" | "end"}

/** A label of so many signs at a point, kept inside of the picture. */
function placed(x: number, signs: number, width: number): Label {
  const half = (signs * SIGN) / 2
  if (x < half) return {x: 0, textAnchor: "start"}
  if (x > width - half) return {x: width, textAnchor: "end"}
  return {x, textAnchor: "middle"}
}

function signsOf({name, value}: Anchor): number {
  return Math.max(name.length, value.length)
}

/** What the scale is made of, under the line; the label in the middle is led aside where it would meet an end. */
function Anchors(props: {
  readonly x: (value: number) => number
  readonly width: number
  readonly first: Anchor
  readonly middle: Anchor
  readonly last: Anchor
}) {
  const {x, width, first, middle, last} = props
  const at = x(middle.at)
  const half = (signsOf(middle) * SIGN) / 2
  const least = signsOf(first) * SIGN + GAP
  const most = width - signsOf(last) * SIGN - GAP
  const label: Label =
    at + half > most
      ? {x: most, textAnchor: "end"}
      : at - half < least
        ? {x: least, textAnchor: "start"}
        : {x: at, textAnchor: "middle"}
  return (
    <>
      {label.textAnchor !== "middle" && (
        <path className="score-lead" d={`M${at},${LINE + 8}V${LINE + 31}H${label.x}`} />
      )}
      <AnchorMark anchor={first} tick={x(first.at)} label={{x: 0, textAnchor: "start"}} />
      <AnchorMark anchor={middle} tick={at} label={label} />
      <AnchorMark anchor={last} tick={x(last.at)} label={{x: width, textAnchor: "end"}} />
    </>
  )
}

function AnchorMark(props: {readonly anchor: Anchor; readonly tick: number; readonly label: Label}) {
  const {
    anchor: {name, value},
    tick,
    label,
  } = props
  return (
    <g>
      <line className="score-tick" x1={tick} x2={tick} y1={LINE - 6} y2={LINE + 6} />
      <text className="score-name" {...label} y={LINE + 44}>
        {name}
      </text>
      <text className="axis" {...label} y={LINE + 60}>
        {value}
      </text>
    </g>
  )
}
