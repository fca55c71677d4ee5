import {describe, expect, test} from "vitest"
import {z} from "zod"
import {fieldPath, parseOrExplain, problemsOf, showValue} from "./parse"
import {UserError} from "./user-error"

const schema = z.object({
  name: z.string(),
  rows: z.array(z.object({pay: z.number().min(0, "expected an amount of at least 0")})),
})

test("fieldPath() writes a path as people do", () => {
  expect(fieldPath(["switch_cdf", 2, 3])).toBe("switch_cdf[2][3]")
  expect(fieldPath(["policies", 0, "start"])).toBe("policies[0].start")
  expect(fieldPath([1, "x"])).toBe("[1].x")
  expect(fieldPath([])).toBe("(the whole value)")
})

test("showValue() keeps a found value on one short line", () => {
  expect(showValue(undefined)).toBe("nothing")
  expect(showValue(null)).toBe("null")
  expect(showValue(Number.NaN)).toBe("NaN")
  expect(showValue("a\nb")).toBe('"a\\nb"')
  expect(showValue({a: [1]})).toBe('{"a":[1]}')
  expect(showValue("x".repeat(100))).toBe(`"${"x".repeat(56)}...`)
})

test("showValue() survives values that JSON cannot write", () => {
  const loop: {self?: unknown} = {}
  loop.self = loop
  expect(showValue(loop)).toBe("a value nested too deep to show")
  expect(showValue(() => 1)).toContain("=>")
})

describe("problemsOf()", () => {
  test("lists every problem with its field, the need and the fact", () => {
    expect(problemsOf(schema, {name: 3, rows: [{pay: 1}, {pay: -2}]})).toEqual([
      {field: "name", message: "expected string, found 3"},
      {field: "rows[1].pay", message: "expected an amount of at least 0, found -2"},
    ])
  })

  test("is empty for a value that fits", () => {
    expect(problemsOf(schema, {name: "x", rows: []})).toEqual([])
  })
})

describe("parseOrExplain()", () => {
  test("gives the value that fits", () => {
    expect(parseOrExplain(schema, {name: "x", rows: [], more: 1}, "The file", "Mend it")).toEqual({
      name: "x",
      rows: [],
    })
  })

  test("throws a UserError that names the first problem and counts the others", () => {
    const parse = () => parseOrExplain(schema, {rows: [{}, {}]}, "The file", "Mend it")
    expect(parse).toThrow(UserError)
    expect(parse).toThrow(
      /^The file has a problem in `name`: expected string.*, found nothing \(and 2 more\)$/,
    )
  })

  test("says what to do about it", () => {
    try {
      parseOrExplain(schema, 7, "The file", "Mend it")
      expect.unreachable()
    } catch (error) {
      expect(error instanceof UserError && error.hint).toBe("Mend it")
      expect(error instanceof UserError && error.line).toBe(
        "The file has a problem in `(the whole value)`: expected object, found 7. Mend it",
      )
    }
  })
})
