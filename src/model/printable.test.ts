import {expect, test} from "vitest"
import {printable} from "./printable"
import {UserError} from "./user-error"

test("printable() shows line ends and commands to a terminal as JSON writes them", () => {
  expect(printable("a\nb\r\u001b[31mred\u2028\u0000 é 🚀")).toBe("a\\nb\\r\\u001b[31mred\\u2028\\u0000 é 🚀")
})

test("a UserError is one line, whatever it quotes", () => {
  expect(new UserError('Expected a level, found "a\nb"', "For example --level mid").line).toBe(
    'Expected a level, found "a\\nb". For example --level mid',
  )
})
