import type {OwnCard} from "#model/practice/practice-events"
import {splitCsv} from "../csv"
import {type DeckReading, deckName, keyOfText, mostCommon} from "./card-deck"
import {clozeNumbers, clozeSides} from "./card-template"
import {htmlToMarkdown} from "./html-text"
import {plainReading} from "./plain-reading"

/** What the lines at the head of a text from Anki may set (https://docs.ankiweb.net/importing/text-files.html). */
const SETTINGS = new Set(
  "separator,html,tags,columns,notetype,deck,notetype column,deck column,tags column,guid column,if matches".split(
    ",",
  ),
)
const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  space: " ",
  pipe: "|",
  colon: ":",
}

type Settings = ReadonlyMap<string, string>

function settingsOf(text: string): Settings {
  const settings = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith("#")) break
    const [, name = "", value = ""] = /^#([a-z ]+):(.*)$/i.exec(line) ?? []
    if (SETTINGS.has(name.trim().toLowerCase())) settings.set(name.trim().toLowerCase(), value.trim())
  }
  return settings
}

/** Whether a text begins with a line by which Anki says how it is to be read. */
export function isAnkiText(text: string): boolean {
  return settingsOf(text).size > 0
}

/** Without the lines that begin with #, which Anki writes and reads as remarks; one within a quoted cell belongs to it. */
function withoutRemarks(text: string): string {
  let isQuoted = false
  const kept = text.split("\n").filter(line => {
    if (!isQuoted && line.startsWith("#")) return false
    if (line.split('"').length % 2 === 0) isQuoted = !isQuoted
    return true
  })
  return kept.join("\n")
}

function separatorOf(settings: Settings, body: string): string {
  const said = settings.get("separator") ?? ""
  const known = SEPARATORS[said.toLowerCase()] ?? said[0]
  if (known !== undefined) return known
  return body.includes("\t") ? "\t" : ","
}

type Side = Pick<OwnCard, "front" | "back"> & {
  /** Which card of its note it is, as Anki counts: from 0. */
  readonly ord: number
}

/** The cards of a note: one, or one for each gap. */
function sidesOf([first = "", ...others]: readonly string[], isHtml: boolean): readonly Side[] {
  const rest = others.filter(field => field.trim() !== "")
  const shown = (fields: readonly string[]) =>
    isHtml ? htmlToMarkdown(fields.join("<br>")) : fields.join("\n").trim()
  const gaps = clozeNumbers(first)
  if (gaps.length === 0) return [{front: shown([first]), back: shown(rest), ord: 0}]
  return gaps.map(gap => {
    const {front, back} = clozeSides(first, gap)
    return {front: shown([front]), back: shown([back, ...rest]), ord: gap - 1}
  })
}

/** Cards out of the text that Anki exports (File, Export, Notes in Plain Text). Columns that it names are taken for what they
 * are; of the others the first is the front and the rest the back. Scheduling is not in such a text.
 * @throws UserError where there is no card */
export function readAnkiText(text: string, deck: string): DeckReading {
  const settings = settingsOf(text)
  const body = withoutRemarks(text)
  const rows = splitCsv(body, separatorOf(settings, body)).filter(cells =>
    cells.some(cell => cell.trim() !== ""),
  )
  const isHtml = settings.get("html")?.toLowerCase() === "true"
  const column = (name: string) => Number(settings.get(`${name} column`) ?? 0) - 1
  const [guidAt, tagsAt, deckAt] = [column("guid"), column("tags"), column("deck")]
  const named = new Set([guidAt, tagsAt, deckAt, column("notetype")])
  const notes = rows.map(cells => {
    const guid = (cells[guidAt] ?? "").trim()
    const tags = `${settings.get("tags") ?? ""} ${cells[tagsAt] ?? ""}`.split(/\s+/).filter(Boolean)
    const fields = cells.filter((_, at) => !named.has(at))
    return sidesOf(fields, isHtml)
      .filter(({front}) => front !== "")
      .map(({front, back, ord}) => ({
        key: guid === "" ? keyOfText("p", front) : keyOfText("a", `${guid}/${ord}`),
        front,
        back,
        tags,
        guid: guid.slice(0, 100) || null,
        memory: null,
        suspended: false,
      }))
  })
  const told = settings.get("deck") ?? mostCommon(rows.flatMap(cells => cells[deckAt] ?? [])) ?? ""
  return plainReading(
    {deck: deckName(told, deckName(deck, "Cards")), from: "anki"},
    {cards: notes.flat(), left: notes.filter(cards => cards.length === 0).length},
  )
}
