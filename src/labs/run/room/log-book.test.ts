import {expect, test} from "vitest"
import {LogBook} from "./log-book"

function printed(...values: readonly unknown[]): string {
  const book = new LogBook()
  book.print(values)
  return book.take().log[0] ?? ""
}

class Request {
  readonly id = 3
}

test.each<readonly [string, unknown, string]>([
  ["a text", "as it is", "as it is"],
  ["plain values as JSON", {a: [1, "two", null, true], "b c": {}}, '{"a":[1,"two",null,true],"b c":{}}'],
  ["no number", Number.NaN, "NaN"],
  [
    "numbers without end",
    [Number.POSITIVE_INFINITY, {a: Number.NEGATIVE_INFINITY}],
    '[Infinity,{"a":-Infinity}]',
  ],
  ["a zero below zero", -0, "-0"],
  ["what is not there", [undefined, {a: undefined}], '[undefined,{"a":undefined}]'],
  ["a whole number of any size", {a: 10n ** 20n}, '{"a":100000000000000000000n}'],
  [
    "a map",
    new Map<unknown, unknown>([
      ["a", 1],
      [2, [Number.NaN]],
    ]),
    'Map(2) {"a":1,2:[NaN]}',
  ],
  ["a set", {seen: new Set([1, "two"])}, '{"seen":Set(2) [1,"two"]}'],
  ["an error", new RangeError("too far"), "RangeError: too far"],
  ["an error in a list", [new TypeError('not "that"')], '[TypeError: not "that"]'],
  ["a thing of a class", new Request(), 'Request {"id":3}'],
  ["a promise", Promise.resolve(1), "Promise {}"],
  ["a thing without a prototype", Object.assign(Object.create(null), {a: 1}), '{"a":1}'],
  ["a list of a type", new Float64Array([1, Number.NaN]), "Float64Array [1,NaN]"],
  ["a pattern", /a+/g, "/a+/g"],
  ["a function", [Math.max], "[function max]"],
  ["a symbol", Symbol("mark"), "Symbol(mark)"],
])("what is printed is what is there: %s", (_, value, line) => {
  expect(printed(value)).toBe(line)
})

test("several values stand in one line", () => {
  expect(printed("queue", 3, [Number.NaN])).toBe("queue 3 [NaN]")
})

test("a circle and a depth without end come to an end", () => {
  const circle: {self?: unknown; n: number} = {n: 1}
  circle.self = circle
  expect(printed(circle)).toBe('{"n":1,"self":(itself)}')
  let deep: unknown = 0
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
  expect(printed(deep)).toMatch(/^\[{20}\.\.\.\]{20}$/)
})

test("the same thing twice is no circle", () => {
  const one = {a: 1}
  expect(printed([one, one])).toBe('[{"a":1},{"a":1}]')
})

test("what throws when it is looked at is told as such", () => {
  const trap = {
    get a() {
      throw new Error("no")
    },
  }
  expect(printed("trap:", trap)).toBe("trap: (something that cannot be shown)")
})

test.each<readonly [string, unknown]>([
  ["a long list", new Array(2_000_000).fill(1)],
  ["a long text in a list", ["x".repeat(2_000_000)]],
  ["a long text", "x".repeat(2_000_000)],
  ["a long error", new Error("x".repeat(2_000_000))],
  ["a large map", new Map(Array.from({length: 100_000}, (_, at) => [at, at]))],
])("a line is cut at 500 letters: %s", (_, value) => {
  const line = printed(value)
  expect(line).toHaveLength(503)
  expect(line.endsWith("...")).toBe(true)
})

test("lines beyond the cap are counted, and counting goes on after the lines were taken", () => {
  const book = new LogBook()
  for (let line = 0; line < 150; line += 1) book.print([line])
  expect(book.take()).toMatchObject({log: {length: 150}, dropped: 0})
  for (let line = 0; line < 150; line += 1) book.print([line])
  expect(book.take()).toMatchObject({log: {length: 50}, dropped: 100})
})
