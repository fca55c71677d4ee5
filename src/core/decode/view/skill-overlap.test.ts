import {expect, test} from "vitest"
import {skillOverlap} from "./skill-overlap"

const skill = (id: string) => ({id, name: id.toUpperCase(), evidence: []})

test("skillOverlap() lists what most postings ask for first, and says which ask", () => {
  expect(
    skillOverlap([
      [skill("rag"), skill("sql")],
      [skill("sql"), skill("aws")],
    ]),
  ).toEqual([
    {id: "sql", name: "SQL", askedBy: [0, 1]},
    {id: "aws", name: "AWS", askedBy: [1]},
    {id: "rag", name: "RAG", askedBy: [0]},
  ])
})
