import {expect, test} from "vitest"
import {clozeNumbers, clozeSides, renderTemplate} from "./card-template"

test("fields and filters are filled in, the front is not repeated on the back", () => {
  expect(renderTemplate("{{Front}} {{hint:Extra}}", {Front: "a", Extra: "b"})).toBe("a b")
  expect(renderTemplate("{{FrontSide}}<hr>{{Back}}", {Back: "c"})).toBe("<hr>c")
})

test("sections follow whether their field is filled", () => {
  const template = "{{#Extra}}with {{Extra}}{{/Extra}}{{^Extra}}without{{/Extra}}"
  expect(renderTemplate(template, {Extra: "x"})).toBe("with x")
  expect(renderTemplate(template, {Extra: "<br>"})).toBe("without")
})

test("a gap is open on the front and filled on the back", () => {
  const text = "{{c1::Paris}} is in {{c2::France::a country}}"
  expect(clozeNumbers(text)).toEqual([1, 2])
  expect(clozeSides(text, 2)).toEqual({front: "Paris is in [a country]", back: "Paris is in France"})
  expect(clozeSides(text, 1).front).toBe("[...] is in France")
})
