import type {CareerAnswer, UncertaintyReport} from "#model/career-answer"
import {percent} from "#model/percent"
import {BestBar} from "../../ui/charts/best-bar"
import {Figure} from "../../ui/figure"
import {laneWord} from "./lane-words"
import {DrawsProvenance} from "./provenance"

/** How often each lane comes first when the beliefs themselves are drawn anew. */
export function BestFigure(props: {
  readonly answer: CareerAnswer
  readonly report: UncertaintyReport
  readonly isStale: boolean
  readonly level?: 2 | 3
}) {
  const {answer, report, isStale, level = 2} = props
  const shares = answer.plans.flatMap(({lane}, index) => {
    const share = report.best.mean[index]
    return share === undefined ? [] : [{lane, share}]
  })
  const first = shares[report.leader]
  return (
    <Figure
      title="How often each lane comes first"
      level={level}
      isStale={isStale}
      says={`${laneWord(first?.lane)} has the highest average total in ${percent(first?.share.value ?? 0)} of the ${report.draws} draws of the uncertain beliefs.`}
      provenance={<DrawsProvenance report={report} extra="± one standard error, in points" />}
    >
      <BestBar shares={shares} />
    </Figure>
  )
}
