import type {DeckReading} from "#io/cards/card-deck"
import {UserError} from "#model/user-error"

/** Reads a file of cards by its ending; the reader of Anki packages is loaded when one comes.
 * @throws UserError where the file is of no such kind or holds no card */
export async function readDeckFile(file: File): Promise<DeckReading> {
  const name = file.name.replace(/\.[^.]*$/, "") || "Cards"
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase()
  if (ending === "apkg" || ending === "colpkg") {
    const {readApkg} = await import("#io/cards/read-apkg")
    return readApkg(new Uint8Array(await file.arrayBuffer()))
  }
  const {readCsvDeck, readMarkdownDeck} = await import("#io/cards/plain-decks")
  if (ending === "csv" || ending === "tsv" || ending === "txt") return readCsvDeck(await file.text(), name)
  if (ending === "md" || ending === "markdown") return readMarkdownDeck(await file.text(), name)
  throw new UserError(
    `Expected a deck that ends with .apkg, .csv, .tsv or .md, found "${file.name}"`,
    "In Anki choose File, Export, and .apkg as the format",
  )
}
