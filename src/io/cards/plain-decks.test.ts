import {expect, test} from "vitest"
import {CARDS_ADDED} from "#model/journal/kinds"
import type {ExportCard} from "#model/practice/export-card"
import {newEvent} from "../new-event"
import {readCsvDeck, readMarkdownDeck, writeCsvDeck, writeMarkdownDeck} from "./plain-decks"

const CARDS: readonly ExportCard[] = [
  {
    key: "a",
    front: 'What is "p99", exactly?',
    back: "two\nlines",
    tags: ["x", "y"],
    guid: null,
    memory: null,
    suspended: false,
  },
  {key: "b", front: "b", back: "", tags: [], guid: null, memory: null, suspended: false},
]
const sides = ({front, back}: {front: string; back: string}) => [front, back]

test("CSV comes back as it was written", () => {
  const {cards} = readCsvDeck(writeCsvDeck(CARDS), "d")
  expect(cards.map(sides)).toEqual(CARDS.map(sides))
  expect(cards[0]?.tags).toEqual(["x", "y"])
})

test("Markdown comes back as it was written, with its title", () => {
  const {cards, deck} = readMarkdownDeck(writeMarkdownDeck(CARDS, "My deck"), "file")
  expect(deck).toBe("My deck")
  expect(cards.map(sides)).toEqual(CARDS.map(sides))
})

test("tabs, headers, lines without a front and repeats are told apart", () => {
  const {cards, notes} = readCsvDeck("front\tback\na\t1\n\t2\na\t3\n", "d")
  expect(cards.map(sides)).toEqual([["a", "3"]])
  expect(notes).toHaveLength(2)
})

test("the same front has the same key, so that a second import replaces it", () => {
  const key = (back: string) => readCsvDeck(`a,${back}\n`, "d").cards[0]?.key
  expect(key("1")).toBe(key("2"))
})

test("prose in the third column, long sides and long names are cut to what is kept, and it is said", () => {
  const prose = Array.from({length: 60}, (_, at) => `w${at}`).join(" ")
  const text = `a,b,${prose}\nc,d,${"x".repeat(101)}\n${"f".repeat(20_001)},e,\n`
  const {deck, cards, notes} = readCsvDeck(text, "n".repeat(300))
  const event = newEvent("cards-added", {deck, from: "csv", track: null, cards: [...cards]})
  expect(CARDS_ADDED.schema.parse(event.payload).cards.map(({tags}) => tags.length)).toEqual([50, 1, 0])
  expect(notes.map(note => note.slice(0, 12))).toEqual(["1 card is lo", "2 cards have"])
  expect(readMarkdownDeck(`#  \n## a\nb\n`, "file").deck).toBe("file")
  expect(readMarkdownDeck(`# ${"t".repeat(300)}\n## a\nb\n`, "file").deck).toHaveLength(200)
})

test.each(["", "\n\n", "front,back\n"])("no card in %j is said", text => {
  expect(() => readCsvDeck(text, "d")).toThrow("found none")
  expect(() => readMarkdownDeck(text, "d")).toThrow("found none")
})
