import {expect, test} from "vitest"
import {printable, printableLines} from "./printable"
import {UserError} from "./user-error"

test("printable() shows line ends and commands to a terminal as JSON writes them", () => {
  expect(printable("a\nb\r\u001b[31mred\u2028\u0000 é 🚀")).toBe("a\\nb\\r\\u001b[31mred\\u2028\\u0000 é 🚀")
})

test("a UserError is one line, whatever it quotes", () => {
  expect(new UserError('Expected a level, found "a\nb"', "For example --level mid").line).toBe(
    'Expected a level, found "a\\nb". For example --level mid',
  )
})

test("printableLines() keeps lines and tabs, and shows what a terminal would obey", () => {
  const lines = "a\tb\r\nc\n é 🚀"
  expect(printableLines(lines)).toBe(lines)
  expect(printableLines("a\rb\u001b[31m\u009bx\u0007")).toBe("a\\rb\\u001b[31m\\u009bx\\u0007")
})

test("printableLines() leaves JSON the JSON that it is", () => {
  const value = {text: "\u001b[31m \u009b \u007f \r \u2028"}
  expect(JSON.parse(printableLines(JSON.stringify(value)))).toEqual(value)
})
