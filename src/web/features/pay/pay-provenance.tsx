import type {PaySource} from "#core/pay/view/pay-sources"
import type {PayView} from "#core/pay/view/pay-view"
import {PageLink} from "../../app/page-link"
import {count, dayOf} from "../../ui/format"

/** The sources of one figure, named once each, and the day of the fit. */
export function PayProvenance(props: {
  readonly view: PayView
  readonly uses: readonly PaySource["use"][]
  readonly extra?: string
}) {
  const {view, uses, extra} = props
  const used = view.sources.filter(({use}) => uses.includes(use))
  const named = used.filter((source, at) => used.findIndex(({id}) => id === source.id) === at)
  return (
    <>
      {extra !== undefined && `${extra} · `}
      {named.map(({id, by, licence, firstYear, lastYear, rows}, at) => (
        <span key={id}>
          {at > 0 && " · "}
          {rows !== null && `${count(rows)} rows, `}
          {firstYear !== null && `${firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`}, `}
          <PageLink href="/sources">{by}</PageLink>, {licenceWords(licence)}
        </span>
      ))}{" "}
      · fitted {dayOf(view.fitted)}
    </>
  )
}

/** The licence without what the page about sources explains. */
function licenceWords(licence: string): string {
  const first = licence.split(";")[0] ?? licence
  return first.charAt(0).toLowerCase() === "c" ? first : first.charAt(0).toLowerCase() + first.slice(1)
}
