import {expect, test} from "vitest"
import {splitPieces} from "./pieces"

const textsOf = (text: string) => splitPieces(text).map(({start, end}) => text.slice(start, end))

test("splitPieces() takes lines, bullets and sentences apart and drops the marks of bullets", () => {
  expect(textsOf("We build things. Join us!\n- Train models\n• Serve them")).toEqual([
    "We build things.",
    "Join us!",
    "Train models",
    "Serve them",
  ])
})

test("splitPieces() does not end a sentence at an abbreviation", () => {
  expect(textsOf("Use tools, e.g. Airflow or similar. Own it.")).toEqual([
    "Use tools, e.g. Airflow or similar.",
    "Own it.",
  ])
})

test("splitPieces() finds the line breaks that a text has lost", () => {
  const flat = `${"Plain words of a long text without any break that goes on and on. ".repeat(20)}Train modelsServe modelsKnow PyTorch and JavaScript`
  expect(textsOf(flat).slice(-3)).toEqual(["Train models", "Serve models", "Know PyTorch and JavaScript"])
})

test("splitPieces() keeps a name whole where it touches another word", () => {
  const flat = `${"Plain words of a long text without any break that goes on and on. ".repeat(20)}About TikTokTikTok moves videosOur valuesWe ship`
  expect(textsOf(flat).slice(-4)).toEqual(["About TikTok", "TikTok moves videos", "Our values", "We ship"])
})

test("splitPieces() takes a picture that touches a word for the start of a line", () => {
  const flat = `${"Plain words of a long text without any break that goes on and on. ".repeat(20)}Start from day one.💻 What You’ll Work On`
  expect(textsOf(flat).slice(-2)).toEqual(["Start from day one.", "💻 What You’ll Work On"])
})

test("splitPieces() takes apart a list whose bullets stand in one line", () => {
  const pieces = splitPieces("• Train models• Serve them • Watch them\nNode.Js or www.Acme.com")
  expect(pieces.map(({isBullet}) => isBullet)).toEqual([true, true, true, false])
  expect(textsOf("Tasks: • Train models• Serve them")).toEqual(["Tasks:", "Train models", "Serve them"])
  expect(textsOf("•Train models\n- • Serve them")).toEqual(["Train models", "Serve them"])
  expect(textsOf("Know Node.Js\nSee www.Acme.com")).toEqual(["Know Node.Js", "See www.Acme.com"])
})

test("splitPieces() leaves inner capitals alone where lines are there", () => {
  expect(textsOf("Our teamWork values\nare many")).toEqual(["Our teamWork values", "are many"])
})

test("splitPieces() gives spans in order that hold no space at their ends", () => {
  const text = "  A first line.  \n\n\n\t2) Second thing\r\n"
  const pieces = splitPieces(text)
  expect(pieces.map(({start, end}) => text.slice(start, end))).toEqual(["A first line.", "Second thing"])
  for (const {start, end} of pieces) expect(start).toBeLessThan(end)
})

test("splitPieces() of nothing is nothing", () => {
  expect(splitPieces("")).toEqual([])
  expect(splitPieces(" \n ")).toEqual([])
})

test("splitPieces() ends on texts made to hold it up", () => {
  for (const text of [
    "aB".repeat(100_000),
    "aBbb".repeat(60_000),
    "a •".repeat(60_000),
    "a. ".repeat(100_000),
    ".".repeat(200_000),
    "a".repeat(300_000),
  ])
    expect(splitPieces(text).length).toBeGreaterThan(0)
})
