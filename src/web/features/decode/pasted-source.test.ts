import {expect, test} from "vitest"
import {pastedSource} from "./pasted-source"

function clip(plain: string, html = "") {
  return {getData: (type: string) => (type === "text/html" ? html : plain)}
}

test("pastedSource() takes plain text as it is where there is no markup", () => {
  expect(pastedSource(clip("ML Engineer\nWe build"))).toEqual({
    text: "ML Engineer\nWe build",
    formName: undefined,
  })
})

test("pastedSource() prefers markup that keeps lines which the plain text has lost", () => {
  const html = "<p>ML Engineer</p><ul><li>Build</li><li>Run</li></ul>"
  expect(pastedSource(clip("ML Engineer Build Run", html))).toEqual({text: html, formName: "paste.html"})
})

test("pastedSource() keeps plain text that says more than the markup beside it", () => {
  const plain = "ML Engineer, build and run the models of our claims team"
  expect(pastedSource(clip(plain, "<p>ML</p><p>Engineer</p>")).text).toBe(plain)
  // a code editor puts each line into markup of its own
  expect(pastedSource(clip("a\nb", "<div>a</div><div>b</div>")).formName).toBeUndefined()
})

test("pastedSource() takes markup alone where there is no plain text", () => {
  expect(pastedSource(clip("", "<p>ML Engineer</p>")).text).toBe("<p>ML Engineer</p>")
})
