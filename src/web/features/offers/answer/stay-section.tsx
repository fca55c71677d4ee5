import {taxWords} from "#core/pay/offers/view/year-stacks"
import type {OffersAnswer} from "#model/pay/offers-answer"
import {money, moneyExact, monthsInWords} from "../../../ui/format"
import {ScrollBox} from "../../../ui/scroll-box"

/** The present job against each offer, with what leaving costs. */
export function StaySection({answer, isStale}: {readonly answer: OffersAnswer; readonly isStale: boolean}) {
  const {stayOrJump, answers, present} = answer
  if (present === null || stayOrJump.length === 0) return null
  const name = present.offer.name
  return (
    <section className={isStale ? "stack stale" : "stack"}>
      <h2>Stay or go</h2>
      <ul className="stay-words">
        {stayOrJump.map(({offer, stayAfterTaxUsd, jumpAfterTaxUsd, paidBackAfterMonths, mixesTax}) => {
          const gap = jumpAfterTaxUsd - stayAfterTaxUsd
          const to = answers[offer]?.offer.name ?? ""
          const tax = taxWords([present, ...answers.slice(offer, offer + 1)])
          return (
            <li key={to}>
              {gap >= 0
                ? `Going to ${to} brings ${money(gap, 10_000)} more ${tax}`
                : `Staying brings ${money(-gap, 10_000)} more ${tax} than ${to}`}
              {paidBackAfterMonths === null
                ? "; what leaving costs is not made up within the years looked at."
                : paidBackAfterMonths === 0
                  ? ", from the first month on."
                  : `; what leaving costs is made up after ${monthsInWords(paidBackAfterMonths)}.`}
              {mixesTax && " Only one of the two jobs is after tax."}
            </li>
          )
        })}
      </ul>
      <ScrollBox label="Stay or go: table">
        <table>
          <thead>
            <tr>
              <th scope="col">Against {name}</th>
              <th scope="col">Stay</th>
              <th scope="col">Go</th>
              <th scope="col">Stock left behind</th>
              <th scope="col">Cost of the search</th>
            </tr>
          </thead>
          <tbody>
            {stayOrJump.map(row => (
              <tr key={row.offer}>
                <th scope="row">{answers[row.offer]?.offer.name}</th>
                <td>{moneyExact(row.stayAfterTaxUsd)}</td>
                <td>{moneyExact(row.jumpAfterTaxUsd)}</td>
                <td>{moneyExact(row.unvestedLostUsd)}</td>
                <td>{moneyExact(row.searchCostUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
