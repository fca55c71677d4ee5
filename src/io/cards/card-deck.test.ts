import {expect, test} from "vitest"
import {writtenKey} from "./card-deck"

test("a card with the front of another is that card, unless the other one was written anew since", () => {
  const key = writtenKey("What is a log?", new Map())
  const holding = (front: string) => new Map([[`own:${key}`, {front}]])
  expect(writtenKey("What is a log?", holding("What is a log?"))).toBe(key)
  const other = writtenKey("What is a log?", holding("What is a write-ahead log?"))
  expect(other).not.toBe(key)
  expect(writtenKey("What is a log?", holding("What is a write-ahead log?"))).toBe(other)
})
