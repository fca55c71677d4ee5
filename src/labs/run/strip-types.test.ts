import {expect, test} from "vitest"
import {inWritten} from "./code-map"
import {stripTypes} from "./strip-types"

function failureOf(code: string) {
  const stripped = stripTypes(code)
  return "failure" in stripped ? stripped.failure : null
}

test("stripTypes() takes the types away and leaves every line where it was", () => {
  const stripped = stripTypes(
    "type A = {\n  x: number\n}\nexport function f(a: A): number {\n  return a.x\n}\n",
  )
  expect("code" in stripped && stripped.code.split("\n")[4]?.trim()).toBe("return a.x")
})

test("stripTypes() says where the code does not parse", () => {
  expect(failureOf("const a = 1\nlet b = ;")).toMatchObject({
    kind: "syntax",
    message: "Expected TypeScript, found a mistake: Unexpected token",
    line: 2,
    column: 9,
  })
})

test.each([
  ["an import", `const a = 1\nimport fs from "node:fs"`, 2],
  ["an import", `import type {A} from "./a"`, 1],
  ["an import", `const a = 1\n\n  import("node:fs")`, 3],
  ["an import", `export {a} from "./a"`, 1],
  ["a namespace", "namespace A {\n  export const x = 1\n}", 1],
  ["a decorator", "@sealed\nclass A {}", 1],
  ["`await`", "export async function f(a: Promise<number>) {\n  return await a\n}", 2],
])("stripTypes() refuses %s and says where", (what, code, line) => {
  expect(failureOf(code)).toMatchObject({message: `Expected a file that stands alone, found ${what}`, line})
})

test("stripTypes() takes no word of a comment or text for code", () => {
  expect(
    failureOf(`// import a from "b"\n/* namespace A {} */\nexport const s = "import x from 'y'" + \`await\``),
  ).toBeNull()
  expect(failureOf("export const important = 1\nexport const awaited = important")).toBeNull()
})

/** Where a failure at the marked word of the stripped code is told to be. */
function placeOfWord(code: string, word = "missing"): {line: number | null; column: number | null} {
  const stripped = stripTypes(code)
  if ("failure" in stripped) throw new Error(stripped.failure.message)
  const line = stripped.code.split("\n").findIndex(text => text.includes(word)) + 1
  const column = (stripped.code.split("\n")[line - 1] ?? "").indexOf(word) + 1
  const failure = {kind: "threw", message: "", hint: "", line, column} as const
  return inWritten(failure, stripped.map)
}

test.each([
  ["an annotation", "  const admit: number[] = missing.list"],
  [
    "an annotation of a parameter and an answer",
    "const f = (a: {x: number}, b?: string): number => missing(a)",
  ],
  ["`as`", "const a = (b as unknown as Map<string, number>).get(missing)"],
  ["`satisfies`", "const a = {b: 1} satisfies Record<string, number>, c = missing"],
  ["`!`", "const a = b!.c![0] + missing"],
  ["generics", "const f = g<Map<string, number[]>>(missing)"],
  ["a cast right before it", "const a = <any>missing.list"],
  ["generics of a function", "const f = <T extends {x: number}>(a: T): a is T => missing"],
  ["several lines of an interface", "interface A {\n  x: number\n}\nconst a: A = missing"],
  ["an answer's type over several lines", "const f = (a: number): {\n  x: number\n} => missing"],
  ["a modifier", "class A {\n  private readonly x: number = missing\n}"],
  ["`abstract`", "abstract class A { x?: string = missing }"],
  ["a parameter that is a field", "class A { constructor(private readonly x: number, y = missing) {} }"],
  ["an enum", "enum E { A = 1, B }  const a = missing"],
  ["a type inside a text", "const a = `$" + "{b as string} and $" + "{missing}`"],
  ["an empty text and types", "const a = `$" + "{b}$" + "{c}` as string, d = ``\nconst e: number = missing"],
  ["nothing", "const a = missing"],
])("a failure behind %s is told at its own column", (_, code) => {
  const line = code.split("\n").findIndex(text => text.includes("missing")) + 1
  const column = (code.split("\n")[line - 1] ?? "").indexOf("missing") + 1
  expect(placeOfWord(code)).toMatchObject({line, column})
})
