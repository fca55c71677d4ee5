import {expect, test} from "vitest"
import {plainWords} from "./plain-words"

test("marks of Markdown are not read, words are", () => {
  expect(plainWords("Use `top_k` of **5**, see [the paper](https://example.org)")).toBe(
    "Use top_k of 5, see the paper",
  )
  expect(plainWords("# Given\n\n- one GPU\n- 80 GB\n\n> quoted")).toBe("Given one GPU 80 GB quoted")
})

test("a block of code is named and not read, even where it never ends", () => {
  expect(plainWords("Read:\n```ts\nconst a = 1\n```\nWhat fails?")).toBe(
    "Read: (code is on the screen) What fails?",
  )
  expect(plainWords("Read:\n```ts\nconst a")).toBe("Read: (code is on the screen)")
})
