import {useRef} from "react"
import {MOST_OFFERS} from "#core/pay/offers/view/offer-draft"
import {OWN_RETIREMENT_FIELD} from "#core/pay/offers/view/offer-fields"
import {FILING_STATUSES, type FilingStatus} from "#model/profile"
import {Select} from "../../../ui/select"
import {changeDraft, useOffers} from "../offers-store"
import {ASSUMPTION_FIELDS, SEARCH_FIELD} from "./assumption-fields"
import {AssumptionSlider} from "./assumption-slider"
import {Group} from "./group"
import {NumberText} from "./number-text"
import {Card, OfferCard} from "./offer-card"
import {OfferFieldsForm} from "./offer-fields-form"
import {addOffer, editPresent, problemMap} from "./offer-form"

const FILING_NAMES: Readonly<Record<FilingStatus, string>> = {
  single: "Single",
  joint: "Married, filing jointly",
  head_of_household: "Head of household",
}
const FILING_OPTIONS = FILING_STATUSES.map(value => ({value, name: FILING_NAMES[value]}))

/** The offers to fill in, the present job, and what is assumed of all of them. */
export function OffersEditor() {
  const {draft, reading} = useOffers()
  const {offers} = draft
  const known = useRef(new Set(offers.slice(1).map(({id}) => id)))
  return (
    <div className="offers-editor">
      <h2>The offers</h2>
      <div className="offer-cards">
        {offers.map((offer, index) => (
          <OfferCard
            key={offer.id}
            draft={offer}
            index={index}
            count={offers.length}
            problems={reading.problems[offer.id] ?? []}
            isFromBefore={reading.fromBefore.includes(offer.id)}
            isOpen={!known.current.has(offer.id)}
          />
        ))}
      </div>
      <div className="notice-row">
        {offers.length < MOST_OFFERS && (
          <button type="button" className="button" onClick={addOffer}>
            Add an offer
          </button>
        )}
        {draft.present === null && (
          <button type="button" className="button" onClick={() => editPresent({})}>
            Add the job you have
          </button>
        )}
      </div>
      {draft.present !== null && <PresentCard />}
      <h2>You</h2>
      <div className="offer-fields">
        <Select
          name="Tax filing status"
          value={draft.filingStatus}
          options={FILING_OPTIONS}
          onChange={filingStatus => changeDraft(before => ({...before, filingStatus}))}
        />
        <NumberText
          field={OWN_RETIREMENT_FIELD}
          text={draft.ownRetirement}
          onChange={ownRetirement => changeDraft(before => ({...before, ownRetirement}))}
        />
      </div>
      <h2>What nobody knows</h2>
      <p className="small soft">
        A <span className="guess">dotted line</span> marks a guess. Move it and see whether the answer holds.
      </p>
      <Assumptions />
    </div>
  )
}

const FIRST = 2

function Assumptions() {
  return (
    <div className="assumptions">
      {ASSUMPTION_FIELDS.slice(0, FIRST).map(field => (
        <AssumptionSlider key={field.key} field={field} />
      ))}
      <Group name="More assumptions" says={`${ASSUMPTION_FIELDS.length - FIRST}`} isWrong={false}>
        <div className="assumptions wide">
          {ASSUMPTION_FIELDS.slice(FIRST).map(field => (
            <AssumptionSlider key={field.key} field={field} />
          ))}
        </div>
      </Group>
    </div>
  )
}

function PresentCard() {
  const {draft, reading} = useOffers()
  const {present} = draft
  if (present === null) return null
  const problems = reading.problems[0] ?? []
  const name = present.name.trim() === "" ? "Present job" : present.name
  const form = {draft: present, problems: problemMap(problems), edit: editPresent}
  return (
    <Card
      name={name}
      lane={present.lane}
      isOpen
      says={
        problems.length === 0 ? (
          <span className="group-says">what you have now</span>
        ) : (
          <span className={present.texts["baseUsd"] === undefined ? "group-says" : "wrong-word"}>
            {present.texts["baseUsd"] === undefined ? "to fill in" : "to mend"}
          </span>
        )
      }
    >
      <OfferFieldsForm form={form} isPresent />
      <AssumptionSlider field={SEARCH_FIELD} />
      <div className="offer-tools">
        <button
          type="button"
          className="link-button small"
          aria-label={`Remove ${name}`}
          onClick={() => changeDraft(before => ({...before, present: null}))}
        >
          Remove
        </button>
      </div>
    </Card>
  )
}
