import {expect, test} from "vitest"
import {titleVerdict} from "./title-verdict"

const read = {lane: "mlops", confidence: 0.9, titleLane: "ml", titleMatchesDuties: false} as const

test("titleVerdict() names both lanes where title and duties differ", () => {
  expect(titleVerdict(read, "ML Engineer")).toEqual({
    kind: "differs",
    sentence: "Title and duties differ: the title says ML, the duties say MLOps.",
  })
})

test("titleVerdict() calls no title wrong on a toss-up", () => {
  expect(titleVerdict({...read, confidence: 0.5}, "ML Engineer").kind).toBe("unsure")
})

test("titleVerdict() names the lanes that a title leaves open", () => {
  const open = {...read, titleLane: null}
  expect(titleVerdict(open, "AI/ML Engineer").sentence).toBe(
    "Title and duties differ: the title says AI or ML, the duties say MLOps.",
  )
  expect(titleVerdict({...open, confidence: 0.5}, "AI/ML Engineer").sentence).toBe(
    "The title says AI or ML; the duties lean to MLOps, not surely enough to call the title wrong.",
  )
})

test("titleVerdict() says that a plain title hides lane work", () => {
  for (const title of ["Software Engineer", "Data Scientist"])
    expect(titleVerdict({...read, titleLane: null}, title).sentence).toBe(
      "Title and duties differ: the title names no lane, the duties do, MLOps.",
    )
})

test("titleVerdict() says that lane words are in the title only", () => {
  expect(titleVerdict({...read, lane: "none", titleLane: "ai"}, "AI Engineer").sentence).toBe(
    "Title and duties differ: the title says AI, the duties say none of the three lanes.",
  )
})

test("titleVerdict() tells a title that agrees from one that leaves the lane open", () => {
  const agrees = {...read, titleMatchesDuties: true}
  expect(titleVerdict({...agrees, titleLane: "mlops"}, "MLOps Engineer").sentence).toBe(
    "Title and duties agree: both say MLOps.",
  )
  expect(titleVerdict({...agrees, titleLane: null}, "AI/ML Engineer").sentence).toBe(
    "The title leaves the lane open and goes with these duties, MLOps.",
  )
})

test("titleVerdict() holds nothing against a posting without a title", () => {
  expect(titleVerdict({...read, titleMatchesDuties: true}, "").kind).toBe("no-title")
})
