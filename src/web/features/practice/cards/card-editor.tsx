import {useId, useState} from "react"
import type {KeptCard} from "#core/journal/fold-practice"
import {writtenKey} from "#io/cards/card-deck"
import type {TrackId} from "#model/practice/track"
import {keepPractice} from "../../../app/journal"
import {ErrorNotice} from "../../../ui/notice"
import {useOneAtATime} from "../use-one-at-a-time"

/** Writes a card of one's own, or writes one anew; its memory stays. */
export function CardEditor(props: {
  readonly track: TrackId | null
  /** One's own cards by id. */
  readonly own: ReadonlyMap<string, KeptCard>
  readonly card?: KeptCard
  readonly onSaved?: () => void
}) {
  const {track, own, card, onSaved} = props
  const [front, setFront] = useState(card?.front ?? "")
  const [back, setBack] = useState(card?.back ?? "")
  const id = useId()
  const {act, isBusy, error} = useOneAtATime()
  const newKey = writtenKey(front.trim(), own)
  const same = card === undefined ? own.get(`own:${newKey}`) : undefined
  const save = async () => {
    const kept = {
      key: card?.key ?? newKey,
      front: front.trim().slice(0, 20_000),
      back: back.trim().slice(0, 50_000),
      tags: card === undefined ? [] : [...card.tags],
      guid: card?.guid ?? null,
      memory: null,
      suspended: false,
    }
    await keepPractice("cards-added", {deck: card?.deck ?? "Mine", from: "written", track, cards: [kept]})
    setFront("")
    setBack("")
    onSaved?.()
  }
  return (
    <form
      className="card-editor"
      onSubmit={event => {
        event.preventDefault()
        if (front.trim() !== "") void act(save)
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-front`}>Front, Markdown</label>
        <textarea
          id={`${id}-front`}
          className="input"
          rows={2}
          value={front}
          readOnly={isBusy}
          onChange={({target}) => setFront(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-back`}>Back, Markdown</label>
        <textarea
          id={`${id}-back`}
          className="input"
          rows={3}
          value={back}
          readOnly={isBusy}
          onChange={({target}) => setBack(target.value)}
        />
      </div>
      {same !== undefined && same.back !== back.trim() && (
        <p className="small soft" role="status">
          You have this card already; Add gives it this back in place of its own.
        </p>
      )}
      {error !== null && <ErrorNotice error={error} what="The card could not be kept" />}
      <p>
        <button type="submit" className="button" disabled={front.trim() === ""}>
          {card === undefined ? "Add" : "Save"}
        </button>
      </p>
    </form>
  )
}
