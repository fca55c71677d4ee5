import "./cards.css"
import {useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {counted} from "#core/practice/practice-words"
import type {CardSet} from "#model/practice/practice-events"
import {keepPractice, retractEvent} from "../../../app/journal"
import {ErrorNotice, Notice} from "../../../ui/notice"
import {PracticeFrame} from "../practice-frame"
import {useOneAtATime} from "../use-one-at-a-time"
import {CardEditor} from "./card-editor"
import {CardRow} from "./card-row"
import {DeckDoors} from "./deck-doors"
import {JoinTwins} from "./join-twins"

const MOST_SHOWN = 200

/** One's own cards, and those that were set aside; decks in and out. */
export function CardsPage() {
  return (
    <PracticeFrame title="Cards" part="/practice/cards">
      {practice => <CardsBody practice={practice} />}
    </PracticeFrame>
  )
}

/** The card that was deleted last, by the event that did it. */
type Deleted = {readonly event: string; readonly front: string}

function CardsBody({practice}: {readonly practice: Practice}) {
  const {record} = practice
  const {act, error} = useOneAtATime()
  const [deleted, setDeleted] = useState<Deleted | null>(null)
  const put = (card: string, state: CardSet["state"]) =>
    act(async () => {
      const front = record.own.get(card)?.front.split("\n")[0] ?? ""
      const event = await keepPractice("card-set", {card, state, until: null})
      setDeleted(state === "deleted" ? {event, front} : null)
    })
  const takeBack = ({event}: Deleted) =>
    act(async () => {
      await retractEvent(event)
      setDeleted(null)
    })
  const met = [...record.cards.values()].filter(({memory}) => memory !== null).length
  const aside = [...record.cards].filter(([, {state}]) => state === "suspended" || state === "leech")
  const own = [...record.own]
  return (
    <div className="practice-stack">
      <p className="page-lead measure">
        {met === 0 && own.length === 0
          ? "Every point of a question is a card; they begin when you meet them. You can bring decks from Anki, and write cards of your own."
          : `${counted(met, "card")} met, ${counted(own.length, "card")} of your own.`}
      </p>
      <section className="practice-stack">
        <h2>Write a card</h2>
        <CardEditor track={practice.plan.track} own={record.own} />
      </section>
      <DeckDoors record={record} />
      <JoinTwins practice={practice} />
      {aside.length > 0 && (
        <section className="practice-stack">
          <h2>Set aside</h2>
          <ul className="own-list">
            {aside.slice(0, MOST_SHOWN).map(([id, standing]) => (
              <CardRow
                key={id}
                id={id}
                standing={standing}
                practice={practice}
                onSet={state => void put(id, state)}
              />
            ))}
          </ul>
        </section>
      )}
      {own.length > 0 && (
        <section className="practice-stack">
          <h2>Your own</h2>
          <ul className="own-list">
            {own.slice(0, MOST_SHOWN).map(([id]) => (
              <CardRow
                key={id}
                id={id}
                standing={record.cards.get(id) ?? null}
                practice={practice}
                onSet={state => void put(id, state)}
              />
            ))}
          </ul>
          {own.length > MOST_SHOWN && (
            <p className="small faint">
              The first {MOST_SHOWN} of {own.length} are shown; an export has them all.
            </p>
          )}
        </section>
      )}
      <div className="undo-bar">
        {deleted !== null && (
          <Notice>
            “{deleted.front}” was deleted.{" "}
            <button type="button" className="link-button" onClick={() => void takeBack(deleted)}>
              Undo
            </button>
          </Notice>
        )}
        {error !== null && <ErrorNotice error={error} what="This could not be kept" />}
      </div>
    </div>
  )
}
