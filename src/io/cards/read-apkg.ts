import {z} from "zod"
import {dayOf} from "#model/practice/practice-day"
import type {CarriedMemory, OwnCard} from "#model/practice/practice-events"
import {UserError} from "#model/user-error"
import {type DeckReading, deckName, keyOfText, MOST_CARDS, mostCommon} from "./card-deck"
import {clozeNumbers, clozeSides, renderTemplate} from "./card-template"
import {clipCards} from "./clip-cards"
import {htmlToMarkdown} from "./html-text"
import {deckNamesOf, type NoteType, noteTypesOf} from "./note-types"
import {type Database, numberOf, openSqlite, rowsOf, textOf} from "./open-sqlite"
import {readPackage} from "./read-package"

const SECONDS_A_DAY = 86_400
const LONGEST_INTERVAL = 36_500
const CARDS = `select n.id as note, n.guid as guid, n.mid as mid, n.flds as flds, n.tags as tags,
  c.ord as ord, c.type as type, c.queue as queue, c.due as due, c.ivl as ivl, c.factor as factor,
  c.reps as reps, c.lapses as lapses, c.data as data, c.did as did, c.odid as odid, c.odue as odue
  from cards c join notes n on n.id = c.nid order by n.id, c.ord limit ${MOST_CARDS + 1}`

type CardRow = ReturnType<typeof rowsOf>[number]

const dataSchema = z.object({s: z.number().positive().max(LONGEST_INTERVAL), d: z.number().min(1).max(10)})

/** Memory as Anki keeps it: FSRS where it was on, else the interval is taken for the stability (Anki aims at nine in ten) and
 * the ease of 2.5 for the middle difficulty. Null where the card is new. */
function memoryOf(row: CardRow, createdDay: number): CarriedMemory | null {
  const interval = Math.min(LONGEST_INTERVAL, numberOf(row, "ivl"))
  if (numberOf(row, "type") < 2 || interval <= 0 || numberOf(row, "reps") === 0) return null
  const fsrs = dataSchema.safeParse(parseJson(textOf(row, "data")))
  const due = numberOf(row, "odid") === 0 ? numberOf(row, "due") : numberOf(row, "odue")
  // cards that are being learned again have a due time in seconds
  const dueDay = due > 1_000_000 ? Math.floor(due / SECONDS_A_DAY) : createdDay + due
  const ease = numberOf(row, "factor") / 1000 || 2.5
  return {
    stability: fsrs.success ? fsrs.data.s : interval,
    difficulty: fsrs.success ? fsrs.data.d : Math.min(10, Math.max(1, 5 + ((2.5 - ease) * 5) / 1.2)),
    lastDay: dayOf(dueDay - interval),
    reps: numberOf(row, "reps"),
    lapses: Math.max(0, numberOf(row, "lapses")),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Front and back of a card as HTML; null where its note says nothing for it. */
function sidesOf(row: CardRow, type: NoteType | undefined): Pick<OwnCard, "front" | "back"> | null {
  const values = textOf(row, "flds").split("\u001f")
  const ord = numberOf(row, "ord")
  if (type === undefined) return {front: values[0] ?? "", back: values.slice(1).join("<br>")}
  if (type.isCloze) {
    const text = values[0] ?? ""
    const number = ord + 1
    if (!clozeNumbers(text).includes(number)) return null
    const {front, back} = clozeSides(text, number)
    return {front, back: [back, ...values.slice(1)].join("<br>")}
  }
  const fields = Object.fromEntries(type.fields.map((name, at) => [name, values[at] ?? ""]))
  const template = type.templates[ord] ?? type.templates[0]
  if (template === undefined) return null
  return {front: renderTemplate(template.front, fields), back: renderTemplate(template.back, fields)}
}

function toCard(
  row: CardRow,
  {type, createdDay}: {type: NoteType | undefined; createdDay: number},
): OwnCard | null {
  const sides = sidesOf(row, type)
  if (sides === null) return null
  const front = htmlToMarkdown(sides.front)
  if (front === "") return null
  const guid = textOf(row, "guid")
  const tags = textOf(row, "tags")
    .split(/\s+/)
    .filter(tag => tag !== "")
  return {
    key: keyOfText("a", `${guid}/${numberOf(row, "ord")}`),
    front,
    back: htmlToMarkdown(sides.back),
    tags,
    guid: guid.slice(0, 100) || null,
    memory: memoryOf(row, createdDay),
    suspended: numberOf(row, "queue") === -1,
  }
}

function readCollection(database: Database, mediaCount: number): DeckReading {
  const types = noteTypesOf(database)
  const decks = deckNamesOf(database)
  const createdDay = Math.floor(numberOf(rowsOf(database, "select crt from col")[0], "crt") / SECONDS_A_DAY)
  const rows = rowsOf(database, CARDS)
  if (rows.length > MOST_CARDS)
    throw new UserError(`Expected at most ${MOST_CARDS} cards, found more`, "Export one deck at a time")
  const cards = rows.flatMap(row => toCard(row, {type: types.get(textOf(row, "mid")), createdDay}) ?? [])
  const left = rows.length - cards.length
  const clipped = clipCards(cards)
  const notes = [
    ...clipped.notes,
    ...(left > 0 ? [`${left} of ${rows.length} cards have no front and were left out`] : []),
    ...(mediaCount > 0
      ? [`${mediaCount} pictures and sounds were not taken; their names stand in the cards`]
      : []),
  ]
  if (cards.length === 0)
    throw new UserError(
      "Expected cards in the package, found none",
      "Export a deck that has some; choose to include scheduling if you want to keep it",
    )
  const name = mostCommon(
    rows.map(
      row => decks.get(textOf(row, "odid") === "0" ? textOf(row, "did") : textOf(row, "odid")) ?? "Anki",
    ),
  )
  return {deck: deckName(name ?? "", "Anki"), from: "anki", cards: clipped.cards, notes}
}

/** Reads an Anki package of any schema from 11 on: collection.anki2, collection.anki21, or collection.anki21b (zstd). Templates
 * and gaps are filled in, HTML becomes Markdown, scheduling is kept.
 * @throws UserError where it is no package or holds no card */
export async function readApkg(bytes: Uint8Array): Promise<DeckReading> {
  const {collection, mediaCount} = readPackage(bytes)
  const database = await openSqlite(collection)
  try {
    return readCollection(database, mediaCount)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(
      `Expected tables of an Anki collection, found ${error instanceof Error ? error.message : String(error)}`,
      "Export the deck again from a current Anki",
    )
  } finally {
    database.close()
  }
}
