import type {CareerAnswer} from "#model/career-answer"
import {percent} from "#model/percent"
import {laneWord} from "../../app/answer/lane-words"
import {Provenance} from "../../app/answer/provenance"
import {Figure} from "../../ui/figure"
import {moneyExact, points} from "../../ui/format"
import {LaneName} from "../../ui/lane-mark"
import {ScrollBox} from "../../ui/scroll-box"

const COUPLING_SAYS = {
  "same-person": "the same person in both lanes, with other luck",
  "same-luck": "the same person with the same luck in both lanes",
  independent: "two people who have nothing in common",
} as const

/** In how many pairs of careers one lane pays more than another. */
export function HeadToHead({answer, isStale}: {readonly answer: CareerAnswer; readonly isStale: boolean}) {
  const {plans, result, question} = answer
  const pairs = plans.flatMap(({lane: a}, row) =>
    plans.slice(row + 1).map(({lane: b}, step) => ({a, b, share: result.beats[row]?.[row + 1 + step] ?? 0})),
  )
  const widest = pairs.reduce((most, pair) =>
    Math.abs(pair.share - 0.5) > Math.abs(most.share - 0.5) ? pair : most,
  )
  const [winner, loser, share] =
    widest.share >= 0.5 ? [widest.a, widest.b, widest.share] : [widest.b, widest.a, 1 - widest.share]
  return (
    <Figure
      title="Head to head"
      isStale={isStale}
      says={`Compared as ${COUPLING_SAYS[question.coupling]}: at the widest, ${laneWord(winner)} pays more than ${laneWord(loser)} in ${percent(share)} of pairs.`}
      provenance={<Provenance extra="± one Monte Carlo standard error, in points" />}
      table={
        <table>
          <caption className="hidden">Differences under the same luck</caption>
          <thead>
            <tr>
              <th scope="col">Difference under the same luck</th>
              <th scope="col">Average</th>
              <th scope="col">Median</th>
            </tr>
          </thead>
          <tbody>
            {result.differences.pairs.map(({a, b, mean, median}) => (
              <tr key={`${a} ${b}`}>
                <th scope="row">
                  {b} minus {a}
                </th>
                {[mean, median].map(({value, se}, index) => (
                  <td key={index === 0 ? "mean" : "median"}>
                    {moneyExact(value)} <span className="faint small">± {moneyExact(se)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <ScrollBox label="Head to head, by lane">
        <table className="versus">
          <thead>
            <tr>
              <th scope="col">Pays more than</th>
              {plans.map(({lane}) => (
                <th scope="col" key={lane}>
                  <LaneName lane={lane} name={laneWord(lane)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map(({lane}, row) => (
              <tr key={lane}>
                <th scope="row">
                  <LaneName lane={lane} name={laneWord(lane)} />
                </th>
                {plans.map((other, column) => (
                  <td
                    key={other.lane}
                    style={
                      {
                        "--share": row === column ? 0 : (result.beats[row]?.[column] ?? 0),
                      } as React.CSSProperties
                    }
                  >
                    {row === column ? (
                      <span className="faint">–</span>
                    ) : (
                      <>
                        {percent(result.beats[row]?.[column] ?? 0)}{" "}
                        <span className="faint small">{points(result.beatsSe[row]?.[column] ?? 0)}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  )
}
