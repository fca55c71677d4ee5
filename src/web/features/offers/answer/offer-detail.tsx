import {taxWords} from "#core/pay/offers/view/year-stacks"
import {LANES} from "#model/lane"
import type {OfferAnswer, OfferYear} from "#model/pay/offers-answer"
import {money, moneyExact} from "../../../ui/format"
import {LaneMark} from "../../../ui/lane-mark"
import {ClawBackLine} from "./claw-back-line"
import {PercentileStrip} from "./percentile-strip"

/** What is to be known of one offer by itself: the market, the tax of a year, what to ask for, what to beware of. */
export function OfferDetail({one, year}: {readonly one: OfferAnswer; readonly year: number}) {
  const {offer, years, percentiles, negotiation, clawBack, caveats, afterTaxPerHourUsd} = one
  const lane = LANES.find(id => id === offer.lane)
  const tax = taxWords([one])
  const shown = years[year - 1] ?? years[0]
  return (
    <section className="offer-detail" aria-label={offer.name}>
      <h3>
        <span className="lane-name">
          {lane !== undefined && <LaneMark lane={lane} />}
          <span>{offer.name}</span>
        </span>
      </h3>
      <div className="detail-part">
        <h4>Against the market</h4>
        {percentiles.length === 0 ? (
          <p className="small soft">
            Say the kind of work and the level of this offer to see it among others.
          </p>
        ) : (
          percentiles.map(one => <PercentileStrip key={one.basis} percentile={one} />)
        )}
      </div>
      {shown !== undefined && tax === "after tax" && <TaxBox year={shown} />}
      <div className="detail-part">
        <h4>Worth asking for</h4>
        <p>
          {moneyExact(negotiation.askUsd)} more base pay brings {money(negotiation.afterTaxGainUsd, 10_000)}{" "}
          {tax} over all years: as much as {sameAs(negotiation)}.
        </p>
      </div>
      {afterTaxPerHourUsd !== null && (
        <div className="detail-part">
          <h4>An hour of work</h4>
          <p>
            {moneyExact(afterTaxPerHourUsd)} {tax} in an average year.
          </p>
        </div>
      )}
      {clawBack.length > 0 && (
        <div className="detail-part">
          <h4>If you leave early</h4>
          <ClawBackLine curve={clawBack} />
        </div>
      )}
      {caveats.length > 0 && (
        <div className="detail-part">
          <h4>Before you believe it</h4>
          <ul className="detail-caveats">
            {caveats.map(text => (
              <li key={text}>{/[.!?]$/.test(text) ? text : `${text}.`}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function sameAs({signOnUsd, stockUsd}: OfferAnswer["negotiation"]): string {
  const signOn = signOnUsd === null ? null : `${money(signOnUsd, 10_000)} once at the start`
  const stock = stockUsd === null ? null : `a stock grant larger by ${money(stockUsd, 10_000)}`
  return [signOn, stock].filter(one => one !== null).join(", or ") || "no sign-on or stock can make up for"
}

function TaxBox({year: {year, tax}}: {readonly year: OfferYear}) {
  const rows = [
    ["Federal income tax", tax.federal],
    ["State income tax", tax.state],
    ["Social security, Medicare", tax.payroll],
  ] as const
  const owes = tax.owedInApril
  return (
    <div className="detail-part">
      <h4>Tax in year {year}</h4>
      <dl className="tax-rows">
        {rows.map(([name, usd]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{moneyExact(usd)}</dd>
          </div>
        ))}
        <div className="tax-april">
          <dt>{owes >= 0 ? "Owed in April" : "Comes back in April"}</dt>
          <dd>{moneyExact(Math.abs(owes))}</dd>
        </div>
      </dl>
      {owes > 0 && (
        <p className="small soft">
          Bonus, sign-on and stock are withheld at a flat rate, which is too little here: put it aside as they
          come.
        </p>
      )}
    </div>
  )
}
