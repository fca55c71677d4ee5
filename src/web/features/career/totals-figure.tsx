import type {CareerAnswer} from "#model/career-answer"
import {laneWord} from "../../app/answer/lane-words"
import {Provenance} from "../../app/answer/provenance"
import {DumbbellChart} from "../../ui/charts/dumbbell-chart"
import {Figure} from "../../ui/figure"
import {moneyExact, moneyRange} from "../../ui/format"
import {LaneName} from "../../ui/lane-mark"

/** Totals over the horizon: floor, middle and ceiling of each lane on one scale. */
export function TotalsFigure({answer, isStale}: {readonly answer: CareerAnswer; readonly isStale: boolean}) {
  const rows = answer.plans.flatMap(({lane}, index) => {
    const npv = answer.result.policies[index]?.npv
    return npv === undefined ? [] : [{lane, npv, p10: npv.p10, p50: npv.p50, p90: npv.p90}]
  })
  return (
    <Figure
      title={`Total over ${answer.question.profile.horizonYears} years`}
      isStale={isStale}
      says={`Eight in ten careers end between ${rows
        .map(({lane, p10, p90}) => `${moneyRange(p10, p90)} (${laneWord(lane)})`)
        .join(", ")}. The ranges overlap far more than they differ.`}
      provenance={<Provenance extra="After tax, in today's money and worth: later years count less" />}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Lane</th>
              <th scope="col">p10</th>
              <th scope="col">Median</th>
              <th scope="col">p90</th>
              <th scope="col">Average</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({lane, npv}) => (
              <tr key={lane}>
                <th scope="row">
                  <LaneName lane={lane} />
                </th>
                {(["p10", "p50", "p90", "mean"] as const).map(key => (
                  <td key={key}>
                    {moneyExact(npv[key])}
                    <br />
                    <span className="faint small">± {moneyExact(npv.se[key])}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <DumbbellChart rows={rows} />
    </Figure>
  )
}
