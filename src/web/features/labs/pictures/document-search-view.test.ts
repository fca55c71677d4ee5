import {expect, test} from "vitest"
import {searchTraceSchema} from "#labs/sim/document-search/trace"
import {fullAnswers, heightOf, ladderWords, queriesOf, worstClass} from "./document-search-view"

const QUERY = {text: "a b", byWords: 0.2, byVectors: 0.6}
const TRACE = searchTraceSchema.parse({
  queries: [
    {
      ...QUERY,
      kind: "identifier",
      ndcg: 1,
      relevant: [{grade: 2, words: 1, vectors: null, candidate: 1, answer: 1}],
    },
    {
      ...QUERY,
      kind: "paraphrase",
      ndcg: 0.5,
      relevant: [
        {grade: 2, words: null, vectors: 4, candidate: 3, answer: 2},
        {grade: 1, words: 9, vectors: 7, candidate: 5, answer: null},
      ],
    },
    {
      ...QUERY,
      kind: "aspects",
      ndcg: 0.7,
      relevant: [{grade: 2, words: 2, vectors: 3, candidate: 2, answer: 11}],
    },
    {...QUERY, kind: "misspelt", ndcg: 0.9, relevant: []},
  ],
})

test("the class that came out worst is looked at first", () => {
  expect(worstClass(TRACE)).toBe("paraphrase")
})

test("the ladder holds full answers only, and what is on no list hangs below its last place", () => {
  expect(fullAnswers(queriesOf(TRACE, "paraphrase"))).toHaveLength(1)
  expect([heightOf(1), heightOf(null), heightOf(61)]).toEqual([0, 1, 1])
  expect(heightOf(2)).toBeLessThan(heightOf(3))
  expect(heightOf(60)).toBeLessThan(1)
})

test("the words give the three figures, and count what is shown", () => {
  expect(ladderWords("aspects", queriesOf(TRACE, "aspects"))).toContain("0 of 1 full answers")
  expect(ladderWords("identifier", queriesOf(TRACE, "identifier"))).toContain("your answers 100")
})
