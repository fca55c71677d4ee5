import {EXAMPLE_OFFERS} from "#core/pay/offers/view/example-offers"
import {addOffer} from "./form/offer-form"
import {ImportButton} from "./keep-section"
import {openFile} from "./offers-store"

/** What the page is for, with a real comparison one press away. */
export function EmptyOffers() {
  return (
    <div className="stack">
      <p className="measure page-lead">
        Type in two to five job offers, and see what each pays year by year after tax, how much of it is sure,
        and what would have to happen for the other one to pay more. Everything is computed in this browser,
        and the offers stay in it.
      </p>
      <div className="notice-row">
        <button type="button" className="button strong" onClick={() => openFile(EXAMPLE_OFFERS)}>
          See an example
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            addOffer()
            addOffer()
          }}
        >
          Type in my offers
        </button>
        <ImportButton />
      </div>
      <p className="small soft measure">
        The example: listed stock that vests over four years, against a start-up that pays in options. Both
        are invented.
      </p>
    </div>
  )
}
