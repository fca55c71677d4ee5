import {expect, test} from "vitest"
import {markdownText, numberedLines} from "./markdown-text"

test("paragraphs are broken anew, items are indented", () => {
  expect(markdownText("one two\nthree four\n\n- five six seven", 12)).toBe(
    "one two\nthree four\n\n- five six\n  seven",
  )
})

test("code and tables keep their lines", () => {
  const text = "```\na  very  long line of code\n```\n| a | b | c | d |\n| 1 | 2 | 3 | 4 |"
  expect(markdownText(text, 8)).toBe(text)
})

test("numberedLines() counts from one", () => {
  expect(numberedLines("a\n\nb")).toBe("  1  a\n  2\n  3  b")
})
