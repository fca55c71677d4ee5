import {history, undo} from "@codemirror/commands"
import {EditorState, type Transaction, type TransactionSpec} from "@codemirror/state"
import {expect, test} from "vitest"
import {foreignText, isOwnChange} from "./foreign-text"

function stateWith(doc: string, cursor = 0): EditorState {
  return EditorState.create({doc, selection: {anchor: cursor}, extensions: [history()]})
}

function taken(state: EditorState, text: string): EditorState {
  return state.update(foreignText(state, text) ?? {}).state
}

test.each([
  ["a line before", "const a = 1\n", "// new\nconst a = 1\n"],
  ["a letter within", "aaaa", "aaaaa"],
  ["a letter less", "aaaaa", "aaa"],
  ["all of it", "one", "two"],
  ["nothing left", "one", ""],
  ["a sign of two halves", "x 😀 y", "x 😁 y"],
])("foreignText() makes the text what it is elsewhere: %s", (_, own, text) => {
  expect(taken(stateWith(own), text).doc.toString()).toBe(text)
})

test.each(["// more\nfirst\nsecond\nthird", "first\nsecond\nthird, and more", "second\nthird"])(
  "foreignText() leaves the cursor at its letter: %j",
  text => {
    const own = "first\nsecond\nthird"
    const state = taken(stateWith(own, own.indexOf("cond")), text)
    const {head} = state.selection.main
    expect(state.doc.sliceString(head, head + 4)).toBe("cond")
  },
)

test("foreignText() is nothing where nothing differs", () => {
  expect(foreignText(stateWith("same"), "same")).toBeNull()
})

test("one undo brings back what stood there, and no more", () => {
  const typed = stateWith("").update({changes: {from: 0, insert: "mine"}, userEvent: "input.type"}).state
  const undone: string[] = []
  const keep = ({newDoc}: Transaction) => void undone.push(newDoc.toString())
  undo({state: taken(typed, "mine and theirs"), dispatch: keep})
  expect(undone).toEqual(["mine"])
})

test("what is taken over is not told as written here; its undo is", () => {
  const state = stateWith("mine")
  const change = (spec: TransactionSpec) => state.update(spec)
  expect(isOwnChange([change(foreignText(state, "theirs") ?? {})])).toBe(false)
  expect(isOwnChange([change({changes: {from: 0, insert: "x"}})])).toBe(true)
  expect(isOwnChange([change({selection: {anchor: 2}})])).toBe(false)
  const after = taken(state, "theirs")
  undo({state: after, dispatch: transaction => expect(isOwnChange([transaction])).toBe(true)})
  expect.assertions(4)
})
