import {expect, test} from "vitest"
import {foldPractice} from "#core/journal/fold-practice"
import {newEvent} from "#io/new-event"
import type {PayloadOf} from "#model/journal/kinds"
import {dayNumber} from "#model/practice/practice-day"
import {practiceTerminal} from "../../../test/fixtures/practice-terminal"
import {exportDeckCommand, importDeckCommand} from "./practice-decks"
import {nextCommand} from "./practice-next"

const bytes = (text: string) => new TextEncoder().encode(text)

test.each(["apkg", "csv", "md"])("cards go out as .%s and come back", async ending => {
  const here = practiceTerminal()
  here.files.set("mine.csv", bytes("front,back,tags\nWhat is a log?,A list of lines,ops\nSecond,Its back,\n"))
  await importDeckCommand("mine.csv", {}, here.effects)
  await exportDeckCommand(`out.${ending}`, {}, here.effects)
  const there = practiceTerminal()
  there.files.set(`out.${ending}`, here.files.get(`out.${ending}`) ?? bytes(""))
  await importDeckCommand(`out.${ending}`, {json: true}, there.effects)
  expect(JSON.parse(there.said[0] ?? "")).toMatchObject({added: 2, replaced: 0})
  const sides = [...foldPractice(await there.events()).own.values()].map(
    ({front, back}) => `${front}|${back}`,
  )
  expect(sides.sort()).toEqual(["Second|Its back", "What is a log?|A list of lines"])
})

test("what is remembered of cards goes along into a package, those of questions too", async () => {
  const here = practiceTerminal()
  here.type("", "3", "", "4", "q")
  await nextCommand({}, here.effects)
  await exportDeckCommand("out.apkg", {json: true}, here.effects)
  expect(JSON.parse(here.said.at(-1) ?? "")).toEqual({file: "out.apkg", format: "apkg", cards: 2, own: 0})
  const there = practiceTerminal()
  there.files.set("out.apkg", here.files.get("out.apkg") ?? bytes(""))
  await importDeckCommand("out.apkg", {}, there.effects)
  expect(there.said[0]).toContain("2 came with their scheduling")
  const stabilities = ({cards}: ReturnType<typeof foldPractice>) =>
    [...cards.values()].map(({memory}) => memory?.stability).sort()
  const {cards} = foldPractice(await there.events())
  expect(stabilities(foldPractice(await there.events()))).toEqual(
    stabilities(foldPractice(await here.events())),
  )
  expect([...cards.values()].every(({memory}) => memory?.lastDay === dayNumber("2026-11-28"))).toBe(true)
})

test.each(["apkg", "csv", "md"])("cards that went out as .%s and come back here stand once", async ending => {
  const terminal = practiceTerminal()
  const journal = await terminal.effects.openJournal("")
  const written = {
    front: "What is a log?",
    back: "A list",
    tags: [],
    guid: null,
    memory: null,
    suspended: false,
  }
  const anki = {...written, front: "Fsync", guid: "G", key: "a1"}
  const {now} = terminal.effects
  const mine: PayloadOf<"cards-added"> = {
    deck: "Mine",
    from: "written",
    track: "ml-design",
    cards: [{...written, key: "w1"}],
  }
  const taken: PayloadOf<"cards-added"> = {
    deck: "D",
    from: "anki",
    track: null,
    cards: [anki, {...anki, front: "Two", key: "a2"}],
  }
  await journal.append([newEvent("cards-added", mine, {now}), newEvent("cards-added", taken, {now})])
  terminal.type("", "3", "", "4", "q")
  await nextCommand({track: "ml-design"}, terminal.effects)
  const before = foldPractice(await terminal.events())
  await exportDeckCommand(`out.${ending}`, {}, terminal.effects)
  await importDeckCommand(`out.${ending}`, {json: true}, terminal.effects)
  const {own, cards} = foldPractice(await terminal.events())
  expect(JSON.parse(terminal.said.at(-1) ?? "")).toMatchObject({added: 0, replaced: 3, ofQuestions: 2})
  expect([...own]).toEqual([...before.own])
  expect([...cards]).toEqual([...before.cards])
})

test("a card that was deleted comes back as itself out of an export", async () => {
  const terminal = practiceTerminal()
  terminal.files.set("a.csv", bytes("front,back\none,1\n"))
  await importDeckCommand("a.csv", {}, terminal.effects)
  await exportDeckCommand("out.apkg", {}, terminal.effects)
  const [card = ""] = foldPractice(await terminal.events()).own.keys()
  const journal = await terminal.effects.openJournal("")
  await journal.append([
    newEvent("card-set", {card, state: "deleted", until: null}, {now: terminal.effects.now}),
  ])
  await importDeckCommand("out.apkg", {json: true}, terminal.effects)
  expect(JSON.parse(terminal.said.at(-1) ?? "")).toMatchObject({added: 1, replaced: 0})
  expect([...foldPractice(await terminal.events()).own.keys()]).toEqual([card])
})

test("a second import replaces cards and adds none", async () => {
  const terminal = practiceTerminal()
  terminal.files.set("a.csv", bytes("front,back\none,1\ntwo,2\n"))
  await importDeckCommand("a.csv", {}, terminal.effects)
  await importDeckCommand("a.csv", {}, terminal.effects)
  expect(terminal.said[1]).toContain("2 of them replaced what was there")
  expect(foldPractice(await terminal.events()).own.size).toBe(2)
})

test.each([
  ["a.apkg", "not a package", "found a file of another kind"],
  ["a.apkg", "PK\u0003\u0004 broken", "found a package that is damaged"],
  ["a.csv", "", "found none"],
  ["a.md", "# Only a title\n", "found none"],
  ["a.pdf", "x", "ends with .apkg, .csv, .tsv, .txt or .md"],
])("%s that holds %j is refused and changes nothing", async (name, text, said) => {
  const terminal = practiceTerminal()
  terminal.files.set(name, bytes(text))
  await expect(importDeckCommand(name, {}, terminal.effects)).rejects.toThrow(said)
  expect(await terminal.events()).toEqual([])
})

test("an export never writes over a file unless it is told to, and knows its formats", async () => {
  const terminal = practiceTerminal()
  terminal.files.set("a.csv", bytes("front,back\none,1\n"))
  await importDeckCommand("a.csv", {}, terminal.effects)
  await expect(exportDeckCommand("a.csv", {}, terminal.effects)).rejects.toThrow("it is there already")
  await exportDeckCommand("a.csv", {force: true}, terminal.effects)
  expect(new TextDecoder().decode(terminal.files.get("a.csv"))).toBe("front,back,tags\none,1,\n")
  await expect(exportDeckCommand("a.docx", {}, terminal.effects)).rejects.toThrow(".apkg, .csv or .md")
  await expect(exportDeckCommand("b.csv", {}, practiceTerminal().effects)).rejects.toThrow("found none")
})
