import type {ExportCard} from "#model/practice/export-card"
import type {OwnCard} from "#model/practice/practice-events"
import {splitCsv} from "../csv"
import {type DeckReading, deckName, keyOfText} from "./card-deck"
import {plainReading} from "./plain-reading"

function plainCard(front: string, back: string, tags: readonly string[]): OwnCard {
  return {
    key: keyOfText("p", front),
    front,
    back,
    tags: [...tags],
    guid: null,
    memory: null,
    suspended: false,
  }
}

/** Cards out of CSV or tab-separated text: front, back, and tags set apart by spaces. A first line `front,back` is a header.
 * @throws UserError where there is no card */
export function readCsvDeck(text: string, deck: string): DeckReading {
  const isTabbed = !text.includes(",") || (text.split("\n")[0] ?? "").includes("\t")
  const lines = isTabbed ? text.split("\n").map(line => line.replace(/\r$/, "").split("\t")) : splitCsv(text)
  const rows = lines.filter(cells => cells.some(cell => cell.trim() !== ""))
  const isHeader = rows[0]?.[0]?.trim().toLowerCase() === "front"
  const body = isHeader ? rows.slice(1) : rows
  const cards = body.flatMap(([front = "", back = "", tags = ""]) =>
    front.trim() === "" ? [] : [plainCard(front.trim(), back.trim(), tags.split(/\s+/).filter(Boolean))],
  )
  return plainReading({deck: deckName(deck, "Cards"), from: "csv"}, {cards, left: body.length - cards.length})
}

/** Cards out of Markdown: each heading of the second level is a front, what follows it the back.
 * @throws UserError where there is no card */
export function readMarkdownDeck(text: string, deck: string): DeckReading {
  const [head = "", ...sections] = text.replaceAll("\r\n", "\n").split(/^## /m)
  const title = /^# (.+)$/m.exec(head)?.[1] ?? ""
  const cards = sections.flatMap(section => {
    const [front = "", ...lines] = section.split("\n")
    return front.trim() === "" ? [] : [plainCard(front.trim(), lines.join("\n").trim(), [])]
  })
  const named = deckName(title, deckName(deck, "Cards"))
  return plainReading({deck: named, from: "markdown"}, {cards, left: sections.length - cards.length})
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export function writeCsvDeck(cards: readonly ExportCard[]): string {
  const rows = cards.map(({front, back, tags}) => [front, back, tags.join(" ")].map(quoted).join(","))
  return `${["front,back,tags", ...rows].join("\n")}\n`
}

export function writeMarkdownDeck(cards: readonly ExportCard[], deck: string): string {
  // a front of several lines keeps its first one as the heading
  const sections = cards.map(({front, back}) => `## ${front.replace(/\s*\n\s*/g, " ")}\n\n${back}\n`)
  return `# ${deck}\n\n${sections.join("\n")}`
}
