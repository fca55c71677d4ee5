import {expect, test} from "vitest"
import type {FromRoom} from "#model/labs/room-message"
import {explainRoom} from "./explain-failure"

function threw(name: string, call: string | null): FromRoom {
  const at = {line: 3, column: 7}
  return {k: "threw", name, message: "Unexpected end of input", at, call, id: null, log: [], dropped: 0}
}

test.each(["SyntaxError", "IndentationError", "TabError"])(
  "%s while the code is loaded: it does not parse",
  name => {
    expect(explainRoom(threw(name, null))).toMatchObject({kind: "syntax", line: 3, column: 7})
  },
)

test("a SyntaxError of JSON.parse() in a call is an error of code that ran", () => {
  expect(explainRoom(threw("SyntaxError", "next"))).toMatchObject({
    kind: "threw",
    message: "next() threw SyntaxError: Unexpected end of input",
  })
})

test("any other error is one that the code threw, loaded or called", () => {
  expect(explainRoom(threw("TypeError", null))?.kind).toBe("threw")
  expect(explainRoom(threw("TypeError", "next"))?.kind).toBe("threw")
})
