import type {OffersAnswer} from "#model/pay/offers-answer"
import {PageLink} from "../../../app/page-link"
import {dayOf} from "../../../ui/format"

/** Where the figures come from: what was typed, the tax law of a year, the pay fit of a day. */
export function OffersProvenance(props: {
  readonly answer: OffersAnswer
  readonly extra?: string | undefined
  readonly isPayShown?: boolean
}) {
  const {answer, extra, isPayShown = false} = props
  return (
    <>
      {extra === undefined ? "" : `${extra} · `}
      {isPayShown ? `Pay fit of ${dayOf(answer.payFit)}` : "As the offers say"} · US tax law of{" "}
      {answer.taxYear} · <PageLink href="/sources">sources and licences</PageLink>
    </>
  )
}
