import {useState} from "react"
import {type MicroTrace, microTraceSchema} from "#labs/sim/micro-batches/trace"
import type {JsonValue} from "#model/journal/json-value"
import {Segments} from "../../../ui/segments"
import {useWidth} from "../../../ui/use-width"
import {RankRows} from "./micro-batches-rows"

type Step = MicroTrace["steps"][number]

const share = (value: number) => `${(100 * value).toFixed(Math.abs(value) < 0.0995 ? 1 : 0)} %`
const millis = (us: number) => `${(us / 1000).toFixed(1)} ms`

/** What the step shows, in a sentence. */
function findingOf(step: Step): string {
  if (step.hung)
    return "The ranks did not enter the same messages: they wait until the timeout, and the step is lost"
  const all = step.ranks.flatMap((own, rank) => own.map((micro, at) => ({...micro, rank, at})))
  const judged = all.filter(({given}) => given !== null)
  const worst = judged.reduce<(typeof all)[number] | null>(
    (left, one) =>
      left === null || Math.abs((one.given ?? 0) - one.due) > Math.abs((left.given ?? 0) - left.due)
        ? one
        : left,
    null,
  )
  if (worst === null) return "No label in this step, so nothing may move"
  if (step.digits >= 9) return "Every micro-batch has the weight that is due to its labels"
  return `Micro-batch ${worst.at + 1} of rank ${worst.rank + 1} is due ${share(worst.due)} and was given ${share(worst.given ?? 0)}; ${step.digits.toFixed(1)} of 9 digits are right`
}

/** Micro-batches of each rank as strips of their tokens, and beside each the weight that its gradient was given
 * against the weight that is due to its labels. */
export function MicroBatchesPicture({trace}: {readonly trace: JsonValue}) {
  const {steps} = microTraceSchema.parse(trace)
  const [chosen, setChosen] = useState("0")
  const [element, width] = useWidth<HTMLDivElement>(640)
  const step = steps[Number(chosen)] ?? steps[0]
  if (step === undefined) return null
  const finding = findingOf(step)
  return (
    <div className="stack" ref={element}>
      {steps.length > 1 && (
        <Segments
          legend="Step"
          options={steps.map((_, at) => ({value: String(at), name: `Step ${at + 1}`}))}
          value={chosen}
          onChange={setChosen}
          isLegendHidden={true}
        />
      )}
      <p className="soft">{finding}.</p>
      <RankRows step={step} width={width} label={finding} />
      <TimeBar step={step} width={width} />
      <p className="small faint">
        Strips: <strong>filled</strong> labels that are learned from, <strong>striped</strong> prompt,{" "}
        <strong>hollow</strong> a first token that nothing predicts, <strong>thin line</strong> padding. Bars:
        weight given; the tick is the weight due, the micro-batch's share of all labels of the step.
      </p>
    </div>
  )
}

/** Reading and talking on one scale, and where the step would have ended with one message. */
function TimeBar({step, width}: {readonly step: Step; readonly width: number}) {
  const whole = Math.max(step.computeUs + step.talkUs, step.idealUs)
  const x = (us: number) => (us / whole) * (width - 2) + 1
  const says = `Reading ${millis(step.computeUs)}, ${step.hung ? "waiting" : "talking"} ${millis(step.talkUs)} in ${step.messages} message${step.messages === 1 ? "" : "s"}; ${millis(step.idealUs)} with all in one`
  return (
    <div>
      <p className="small soft">{says}</p>
      <svg viewBox={`0 0 ${width} 30`} width={width} height={30} role="img" aria-label={says}>
        <rect x={x(0)} y={6} width={x(step.computeUs) - x(0)} height={16} style={{fill: "var(--lane-ml)"}} />
        <rect
          x={x(step.computeUs)}
          y={6.75}
          width={Math.max(0, x(step.computeUs + step.talkUs) - x(step.computeUs) - 0.75)}
          height={14.5}
          style={{fill: "none", stroke: step.hung ? "var(--error)" : "var(--lane-ml)", strokeWidth: 1.5}}
        />
        <line
          x1={x(step.idealUs)}
          x2={x(step.idealUs)}
          y1={1}
          y2={28}
          style={{stroke: "var(--ink)", strokeWidth: 2}}
        />
      </svg>
    </div>
  )
}
