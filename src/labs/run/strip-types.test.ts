import {expect, test} from "vitest"
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
