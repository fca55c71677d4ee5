import {zipSync} from "fflate"
import type {ExportCard} from "#model/practice/export-card"
import {dayNumber} from "#model/practice/practice-day"
import {keyOfText} from "./card-deck"
import {markdownToHtml} from "./html-text"
import {noteGuids} from "./note-guids"
import {openSqlite} from "./open-sqlite"

export type ApkgOptions = {
  readonly deck: string
  /** Milliseconds since 1970. */
  readonly now: number
}

const SECONDS_A_DAY = 86_400
/** Ids of what we write; stable, so that a later import finds it again. */
const MODEL = 1_700_000_000_001
const DECK = 1_700_000_000_002
const FIRST_NOTE = 1_700_000_100_000

const SCHEMA = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null,
  decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
  factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
  lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);`

function field(name: string, ord: number) {
  return {name, ord, sticky: false, rtl: false, font: "Arial", size: 20, media: []}
}

function modelsJson(seconds: number): string {
  return JSON.stringify({
    [MODEL]: {
      id: String(MODEL),
      name: "Lanewise",
      type: 0,
      mod: seconds,
      usn: -1,
      sortf: 0,
      did: DECK,
      tags: [],
      vers: [],
      css: ".card { font-family: arial; font-size: 20px; text-align: left; }",
      latexPre: "\\documentclass[12pt]{article}\n\\begin{document}\n",
      latexPost: "\\end{document}",
      flds: [field("Front", 0), field("Back", 1)],
      tmpls: [
        {
          name: "Card 1",
          ord: 0,
          qfmt: "{{Front}}",
          afmt: "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}",
          did: null,
          bqfmt: "",
          bafmt: "",
        },
      ],
      req: [[0, "any", [0]]],
    },
  })
}

function deckJson(id: number, name: string, seconds: number) {
  const today = [0, 0]
  return {
    id,
    name,
    mod: seconds,
    usn: -1,
    conf: 1,
    desc: "",
    dyn: 0,
    collapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: today,
    revToday: today,
    lrnToday: today,
    timeToday: today,
  }
}

const DCONF = JSON.stringify({
  "1": {
    id: 1,
    name: "Default",
    new: {
      delays: [1, 10],
      ints: [1, 4, 7],
      initialFactor: 2500,
      order: 1,
      perDay: 20,
      bury: false,
      separate: true,
    },
    lapse: {delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0},
    rev: {
      perDay: 200,
      ease4: 1.3,
      fuzz: 0.05,
      minSpace: 1,
      ivlFct: 1,
      maxIvl: 36500,
      bury: false,
      hardFactor: 1.2,
    },
    maxTaken: 60,
    timer: 0,
    autoplay: true,
    replayq: true,
    mod: 0,
    usn: 0,
  },
})

/** First eight digits of the SHA-1 of the sort field, by which Anki finds notes that are there twice. */
async function checksum(text: string): Promise<number> {
  const plain = text.replace(/<[^>]*>/g, "")
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", new TextEncoder().encode(plain)))
  return hash.slice(0, 4).reduce((value, byte) => value * 256 + byte, 0)
}

/** How Anki keeps a memory: a review card with its interval, and FSRS's state in the data. Days count from `createdDay`. */
function schedule({memory, suspended}: ExportCard, place: number, createdDay: number) {
  if (memory === null)
    return {
      type: 0,
      queue: suspended ? -1 : 0,
      due: place + 1,
      ivl: 0,
      factor: 0,
      reps: 0,
      lapses: 0,
      data: "",
    }
  const ivl = Math.max(1, Math.round(memory.stability))
  const ease = 2.5 - ((memory.difficulty - 5) * 1.2) / 5
  return {
    type: 2,
    queue: suspended ? -1 : 2,
    due: dayNumber(memory.lastDay) + ivl - createdDay,
    ivl,
    factor: Math.round(1000 * Math.min(4, Math.max(1.3, ease))),
    reps: Math.max(1, memory.reps),
    lapses: memory.lapses,
    data: JSON.stringify({s: memory.stability, d: memory.difficulty}),
  }
}

/** Writes cards as an Anki package of schema 11, which every version opens. GUIDs are those that the notes came with, or follow
 * from the card's key, so that a second import updates instead of adding; scheduling is kept. Notes that had several cards
 * become one note a card. */
export async function writeApkg(cards: readonly ExportCard[], {deck, now}: ApkgOptions): Promise<Uint8Array> {
  const seconds = Math.floor(now / 1000)
  const lastDays = cards.flatMap(({memory}) => (memory === null ? [] : [dayNumber(memory.lastDay)]))
  const createdDay = Math.min(Math.floor(seconds / SECONDS_A_DAY), ...lastDays)
  const database = await openSqlite()
  try {
    database.exec(SCHEMA)
    const decks = JSON.stringify({1: deckJson(1, "Default", seconds), [DECK]: deckJson(DECK, deck, seconds)})
    const conf = JSON.stringify({
      activeDecks: [DECK],
      curDeck: DECK,
      nextPos: cards.length + 1,
      schedVer: 2,
      sortType: "noteFld",
    })
    const scm = 1000 * seconds
    const col = [
      1,
      createdDay * SECONDS_A_DAY,
      scm,
      scm,
      11,
      0,
      0,
      0,
      conf,
      modelsJson(seconds),
      decks,
      DCONF,
      "{}",
    ]
    database.run("insert into col values (?,?,?,?,?,?,?,?,?,?,?,?,?)", col)
    const guids = noteGuids(cards.map(({key, guid}) => ({id: key, guid})))
    for (const [place, card] of cards.entries()) {
      const id = FIRST_NOTE + place
      const front = markdownToHtml(card.front)
      const guid = guids.get(card.key) ?? keyOfText("l", card.key)
      const tags =
        card.tags.length === 0 ? "" : ` ${card.tags.map(tag => tag.replace(/\s+/g, "-")).join(" ")} `
      const flds = `${front}\u001f${markdownToHtml(card.back)}`
      database.run("insert into notes values (?,?,?,?,?,?,?,?,?,?,?)", [
        id,
        guid,
        MODEL,
        seconds,
        -1,
        tags,
        flds,
        front,
        await checksum(front),
        0,
        "",
      ])
      const {type, queue, due, ivl, factor, reps, lapses, data} = schedule(card, place, createdDay)
      database.run("insert into cards values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", [
        id,
        id,
        DECK,
        0,
        seconds,
        -1,
        type,
        queue,
        due,
        ivl,
        factor,
        reps,
        lapses,
        0,
        0,
        0,
        0,
        data,
      ])
    }
    return zipSync({"collection.anki2": database.export(), media: new TextEncoder().encode("{}")})
  } finally {
    database.close()
  }
}
