import {forestTraceSchema} from "#labs/sim/tabular-fraud/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {LossCurves} from "./tabular-fraud-curves"
import {ForestMatrix} from "./tabular-fraud-matrix"
import {findingOf} from "./tabular-fraud-view"

/** How a forest came to be: the losses tree by tree, and below them what each tree asks for, on the same axis. */
export function TabularFraudPicture({trace}: {readonly trace: JsonValue}) {
  const forest = forestTraceSchema.parse(trace)
  const [element, width] = useWidth<HTMLDivElement>(640)
  const finding = findingOf(forest)
  return (
    <div className="stack" ref={element}>
      <p className="soft">{finding}.</p>
      <LossCurves forest={forest} width={width} label={finding} />
      <ForestMatrix forest={forest} width={width} />
      <p className="small faint">
        Above: log-loss after each tree, on live payments (<strong>thick</strong>), on the rows as served (
        <strong>thin</strong>) and on the training rows (<strong>dashed</strong>). Below: one column for each
        tree, and the taller a mark the more live payments are asked for that column. Hollow marks ask columns
        that say nothing, crossed ones what is filled in later.
      </p>
    </div>
  )
}
