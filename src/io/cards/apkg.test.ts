import {existsSync, readFileSync} from "node:fs"
import {zipSync} from "fflate"
import {expect, test} from "vitest"
import type {ExportCard} from "#model/practice/export-card"
import {protoTexts} from "./note-types"
import {openSqlite} from "./open-sqlite"
import {readApkg} from "./read-apkg"
import {writeApkg} from "./write-apkg"

const REAL = "../shared/data/anki/google_ml_glossary_en.apkg"
const NOW = Date.UTC(2026, 10, 28)
const CARDS: readonly ExportCard[] = [
  {
    key: "k1",
    front: "What is **recall**?",
    back: "a < b\n\n- x",
    tags: ["metrics"],
    guid: "O@3+owi:3I",
    memory: {stability: 12.5, difficulty: 6.25, lastDay: "2026-11-01", reps: 4, lapses: 1},
    suspended: false,
  },
  {key: "k2", front: "New", back: "", tags: [], guid: null, memory: null, suspended: true},
]

test("a package that we write comes back as it was", async () => {
  const {deck, cards} = await readApkg(await writeApkg(CARDS, {deck: "Mine", now: NOW}))
  expect(deck).toBe("Mine")
  expect(cards.map(({key, guid, ...rest}) => rest)).toEqual(CARDS.map(({key, guid, ...rest}) => rest))
  expect(cards[0]?.guid).toBe("O@3+owi:3I")
})

test("writing twice gives the same notes, so that a second import updates", async () => {
  const guids = async () =>
    (await readApkg(await writeApkg(CARDS, {deck: "Mine", now: NOW}))).cards.map(({guid}) => guid)
  expect(await guids()).toEqual(await guids())
})

test.skipIf(!existsSync(REAL))(
  "a real deck of 413 notes is read, written and read again without a change",
  async () => {
    const first = await readApkg(new Uint8Array(readFileSync(REAL)))
    expect(first.cards).toHaveLength(413)
    expect(first.deck).toContain("Google Machine Learning Glossary")
    expect(first.cards.some(({back}) => /<(script|p|div|a)\b/.test(back))).toBe(false)
    const again = await readApkg(await writeApkg(first.cards, {deck: first.deck, now: NOW}))
    expect(again.cards.map(({front, back, guid}) => ({front, back, guid}))).toEqual(
      first.cards.map(({front, back, guid}) => ({front, back, guid})),
    )
  },
)

test.each([
  ["text", new TextEncoder().encode("hello")],
  ["a damaged package", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ["a ZIP without a collection", zipSync({"a.txt": new Uint8Array([1])})],
  [
    "a collection that is none",
    zipSync({"collection.anki2": new TextEncoder().encode("no database at all, only text")}),
  ],
  ["a damaged zstd collection", zipSync({"collection.anki21b": new Uint8Array([1, 2, 3, 4])})],
])("%s is refused with a hint", async (_, bytes) => {
  await expect(readApkg(bytes)).rejects.toMatchObject({name: "UserError"})
})

test("gaps make one card each, and hostile HTML stays text", async () => {
  const database = await openSqlite()
  const models = {
    "7": {type: 1, flds: [{name: "Text"}], tmpls: [{qfmt: "{{cloze:Text}}", afmt: "{{cloze:Text}}"}]},
  }
  database.exec(`create table col (crt integer, models text, decks text);
    create table notes (id integer, guid text, mid integer, flds text, tags text);
    create table cards (id integer, nid integer, did integer, ord integer, type integer, queue integer, due integer, ivl integer,
      factor integer, reps integer, lapses integer, data text, odid integer, odue integer);`)
  database.run("insert into col values (0, ?, '{}')", [JSON.stringify(models)])
  database.run("insert into notes values (1, 'g', 7, '{{c1::A<script>x</script>}} and {{c2::B}}', 'one two')")
  for (const ord of [0, 1])
    database.run("insert into cards values (?, 1, 1, ?, 0, 0, 1, 0, 0, 0, 0, '', 0, 0)", [ord + 1, ord])
  const {cards} = await readApkg(zipSync({"collection.anki21": database.export()}))
  expect(cards.map(({front}) => front)).toEqual(["[...] and B", "A and [...]"])
  expect(cards[0]?.tags).toEqual(["one", "two"])
})

test("protoTexts() reads the texts of a message and passes over the rest", () => {
  expect([...protoTexts(new Uint8Array([0x0a, 2, 104, 105, 0x18, 5, 0x12, 1, 120]))]).toEqual([
    [1, "hi"],
    [2, "x"],
  ])
})

/** Bytes as a zstd frame of blocks that are not compressed (RFC 8878). */
function zstdFrame(bytes: Uint8Array): Uint8Array {
  const most = 100_000
  const head = [0x28, 0xb5, 0x2f, 0xfd, 0xa0]
  const size = [0, 8, 16, 24].map(shift => (bytes.length >>> shift) & 255)
  const parts: number[] = [...head, ...size]
  for (let from = 0; from < bytes.length; from += most) {
    const block = bytes.subarray(from, from + most)
    const last = from + most >= bytes.length ? 1 : 0
    const header = last + block.length * 8
    parts.push(header & 255, (header >>> 8) & 255, (header >>> 16) & 255, ...block)
  }
  return Uint8Array.from(parts)
}

test("a package of the newest kind is read: zstd, tables of note types, templates as messages", async () => {
  const message = (...texts: string[]) =>
    Uint8Array.from(
      texts.flatMap((text, at) => [8 * (at + 1) + 2, text.length, ...new TextEncoder().encode(text)]),
    )
  const database = await openSqlite()
  database.exec(`create table col (crt integer, models text, decks text);
    create table fields (ntid integer, ord integer, name text, config blob);
    create table templates (ntid integer, ord integer, name text, config blob);
    create table decks (id integer, name text);
    create table notes (id integer, guid text, mid integer, flds text, tags text);
    create table cards (id integer, nid integer, did integer, ord integer, type integer, queue integer, due integer, ivl integer,
      factor integer, reps integer, lapses integer, data text, odid integer, odue integer);
    insert into col values (1760000000, '', '');
    insert into fields values (7, 0, 'Term', x''), (7, 1, 'Meaning', x'');
    insert into decks values (3, 'ML' || char(31) || 'Terms');
    insert into notes values (1, 'g1', 7, 'Recall' || char(31) || 'found over relevant', '');
    insert into cards values (1, 1, 3, 0, 2, 2, 100, 30, 2300, 6, 1, '{"s": 41.5, "d": 5.25}', 0, 0);`)
  database.run("insert into templates values (7, 0, 'Card 1', ?)", [
    message("{{Term}}?", "{{FrontSide}}{{Meaning}}"),
  ])
  const old = new TextEncoder().encode("an older file that asks to update")
  const {deck, cards} = await readApkg(
    zipSync({"collection.anki21b": zstdFrame(database.export()), "collection.anki2": old}),
  )
  expect(deck).toBe("ML::Terms")
  expect(cards).toMatchObject([
    {
      front: "Recall?",
      back: "found over relevant",
      guid: "g1",
      memory: {stability: 41.5, difficulty: 5.25, reps: 6},
    },
  ])
})
