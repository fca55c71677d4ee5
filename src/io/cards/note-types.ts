import {z} from "zod"
import {type Database, numberOf, rowsOf, tablesOf, textOf} from "./open-sqlite"

/** A kind of notes: names of its fields, and for each card a front and a back template. */
export type NoteType = {
  readonly fields: readonly string[]
  readonly templates: readonly {readonly front: string; readonly back: string}[]
  readonly isCloze: boolean
}

const modelsSchema = z.record(
  z.string(),
  z.object({
    type: z.number().optional(),
    flds: z.array(z.object({name: z.string(), ord: z.number().optional()})),
    tmpls: z.array(z.object({qfmt: z.string(), afmt: z.string()})),
  }),
)

function oldNoteTypes(database: Database): Map<string, NoteType> {
  const parsed = modelsSchema.safeParse(
    JSON.parse(textOf(rowsOf(database, "select models from col")[0], "models") || "{}"),
  )
  if (!parsed.success) return new Map()
  return new Map(
    Object.entries(parsed.data).map(([id, {type, flds, tmpls}]) => [
      id,
      {
        fields: [...flds].sort((a, b) => (a.ord ?? 0) - (b.ord ?? 0)).map(({name}) => name),
        templates: tmpls.map(({qfmt, afmt}) => ({front: qfmt, back: afmt})),
        isCloze: type === 1,
      },
    ]),
  )
}

/** Text fields of a protocol buffer message by number, of which templates need the first two
 * (https://protobuf.dev/programming-guides/encoding/). Numbers other than texts are passed over. */
export function protoTexts(bytes: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>()
  let at = 0
  const varint = () => {
    let value = 0
    for (let shift = 1; at < bytes.length; shift *= 128) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 127) * shift
      if (byte < 128) break
    }
    return value
  }
  while (at < bytes.length) {
    const key = varint()
    const wire = key & 7
    if (wire === 0) varint()
    else if (wire === 1) at += 8
    else if (wire === 5) at += 4
    else if (wire === 2) {
      const length = varint()
      texts.set(key >>> 3, new TextDecoder().decode(bytes.subarray(at, at + length)))
      at += length
    } else break
  }
  return texts
}

/** Schema 15 and later: tables of their own, templates as protocol buffers. */
function newNoteTypes(database: Database): Map<string, NoteType> {
  const types = new Map<
    string,
    {fields: string[]; templates: {front: string; back: string}[]; isCloze: boolean}
  >()
  const of = (id: string) => {
    const before = types.get(id) ?? {fields: [], templates: [], isCloze: false}
    types.set(id, before)
    return before
  }
  for (const row of rowsOf(database, "select ntid, ord, name from fields"))
    of(textOf(row, "ntid")).fields[numberOf(row, "ord")] = textOf(row, "name")
  for (const row of rowsOf(database, "select ntid, ord, config from templates")) {
    const config = row["config"]
    const texts = config instanceof Uint8Array ? protoTexts(config) : new Map<number, string>()
    const template = {front: texts.get(1) ?? "", back: texts.get(2) ?? ""}
    const own = of(textOf(row, "ntid"))
    own.templates[numberOf(row, "ord")] = template
    if (/\{\{cloze:/.test(template.front)) own.isCloze = true
  }
  return types
}

export function noteTypesOf(database: Database): ReadonlyMap<string, NoteType> {
  const tables = tablesOf(database)
  return tables.has("templates") && tables.has("fields") ? newNoteTypes(database) : oldNoteTypes(database)
}

/** Names of the decks by id. */
export function deckNamesOf(database: Database): ReadonlyMap<string, string> {
  if (tablesOf(database).has("decks"))
    return new Map(
      rowsOf(database, "select id, name from decks").map(row => [
        textOf(row, "id"),
        // levels of a name are set apart by a unit separator in newer files
        textOf(row, "name").replaceAll("\u001f", "::"),
      ]),
    )
  const decks: unknown = JSON.parse(textOf(rowsOf(database, "select decks from col")[0], "decks") || "{}")
  const parsed = z.record(z.string(), z.object({name: z.string()})).safeParse(decks)
  return new Map(parsed.success ? Object.entries(parsed.data).map(([id, {name}]) => [id, name]) : [])
}
