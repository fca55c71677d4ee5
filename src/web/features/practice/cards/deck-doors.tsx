import {useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {deckWords} from "#core/practice/deck-words"
import {exportCards, needsQuestions} from "#core/practice/export-cards"
import {knownCards} from "#core/practice/known-cards"
import {counted} from "#core/practice/practice-words"
import {type DeckFormat, readDeckFile, writeDeckFile} from "#io/cards/deck-file"
import {mayHoldQuestions, recogniseCards} from "#io/cards/recognise-cards"
import {keepDeck} from "../../../app/journal"
import {FileButton} from "../../../ui/file-button"
import {ErrorNotice} from "../../../ui/notice"
import {saveFile} from "../../../ui/save-file"
import {useOneAtATime} from "../use-one-at-a-time"
import {allQuestions} from "../use-practice"

/** Decks in and out. */
export function DeckDoors({record}: Pick<Practice, "record">) {
  const [said, setSaid] = useState<string | null>(null)
  const [way, setWay] = useState<"in" | "out">("in")
  const {act, isBusy, error} = useOneAtATime()
  const take = (file: File) =>
    act(async () => {
      setWay("in")
      setSaid(null)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const reading = await readDeckFile(file.name, bytes)
      const {deck, cards, notes} = reading
      const questions = mayHoldQuestions(reading) ? await allQuestions() : []
      const {added, carried, counts} = recogniseCards(reading, knownCards(record, questions))
      await keepDeck(added, carried)
      const taken = `${counted(cards.length, "card")} of “${deck}” ${cards.length === 1 ? "was" : "were"} taken in`
      setSaid([taken, ...deckWords(counts), ...notes].join(". "))
    })
  const give = (format: DeckFormat) =>
    act(async () => {
      setWay("out")
      setSaid(null)
      const questions = needsQuestions(record) ? await allQuestions() : []
      const bytes = await writeDeckFile(exportCards(record, questions), {format, now: Date.now()})
      const type = format === "apkg" ? "application/octet-stream" : "text/plain"
      saveFile(`lanewise.${format}`, new Uint8Array(bytes), type)
    })
  return (
    <section className="practice-stack">
      <h2>In and out</h2>
      <div className="card-actions">
        <FileButton
          label="Deck of cards"
          accept=".apkg,.colpkg,.csv,.tsv,.txt,.md"
          onFile={take}
          isDisabled={isBusy}
        >
          {isBusy && way === "in" ? "Reading …" : "Take in a deck"}
        </FileButton>
        <button type="button" className="button" onClick={() => void give("apkg")}>
          Export for Anki
        </button>
        <button type="button" className="button" onClick={() => void give("csv")}>
          Export CSV
        </button>
        <button type="button" className="button" onClick={() => void give("md")}>
          Export Markdown
        </button>
      </div>
      <p className="small faint measure">
        Anki packages of every version and its notes in plain text, CSV (front, back, tags) and Markdown (a
        heading of the second level is a front). Scheduling is kept both ways in packages; pictures and sounds
        are not taken, HTML becomes text.
      </p>
      {said !== null && <p role="status">{said}.</p>}
      {error !== null && (
        <ErrorNotice
          error={error}
          what={way === "in" ? "The deck could not be taken in" : "The cards could not be exported"}
        />
      )}
    </section>
  )
}
