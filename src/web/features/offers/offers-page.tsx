import "./answer/answer-figures.css"
import "./form/form.css"
import "./offers.css"
import {useEffect, useState} from "react"
import {PageFrame} from "../../app/page-frame"
import {ErrorNotice} from "../../ui/notice"
import {OffersHeadline} from "./answer/offers-headline"
import {FirstFigure, OtherFigures} from "./answer/offers-results"
import {EmptyOffers} from "./empty-offers"
import {OffersEditor} from "./form/offers-editor"
import {KeepSection} from "./keep-section"
import {LeftOut, OffersNotices} from "./offers-notices"
import {startOffers, useOffers} from "./offers-store"
import {useComparison} from "./use-comparison"

/** Job offers side by side, the answer first. */
export function OffersPage() {
  useEffect(startOffers, [])
  const {draft} = useOffers()
  const isEmpty = draft.offers.length === 0 && draft.present === null
  return (
    <PageFrame title={isEmpty ? "Which offer pays you more?" : "Your offers"} isQuiet={!isEmpty}>
      <OffersNotices />
      {isEmpty ? <EmptyOffers /> : <Offers />}
    </PageFrame>
  )
}

function Offers() {
  const {reading} = useOffers()
  const comparison = useComparison(reading.file)
  const {answer, error, isStale} = comparison
  const [wanted, setYear] = useState(1)
  const year = Math.min(wanted, reading.file?.assumptions.years ?? wanted)
  const isWaiting = reading.file !== null && error === null
  return (
    <>
      {error !== null && <ErrorNotice error={error} what="The offers could not be compared" />}
      {answer !== null && <LeftOut problems={answer.problems} />}
      {answer !== null && answer.answers.length > 0 ? (
        <OffersHeadline answer={answer} isStale={isStale} />
      ) : (
        <div className="offers-headline">
          {isWaiting ? (
            <div className="skeleton headline-skeleton" />
          ) : (
            <p className="headline-detail">
              Fill in the base pay of an offer: everything else may come later.
            </p>
          )}
        </div>
      )}
      <div className="offers">
        <div className="offers-first">
          {answer !== null && answer.answers.length === 0
            ? null
            : reading.file !== null && <FirstFigure comparison={comparison} year={year} onYear={setYear} />}
        </div>
        <aside className="offers-side no-print" aria-label="Offers to fill in">
          <OffersEditor />
          <KeepSection />
        </aside>
        <div className="offers-rest">
          {answer !== null && answer.answers.length > 0 && (
            <OtherFigures comparison={comparison} year={year} />
          )}
        </div>
      </div>
    </>
  )
}
