import {expect, test} from "vitest"
import {type Asking, askNumber, askOne, askProse, askSeveral, askYes, Left, readPlaces} from "./ask"
import {clockWords} from "./run-mock"

function asking(...typed: (string | null)[]): Asking & {readonly said: string[]} {
  const said: string[] = []
  return {
    said,
    say: text => void said.push(text),
    columns: 80,
    prompt: () => "> ",
    dialog: {ask: async () => typed.shift() ?? null, close() {}},
  }
}

test.each([
  ["1 3", [1, 3]],
  ["2-4,1", [2, 3, 4, 1]],
  ["3 3", [3]],
  ["", []],
  ["0", null],
  ["6", null],
  ["4-2", null],
  ["two", null],
  ["1.5", null],
])("readPlaces() of five takes %j as %j", (text, places) => {
  expect(readPlaces(text, 5)).toEqual(places)
})

test("a choice takes one number and asks again for all else", async () => {
  const given = asking("4", "1 2", "", " 2 ")
  expect(await askOne(given, {ask: "Which?", options: ["a", "b", "c"], enter: null})).toBe(1)
  expect(given.said.slice(1)).toEqual([
    'Expected a number from 1 to 3, found "4"',
    'Expected a number from 1 to 3, found "1 2"',
    'Expected a number from 1 to 3, found ""',
  ])
  expect(await askOne(asking(""), {ask: "Which?", options: ["a"], enter: "to go on"})).toBeNull()
})

test("several options keep the order in which they were typed", async () => {
  expect(await askSeveral(asking("x", "3 1"), {ask: "Which?", options: ["a", "b", "c"]})).toEqual([2, 0])
})

test("a number may be left out and is written as people write it", async () => {
  expect(await askNumber(asking("about 5", "1.2k"), {ask: "How many?", unit: ""})).toBe(1200)
  expect(await askNumber(asking(""), {ask: "How many?", unit: "ms"})).toBeUndefined()
})

test("prose ends at a dot and keeps its lines, q among them, and says before what stopping costs", async () => {
  const given = asking("one", "", "q", ".", "more")
  expect(await askProse(given, "Say it")).toBe("one\n\nq")
  expect(given.said[0]).toContain("loses it")
})

test("Enter takes what is suggested", async () => {
  expect([await askYes(asking(""), true), await askYes(asking(""), false)]).toEqual([true, false])
  expect([await askYes(asking("perhaps", "N"), true), await askYes(asking("yes"), false)]).toEqual([
    false,
    true,
  ])
})

test("q and the end of the input leave the conversation, each with its reason", async () => {
  await expect(askYes(asking("q"), true)).rejects.toEqual(new Left("quit"))
  await expect(askProse(asking("half"), "Say it")).rejects.toEqual(new Left("ended"))
})

test("clockWords() says what is left and what is over", () => {
  expect([1500, 61, 0, -65].map(clockWords)).toEqual(["25:00", "1:01", "0:00", "1:05 over"])
})
