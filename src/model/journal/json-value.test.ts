import fc from "fast-check"
import {expect, test} from "vitest"
import {canonicalJson, isJsonValue, type JsonValue} from "./json-value"

test("canonicalJson() sorts keys at every depth", () => {
  expect(canonicalJson({b: 1, a: [{d: null, c: "x"}]})).toBe('{"a":[{"c":"x","d":null}],"b":1}')
})

test("canonicalJson() gives equal values one text, whatever the order of their keys", () => {
  const parsed: JsonValue = JSON.parse('{"x": 1, "__proto__": 2, "10": 3, "9": 4}')
  const reordered: JsonValue = JSON.parse('{"9": 4, "__proto__": 2, "x": 1, "10": 3}')
  expect(canonicalJson(parsed)).toBe('{"10":3,"9":4,"__proto__":2,"x":1}')
  expect(canonicalJson(reordered)).toBe(canonicalJson(parsed))
})

test("JSON.parse() gives back exactly what canonicalJson() wrote", () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const accepted = isJsonValue(value)
      expect(accepted).toBe(true)
      if (accepted) expect(JSON.parse(canonicalJson(value))).toStrictEqual(value)
    }),
    {seed: 20_260_131, numRuns: 500},
  )
})

test.each([
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  () => 1,
  1n,
  Symbol("s"),
  {a: undefined},
  new Map(),
  new Date(0),
])("isJsonValue() refuses %s", value => {
  expect(isJsonValue(value)).toBe(false)
})

test("isJsonValue() refuses what nests too deep instead of running out of stack", () => {
  expect(isJsonValue(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)))).toBe(false)
  expect(isJsonValue(JSON.parse("[".repeat(100) + "]".repeat(100)))).toBe(true)
})
