import type {EquityOutcome, OffersAnswer} from "#model/pay/offers-answer"
import {percent} from "#model/percent"
import {Figure} from "../../../ui/figure"
import {money, moneyExact} from "../../../ui/format"
import {OffersProvenance} from "./offers-provenance"
import {OutcomeChart} from "./outcome-chart"

const KINDS = {public: "Listed stock", private: "Private stock", options: "Options"} as const

type Outcome = {readonly key: string; readonly name: string; readonly outcome: EquityOutcome}

/** What each grant may be worth in the end, from the worst outcome to the luckiest. */
export function EquityFigure({answer, isStale}: {readonly answer: OffersAnswer; readonly isStale: boolean}) {
  const outcomes: Outcome[] = answer.answers.flatMap(({offer, equity}, index) =>
    equity.map((outcome, grant) => ({key: `${index} ${grant}`, name: offer.name, outcome})),
  )
  const [first] = outcomes
  if (first === undefined) return null
  const worst = outcomes.reduce((one, other) =>
    other.outcome.worthlessShare > one.outcome.worthlessShare ? other : one,
  )
  return (
    <Figure
      title="What the stock may turn out to be"
      isStale={isStale}
      says={
        worst.outcome.worthlessShare > 0
          ? `${KINDS[worst.outcome.kind]} of ${worst.name}: nothing in ${percent(worst.outcome.worthlessShare)} of outcomes, more than ${money(worst.outcome.p90Usd, worst.outcome.p90Usd / 2)} in one of ten. The average of ${money(worst.outcome.meanUsd, worst.outcome.meanUsd / 2)} is what few will see.`
          : `The middle outcome of the grant of ${first.name} is ${money(first.outcome.p50Usd, first.outcome.p50Usd / 2)}; the paper says ${money(first.outcome.statedUsd)}.`
      }
      provenance={
        <OffersProvenance
          answer={answer}
          extra="Before tax, at the assumed swings, dilution and share of failures"
        />
      }
      table={<OutcomesTable outcomes={outcomes} />}
    >
      <div className="outcomes">
        {outcomes.map(({key, name, outcome}) => (
          <div key={key} className="outcome">
            <h3>
              {name} <span className="faint">{KINDS[outcome.kind].toLowerCase()}</span>
            </h3>
            <OutcomeChart outcome={outcome} />
            <p className="small soft">{outcomeWords(outcome)}</p>
          </div>
        ))}
      </div>
    </Figure>
  )
}

function outcomeWords({basis, exerciseCostUsd, ownedShare, kind}: EquityOutcome): string {
  const cost = exerciseCostUsd > 0 ? `Exercising all of them costs ${moneyExact(exerciseCostUsd)}. ` : ""
  const owned =
    kind !== "options"
      ? ""
      : ownedShare === null
        ? "Which share of the company that is cannot be told without the fully diluted shares: ask for them. "
        : `That is ${(ownedShare * 100).toPrecision(2)}\u202f% of the company today. `
  return `${cost}${owned}${/[.!?]$/.test(basis) || basis === "" ? basis : `${basis}.`}`
}

function OutcomesTable({outcomes}: {readonly outcomes: readonly Outcome[]}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Grant</th>
          <th scope="col">On paper</th>
          <th scope="col">Worthless</th>
          <th scope="col">p10</th>
          <th scope="col">p50</th>
          <th scope="col">p90</th>
          <th scope="col">Mean</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({key, name, outcome}) => (
          <tr key={key}>
            <th scope="row">
              {name}, {KINDS[outcome.kind].toLowerCase()}
            </th>
            <td>{moneyExact(outcome.statedUsd)}</td>
            <td>{percent(outcome.worthlessShare)}</td>
            <td>{moneyExact(outcome.p10Usd)}</td>
            <td>{moneyExact(outcome.p50Usd)}</td>
            <td>{moneyExact(outcome.p90Usd)}</td>
            <td>{moneyExact(outcome.meanUsd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
