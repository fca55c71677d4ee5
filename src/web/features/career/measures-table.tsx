import type {ReactNode} from "react"
import type {CareerAnswer} from "#model/career-answer"
import type {Estimate, PolicyResult} from "#model/career-result"
import {percent} from "#model/percent"
import {laneWord} from "../../app/answer/lane-words"
import {Provenance} from "../../app/answer/provenance"
import {Figure} from "../../ui/figure"
import {money, moneyExact, moneyTick, monthsInWords, points} from "../../ui/format"
import {LaneName} from "../../ui/lane-mark"
import {ScrollBox} from "../../ui/scroll-box"

type Measure = {
  readonly name: string
  readonly explain: string
  readonly show: (policy: PolicyResult) => ReactNode
}

function Money({value, se}: Estimate) {
  return (
    <span title={`${moneyExact(value)} ± ${moneyExact(se)}`}>
      {money(value, 10 * se)} <span className="faint small">± {money(se, se)}</span>
    </span>
  )
}

function Share({value, se}: Estimate) {
  return (
    <span>
      {percent(value)} <span className="faint small">{points(se)}</span>
    </span>
  )
}

function thresholdRows(policies: readonly PolicyResult[]): readonly Measure[] {
  const thresholds = policies[0]?.measures?.thresholds ?? []
  return thresholds.flatMap(({pay}, index) => {
    const of = (policy: PolicyResult) => policy.measures?.thresholds[index]
    return [
      {
        name: `Any year at ${moneyTick(pay)} or more`,
        explain: "Share of careers with at least one such year, before tax",
        show: (policy: PolicyResult) => {
          const share = of(policy)?.shareAnyYear
          return share === undefined ? "–" : <Share {...share} />
        },
      },
      {
        name: `Time to ${moneyTick(pay)}`,
        explain: "Median over all careers",
        show: (policy: PolicyResult) => {
          const months = of(policy)?.medianMonths ?? null
          return months === null ? "most never" : monthsInWords(months)
        },
      },
    ]
  })
}

function measuresOf(policies: readonly PolicyResult[]): readonly Measure[] {
  return [
    {
      name: "Floor",
      explain: "p10: nine in ten careers exceed it",
      show: ({npv}) => <Money value={npv.p10} se={npv.se.p10} />,
    },
    {
      name: "The worst tenth",
      explain: "CVaR10: the average of the lowest tenth",
      show: ({npv}) => <Money value={npv.cvar10} se={npv.se.cvar10} />,
    },
    {
      name: "Ceiling",
      explain: "p95: one in twenty careers exceeds it",
      show: ({npv}) => <Money value={npv.p95} se={npv.se.p95} />,
    },
    ...thresholdRows(policies),
    {
      name: "Risk-adjusted",
      explain: "Certainty equivalent, a year: the sure pay worth as much to you",
      show: ({measures}) => (measures === undefined ? "–" : <Money {...measures.certaintyEquivalent} />),
    },
    {
      name: "Left the lane",
      explain: "Share who wash out within the horizon",
      show: ({measures}) => (measures === undefined ? "–" : <Share {...measures.shareWashedOut} />),
    },
    {
      name: "Spread",
      explain: "Standard deviation of the log of the total; 0.4 is about ± 40 %",
      show: ({measures}) => (measures === undefined ? "–" : measures.sdLogNpv.toFixed(3)),
    },
  ]
}

/** Floor, ceiling, velocity and risk-adjusted worth of each lane, to the dollar with their errors. */
export function MeasuresTable({answer, isStale}: {readonly answer: CareerAnswer; readonly isStale: boolean}) {
  const policies = answer.result.policies
  const safest = answer.plans.reduce(
    (best, {lane}, index) => {
      const value = policies[index]?.measures?.certaintyEquivalent.value ?? 0
      return value > best.value ? {lane, value} : best
    },
    {lane: answer.plans[0]?.lane, value: 0},
  )
  return (
    <Figure
      title="Floor, ceiling, speed and safety"
      isStale={isStale}
      says={`For somebody as careful as you say, ${laneWord(safest.lane)} is worth most: as much as ${money(safest.value, safest.value / 5)} a year for sure.`}
      provenance={<Provenance extra="± one Monte Carlo standard error" />}
    >
      <ScrollBox label="Floor, ceiling, speed and safety, by lane">
        <table className="measures">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {answer.plans.map(({lane}) => (
                <th scope="col" key={lane}>
                  <LaneName lane={lane} name={laneWord(lane)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measuresOf(policies).map(({name, explain, show}) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  <br />
                  <span className="faint small">{explain}</span>
                </th>
                {policies.map(policy => (
                  <td key={policy.name}>{show(policy)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  )
}
