import {FileButton} from "../../../ui/file-button"
import "./cards.css"
import {useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {cardText} from "#core/practice/card-text"
import {exportCards} from "#core/practice/export-cards"
import {recallOn} from "#core/practice/memory"
import type {CardStanding} from "#core/practice/practice-state"
import {counted} from "#core/practice/practice-words"
import {type DeckFormat, readDeckFile, writeDeckFile} from "#io/cards/deck-file"
import {keepPractice} from "../../../app/journal"
import {percent} from "../../../ui/format"
import {Markdown} from "../../../ui/markdown/markdown"
import {ErrorNotice} from "../../../ui/notice"
import {saveFile} from "../../../ui/save-file"
import {PracticeFrame} from "../practice-frame"
import {CardEditor} from "./card-editor"

const MOST_SHOWN = 200

/** One's own cards, and those that were set aside; decks in and out. */
export function CardsPage() {
  return (
    <PracticeFrame title="Cards" part="/practice/cards">
      {practice => <CardsBody practice={practice} />}
    </PracticeFrame>
  )
}

function CardsBody({practice}: {readonly practice: Practice}) {
  const {record} = practice
  const [error, setError] = useState<Error | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    setError(null)
    setSaid(null)
    try {
      const {deck, from, cards, notes} = await readDeckFile(
        file.name,
        new Uint8Array(await file.arrayBuffer()),
      )
      await keepPractice("cards-added", {deck, from, track: null, cards: [...cards]})
      setSaid(
        [
          `${counted(cards.length, "card")} of “${deck}” ${cards.length === 1 ? "was" : "were"} taken in`,
          ...notes,
        ].join(". "),
      )
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
    } finally {
      setBusy(false)
    }
  }
  const give = async (format: DeckFormat) => {
    try {
      const bytes = await writeDeckFile(exportCards(record, practice.questions), {format, now: Date.now()})
      const type = format === "apkg" ? "application/octet-stream" : "text/plain"
      saveFile(`lanewise.${format}`, new Uint8Array(bytes), type)
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
    }
  }
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
        <CardEditor key={own.length} track={practice.plan.track} />
      </section>
      <section className="practice-stack">
        <h2>In and out</h2>
        <div className="card-actions">
          <FileButton
            label="Deck of cards"
            accept=".apkg,.colpkg,.csv,.tsv,.txt,.md"
            onFile={take}
            isDisabled={isBusy}
          >
            {isBusy ? "Reading …" : "Take in a deck"}
          </FileButton>
          <button type="button" className="button" onClick={() => void give("apkg")}>
            Export for Anki
          </button>
          <button type="button" className="button" onClick={() => void give("csv")}>
            CSV
          </button>
          <button type="button" className="button" onClick={() => void give("md")}>
            Markdown
          </button>
        </div>
        <p className="small faint measure">
          Anki packages of every version, CSV (front, back, tags) and Markdown (a heading of the second level
          is a front). Scheduling is kept both ways; pictures and sounds are not taken, HTML becomes text.
        </p>
        {said !== null && <p role="status">{said}.</p>}
        {error !== null && <ErrorNotice error={error} what="The deck could not be read" />}
      </section>
      {aside.length > 0 && (
        <section className="practice-stack">
          <h2>Set aside</h2>
          <ul className="own-list">
            {aside.slice(0, MOST_SHOWN).map(([id, standing]) => (
              <CardRow key={id} id={id} standing={standing} practice={practice} />
            ))}
          </ul>
        </section>
      )}
      {own.length > 0 && (
        <section className="practice-stack">
          <h2>Your own</h2>
          <ul className="own-list">
            {own.slice(0, MOST_SHOWN).map(([id]) => (
              <CardRow key={id} id={id} standing={record.cards.get(id) ?? null} practice={practice} />
            ))}
          </ul>
          {own.length > MOST_SHOWN && (
            <p className="small faint">
              The first {MOST_SHOWN} of {own.length} are shown; an export has them all.
            </p>
          )}
        </section>
      )}
    </div>
  )
}

function standingWords(standing: CardStanding | null, today: number): string {
  if (standing === null || standing.memory === null) return "not met yet"
  const lapses = standing.lapses === 0 ? "" : `, forgotten ${counted(standing.lapses, "time")}`
  return `${percent(recallOn(standing.memory, today))} recalled today${lapses}`
}

function CardRow(props: {
  readonly id: string
  readonly standing: CardStanding | null
  readonly practice: Practice
}) {
  const {id, standing, practice} = props
  const [isEditing, setEditing] = useState(false)
  const text = cardText(id, practice.questions, practice.record.own)
  const own = practice.record.own.get(id)
  const isAside = standing?.state === "suspended" || standing?.state === "leech"
  const put = (state: "active" | "suspended" | "deleted") =>
    void keepPractice("card-set", {card: id, state, until: null})
  return (
    <li>
      {text === null ? (
        <p className="soft">A card of another track or of a question that is gone ({id})</p>
      ) : (
        <details>
          <summary>{text.front.split("\n")[0]}</summary>
          <div className="own-back">
            <Markdown text={text.back === "" ? "No answer yet." : text.back} top={4} />
          </div>
        </details>
      )}
      <p className="small faint own-line">
        <span>
          {text?.from} · {standing?.state === "leech" ? "forgotten six times: better written anew · " : ""}
          {standingWords(standing, practice.today)}
        </span>
        <button type="button" className="link-button" onClick={() => put(isAside ? "active" : "suspended")}>
          {isAside ? "Take up again" : "Set aside"}
        </button>
        {own !== undefined && (
          <>
            <button type="button" className="link-button" onClick={() => setEditing(before => !before)}>
              {isEditing ? "Close" : "Edit"}
            </button>
            <button type="button" className="link-button" onClick={() => put("deleted")}>
              Delete
            </button>
          </>
        )}
      </p>
      {isEditing && own !== undefined && (
        <CardEditor track={own.track} card={own} onSaved={() => setEditing(false)} />
      )}
    </li>
  )
}
