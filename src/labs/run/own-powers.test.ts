import {expect, test} from "vitest"
import {inWritten} from "./code-map"
import {power} from "./room/own-math"
import {stripTypes} from "./strip-types"

/** The value of an expression after what a file goes through, with a power that says that it was asked. */
function worthOf(expression: string, before = ""): unknown {
  const stripped = stripTypes(`${before}\nconst value: unknown = ${expression}`)
  if ("failure" in stripped) throw new Error(stripped.failure.message)
  const math = {
    ...Object.fromEntries(["abs", "sqrt"].map(name => [name, Reflect.get(Math, name)])),
    pow: power,
  }
  return new Function("Math", `${stripped.code}\nreturn value`)(math)
}

test("stripTypes() puts our power in the place of `**`, with the bits of Math.pow", () => {
  expect(worthOf("1.1 ** 10.3")).toBe(power(1.1, 10.3))
  expect(worthOf("(2 as number) ** 0.5 + 3 ** -1.7")).toBe(power(2, 0.5) + power(3, -1.7))
})

test.each([
  ["2 ** 3 ** 2", 512],
  ["(2 ** 3) ** 2", 64],
  ["[(1 + 1) ** (2, 3), typeof (2 ** 2)].join()", "8,number"],
  ["(() => { return(2)** 2 })()", 4],
  ["2 /* ** */ ** /* ) */ 2", 4],
  ["`$" + "{2 ** 2} ** 2`", "4 ** 2"],
  ["String(2n ** 70n)", "1180591620717411303424"],
  ['("2" as any) ** 2', 4],
  ["-(2 ** 2) + 2\n  ** 2", 0],
  ["[1, 2].map(x => x ** 2).join()", "1,4"],
])("%s stays what it was", (expression, value) => {
  expect(worthOf(expression)).toBe(value)
})

test("`**=` works on names and fields", () => {
  expect(worthOf("x", "let x = 3; x **= 2")).toBe(9)
  expect(worthOf("a.b[0]", "const a = {b: [3]}; a.b[0] **= 1 + 1")).toBe(9)
})

test("`**=` on something that would be worked out twice is refused with its place", () => {
  expect(stripTypes("const a: number[] = [], f = () => 0; a[f()] **= 2")).toMatchObject({
    failure: {kind: "syntax", line: 1, column: 38, hint: expect.stringContaining("Math.pow(x, y)")},
  })
})

test("columns stay those that were written, behind a power and on the first line too", () => {
  for (const code of [
    "const a: number = b ** 2 + missing",
    "const a = 1\nlet c = (a as number) ** missing ** 2 ",
  ]) {
    const stripped = stripTypes(code)
    if ("failure" in stripped) throw new Error(stripped.failure.message)
    const line = code.split("\n").length
    const column = (stripped.code.split("\n")[line - 1] ?? "").indexOf("missing") + 1
    const failure = inWritten({kind: "threw", message: "", hint: "", line, column}, stripped.map)
    expect(failure.column).toBe((code.split("\n")[line - 1] ?? "").indexOf("missing") + 1)
  }
})

test("code without a power, and a mistake, stay as they are", () => {
  for (const code of ["/** a ** b */\nlet a = '**'", "let a = 1; let a = 2 ** 2", "let a = -1 ** 2"])
    expect(stripTypes(code)).toMatchObject({code})
})
