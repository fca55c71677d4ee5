import {type CareerAnswer, CRITERIA, type Criterion, type UncertaintyReport} from "#model/career-answer"
import {percent} from "#model/percent"
import {laneWord} from "../../app/answer/lane-words"
import {DrawsProvenance} from "../../app/answer/provenance"
import {BestBar} from "../../ui/charts/best-bar"
import {Figure} from "../../ui/figure"

const NAMES: Readonly<Record<Criterion, readonly [string, string]>> = {
  mean: ["By the average", "What many such careers earn"],
  p10: ["By the floor", "What nine in ten careers exceed"],
  certaintyEquivalent: ["By safety", "The sure yearly pay you would swap it for"],
  p95: ["By the ceiling", "What one in twenty careers exceeds"],
}

/** Who comes first depends on what one asks for: four criteria side by side. */
export function CriteriaFigure(props: {
  readonly answer: CareerAnswer
  readonly report: UncertaintyReport
  readonly isStale: boolean
}) {
  const {answer, report, isStale} = props
  const rows = CRITERIA.map(criterion => ({
    criterion,
    shares: answer.plans.flatMap(({lane}, index) => {
      const share = report.best[criterion][index]
      return share === undefined ? [] : [{lane, share}]
    }),
  }))
  const says = rows.map(({criterion, shares}) => {
    const first = shares.reduce((best, one) => (one.share.value > best.share.value ? one : best))
    return `${NAMES[criterion][0].toLowerCase()} ${laneWord(first.lane)} (${percent(first.share.value)})`
  })
  return (
    <Figure
      title="First by what?"
      isStale={isStale}
      says={`Most often first: ${says.join(", ")}.`}
      provenance={<DrawsProvenance report={report} extra="± one standard error, in points" />}
    >
      <div className="best-rows">
        {rows.map(({criterion, shares}) => (
          <div className="best-row" key={criterion}>
            <div>
              <h3>{NAMES[criterion][0]}</h3>
              <p className="small faint">{NAMES[criterion][1]}</p>
            </div>
            <BestBar shares={shares} />
          </div>
        ))}
      </div>
    </Figure>
  )
}
