import {type ReactNode, useEffect, useRef} from "react"
import type {FieldProblem} from "#core/pay/offers/view/file-of-draft"
import {MOST_OFFERS, type OfferDraft} from "#core/pay/offers/view/offer-draft"
import {LANES} from "#model/lane"
import {LaneMark} from "../../../ui/lane-mark"
import {OfferFieldsForm} from "./offer-fields-form"
import {duplicateOffer, editOffer, moveOffer, problemMap, removeOffer} from "./offer-form"

/** One offer to fill in, with what can be done with it as a whole. */
export function OfferCard(props: {
  readonly draft: OfferDraft
  readonly index: number
  readonly count: number
  readonly problems: readonly FieldProblem[]
  readonly isFromBefore: boolean
  readonly isOpen: boolean
}) {
  const {draft, index, count, problems, isFromBefore, isOpen} = props
  const {id} = draft
  const name = draft.name.trim() === "" ? `Offer ${index + 1}` : draft.name
  const form = {draft, problems: problemMap(problems), edit: editOffer.bind(null, id)}
  return (
    <Card
      name={name}
      lane={draft.lane}
      says={<CardWords problems={problems} draft={draft} />}
      isOpen={isOpen}
    >
      <OfferFieldsForm form={form} isPresent={false} />
      {isFromBefore && (
        <p className="field-wrong" role="status">
          The figures show this offer as it was before the fault above.
        </p>
      )}
      <div className="offer-tools">
        <button
          type="button"
          className="link-button small"
          disabled={count >= MOST_OFFERS}
          aria-label={`Duplicate ${name}`}
          onClick={() => duplicateOffer(id)}
        >
          Duplicate
        </button>
        <button
          type="button"
          className="link-button small"
          disabled={index === 0}
          aria-label={`Move ${name} up`}
          onClick={() => moveOffer(id, -1)}
        >
          Up
        </button>
        <button
          type="button"
          className="link-button small"
          disabled={index === count - 1}
          aria-label={`Move ${name} down`}
          onClick={() => moveOffer(id, 1)}
        >
          Down
        </button>
        <button
          type="button"
          className="link-button small"
          aria-label={`Remove ${name}`}
          onClick={() => removeOffer(id)}
        >
          Remove
        </button>
      </div>
    </Card>
  )
}

function CardWords({
  problems,
  draft,
}: {
  readonly problems: readonly FieldProblem[]
  readonly draft: OfferDraft
}) {
  const base = (draft.texts["baseUsd"] ?? "").trim()
  if (problems.length === 0) return <span className="group-says">${base.replace(/^\$/, "")} base</span>
  if (base === "") return <span className="group-says">to fill in</span>
  return (
    <span className="wrong-word">
      {problems.length === 1 ? "1 field to mend" : `${problems.length} fields to mend`}
    </span>
  )
}

/** What can be opened: its name, and a word about it at the other end. */
export function Card(props: {
  readonly name: string
  readonly lane: string
  readonly says: ReactNode
  readonly isOpen: boolean
  readonly children: ReactNode
}) {
  const {name, lane, says, isOpen, children} = props
  const element = useRef<HTMLDetailsElement>(null)
  const opensAtFirst = useRef(isOpen)
  const known = LANES.find(id => id === lane)
  useEffect(() => {
    if (element.current !== null) element.current.open = opensAtFirst.current
  }, [])
  return (
    <details className="offer-card" ref={element}>
      <summary>
        <span className="offer-card-name">
          {known !== undefined && <LaneMark lane={known} />}
          <span>{name}</span>
        </span>
        {says}
      </summary>
      <div className="offer-card-body">{children}</div>
    </details>
  )
}
