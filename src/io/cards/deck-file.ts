import type {ExportCard} from "#model/practice/export-card"
import {UserError} from "#model/user-error"
import type {DeckReading} from "./card-deck"

export const DECK_FORMATS = ["apkg", "csv", "md"] as const
export type DeckFormat = (typeof DECK_FORMATS)[number]

/** What an export is called inside. */
const DECK_NAME = "Lanewise"

function endingOf(name: string): string | undefined {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
}

/** Reads a file of cards by the ending of its name; the reader of Anki packages is loaded when one comes.
 * @throws UserError where the file is of no such kind or holds no card */
export async function readDeckFile(fileName: string, bytes: Uint8Array): Promise<DeckReading> {
  const name = fileName.replace(/\.[^.]*$/, "") || "Cards"
  const ending = endingOf(fileName)
  if (ending === "apkg" || ending === "colpkg") {
    const {readApkg} = await import("./read-apkg")
    return readApkg(bytes)
  }
  const {readCsvDeck, readMarkdownDeck} = await import("./plain-decks")
  const text = () => new TextDecoder().decode(bytes)
  if (ending === "md" || ending === "markdown") return readMarkdownDeck(text(), name)
  if (ending === "csv" || ending === "tsv" || ending === "txt") {
    const {isAnkiText, readAnkiText} = await import("./anki-text")
    return isAnkiText(text()) ? readAnkiText(text(), name) : readCsvDeck(text(), name)
  }
  throw new UserError(
    `Expected a deck that ends with .apkg, .csv, .tsv, .txt or .md, found "${fileName}"`,
    "In Anki choose File, Export, and .apkg as the format",
  )
}

/** The format of an export by the ending of its name.
 * @throws UserError where there is no such format */
export function deckFormat(fileName: string): DeckFormat {
  const ending = endingOf(fileName)
  const found = DECK_FORMATS.find(format => format === ending)
  if (found !== undefined) return found
  throw new UserError(
    `Expected a name that ends with .apkg, .csv or .md, found "${fileName}"`,
    "For example cards.apkg, which Anki opens",
  )
}

/** Cards as the bytes of a file.
 * @param now milliseconds since 1970
 * @throws UserError where there is no card */
export async function writeDeckFile(
  cards: readonly ExportCard[],
  {format, now}: {readonly format: DeckFormat; readonly now: number},
): Promise<Uint8Array> {
  if (cards.length === 0)
    throw new UserError("Expected cards to export, found none", "Answer a question or write a card first")
  if (format === "apkg") {
    const {writeApkg} = await import("./write-apkg")
    return writeApkg(cards, {deck: DECK_NAME, now})
  }
  const {writeCsvDeck, writeMarkdownDeck} = await import("./plain-decks")
  const text = format === "csv" ? writeCsvDeck(cards) : writeMarkdownDeck(cards, DECK_NAME)
  return new TextEncoder().encode(text)
}
