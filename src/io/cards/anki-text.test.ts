import {expect, test} from "vitest"
import {readAnkiText} from "./anki-text"
import {keyOfText} from "./card-deck"
import {readDeckFile} from "./deck-file"

const read = (text: string) => readAnkiText(text, "file")
const sides = ({cards}: ReturnType<typeof read>) => cards.map(({front, back}) => `${front} | ${back}`)

test("what Anki exports as plain text is read as its head says", async () => {
  const text = [
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    "#notetype column:2",
    "#deck column:3",
    "#tags column:6",
    'g1\tBasic\tML::Terms\tWhat is <b>recall</b>?\t"found<br>over ""relevant"""\tmetrics base',
    'g2\tBasic\tML::Terms\t"# of classes\tin all"\t10\t',
    "# a remark",
    "",
  ].join("\n")
  const {deck, from, cards, notes} = await readDeckFile("notes.txt", new TextEncoder().encode(text))
  expect({deck, from, notes}).toEqual({deck: "ML::Terms", from: "anki", notes: []})
  expect(cards).toMatchObject([
    {front: "What is **recall**?", back: 'found\nover "relevant"', tags: ["metrics", "base"], guid: "g1"},
    {front: "# of classes in all", back: "10", tags: [], guid: "g2"},
  ])
})

test.each([
  ["comma", ","],
  ["Semicolon", ";"],
  ["Pipe", "|"],
  ["|", "|"],
])("the separator %s sets cells apart", (name, sign) => {
  expect(sides(read(`#separator:${name}\na${sign}b\n`))).toEqual(["a | b"])
})

test("without HTML the text stays as it is, further fields join the back, tags and deck hold for all", () => {
  const {deck, cards} = read("#deck:Mine\r\n#tags:x\r\na <b>,1\t2\t\t3\r\n")
  expect(deck).toBe("Mine")
  expect(cards).toMatchObject([{front: "a <b>,1", back: "2\n3", tags: ["x"], guid: null}])
})

test("a text with gaps has a card for each", () => {
  expect(sides(read("#separator:tab\n{{c1::A}} and {{c2::B}}\tmore\n"))).toEqual([
    "[...] and B | A and B\nmore",
    "A and [...] | A and B\nmore",
  ])
})

test("a card of a text has the key that it has in a package", () => {
  const {cards} = read("#guid column:1\ng1\t{{c2::B}}\n")
  expect(cards[0]?.key).toBe(keyOfText("a", "g1/1"))
})

test("a text that begins with # and says nothing to Anki keeps its lines", async () => {
  const {cards} = await readDeckFile("a.txt", new TextEncoder().encode("# of lanes?,three\n"))
  expect(cards).toMatchObject([{front: "# of lanes?", back: "three"}])
})
