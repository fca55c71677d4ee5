import {type FormEvent, useId, useState} from "react"
import type {KeptCard} from "#core/journal/fold-practice"
import {keyOfText} from "#io/cards/card-deck"
import type {TrackId} from "#model/practice/track"
import {keepPractice} from "../../../app/journal"

/** Writes a card of one's own, or writes one anew; its memory stays. */
export function CardEditor(props: {
  readonly track: TrackId | null
  readonly card?: KeptCard
  readonly onSaved?: () => void
}) {
  const {track, card, onSaved} = props
  const [front, setFront] = useState(card?.front ?? "")
  const [back, setBack] = useState(card?.back ?? "")
  const id = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (front.trim() === "") return
    const kept = {
      key: card?.key ?? keyOfText("w", front.trim()),
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
    <form className="card-editor" onSubmit={event => void save(event)}>
      <div className="field">
        <label htmlFor={`${id}-front`}>Front, Markdown</label>
        <textarea
          id={`${id}-front`}
          className="input"
          rows={2}
          value={front}
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
          onChange={({target}) => setBack(target.value)}
        />
      </div>
      <p>
        <button type="submit" className="button" disabled={front.trim() === ""}>
          {card === undefined ? "Add" : "Save"}
        </button>
      </p>
    </form>
  )
}
