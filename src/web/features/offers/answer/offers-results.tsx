import {useState} from "react"
import type {StackView} from "#core/pay/offers/view/year-stacks"
import type {Comparison} from "../use-comparison"
import {EquityFigure} from "./equity-figure"
import {GrowthFigure} from "./growth-figure"
import {OfferDetail} from "./offer-detail"
import {OffersProvenance} from "./offers-provenance"
import {StaySection} from "./stay-section"
import {YearsFigure} from "./years-figure"

/** The picture of the years, which stands first. */
export function FirstFigure(props: {
  readonly comparison: Comparison
  readonly year: number
  readonly onYear: (year: number) => void
}) {
  const {comparison, year, onYear} = props
  const {answer, isStale} = comparison
  const [view, setView] = useState<StackView>({tax: "after", money: "nominal"})
  if (answer === null) return <div className="skeleton offers-skeleton" />
  return (
    <YearsFigure answer={answer} isStale={isStale} view={view} onView={setView} year={year} onYear={onYear} />
  )
}

/** Everything after the first picture. */
export function OtherFigures({comparison, year}: {readonly comparison: Comparison; readonly year: number}) {
  const {answer, growth, isStale} = comparison
  if (answer === null) return null
  const shown = [...answer.answers, ...(answer.present === null ? [] : [answer.present])]
  return (
    <>
      <GrowthFigure answer={answer} growth={growth} isStale={isStale} />
      <EquityFigure answer={answer} isStale={isStale} />
      <StaySection answer={answer} isStale={isStale} />
      <section className={isStale ? "stack stale" : "stack"}>
        <h2>Offer by offer</h2>
        <div className="offer-details">
          {shown
            .map((one, index) => ({one, key: `${index} ${one.offer.name}`}))
            .map(({one, key}) => (
              <OfferDetail key={key} one={one} year={year} />
            ))}
        </div>
        <p className="small faint provenance">
          <OffersProvenance answer={answer} isPayShown />
        </p>
      </section>
    </>
  )
}
