import {useId, useState} from "react"
import type {GrowthPoint} from "#core/pay/offers/view/growth-gaps"
import {offersLead} from "#core/pay/offers/view/offers-lead"
import type {OfferPair, OffersAnswer} from "#model/pay/offers-answer"
import {Figure} from "../../../ui/figure"
import {money, moneyExact} from "../../../ui/format"
import {GapChart} from "./gap-chart"
import {growthText} from "./growth-text"
import {OffersProvenance} from "./offers-provenance"

/** How the gap of two offers depends on the growth of listed stock, with the growth at which it turns. */
export function GrowthFigure(props: {
  readonly answer: OffersAnswer
  readonly growth: readonly GrowthPoint[] | null
  readonly isStale: boolean
}) {
  const {answer, growth, isStale} = props
  const {answers, pairs} = answer
  const [picked, setPicked] = useState<string | null>(null)
  const id = useId()
  const lead = offersLead(answer)
  const pair =
    pairs.find(one => keyOf(one) === picked) ??
    pairs.find(({first, second}) => lead !== null && [first, second].every(one => isIn(one, lead))) ??
    pairs[0]
  if (pair === undefined) return null
  const names = [answers[pair.first]?.offer.name ?? "", answers[pair.second]?.offer.name ?? ""] as const
  const points = (growth ?? []).flatMap(point => {
    const found = point.gaps.find(gap => keyOf(gap) === keyOf(pair))
    return found === undefined ? [] : [{growth: point.growth, gapUsd: found.gapUsd}]
  })
  return (
    <Figure
      title="When the stock moves"
      isStale={isStale}
      says={saysOf(pair, names)}
      provenance={
        <OffersProvenance
          answer={answer}
          extra="After tax, all years; all listed stock grows alike, year after year"
        />
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Growth a year</th>
              <th scope="col">
                {names[0]} less {names[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(point => (
              <tr key={point.growth}>
                <th scope="row">{growthText(point.growth)}</th>
                <td>{moneyExact(point.gapUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {pairs.length > 1 && (
        <div className="field pair-pick no-print">
          <label htmlFor={id}>Two offers to hold against each other</label>
          <select
            id={id}
            className="input"
            value={keyOf(pair)}
            onChange={event => setPicked(event.target.value)}
          >
            {pairs.map(one => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {answers[one.first]?.offer.name} and {answers[one.second]?.offer.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {points.length === 0 ? (
        <div className="skeleton gap-skeleton" />
      ) : (
        <GapChart
          points={points}
          crossing={pair.breakEvenGrowth}
          now={{growth: answer.file.assumptions.stockGrowth, gapUsd: pair.gapUsd}}
          names={names}
        />
      )}
    </Figure>
  )
}

function keyOf({first, second}: {readonly first: number; readonly second: number}): string {
  return `${first}-${second}`
}

function isIn(
  index: number,
  {leader, runnerUp}: {readonly leader: number; readonly runnerUp: number},
): boolean {
  return index === leader || index === runnerUp
}

function saysOf(pair: OfferPair, [first, second]: readonly [string, string]): string {
  const ahead = pair.gapUsd >= 0 ? first : second
  const now = `As assumed ${ahead} is ahead by ${money(Math.abs(pair.gapUsd), Math.abs(pair.gapUsd) / 2 + 1000)}.`
  if (pair.mixesTax) return `Only one of the two is after tax, so this flatters the other. ${now}`
  if (pair.breakEvenGrowth === null)
    return pair.winnerAlways === "neither"
      ? "The two pay the same, whatever listed stock does."
      : `${now} No growth of listed stock turns that.`
  const above = pair.winsAbove === "first" ? first : second
  return `${now} The two meet where listed stock changes by ${growthText(pair.breakEvenGrowth)} a year; above that ${above} pays more.`
}
