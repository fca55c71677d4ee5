import {expect, test} from "vitest"
import {mean} from "#math/sum"
import {streamOf} from "../kernel/streams"
import {LabFault} from "../lab-fault"
import {Bm25} from "./bm25"
import {ndcg, recall} from "./gain"
import {writeHandbook} from "./handbook"
import {inventWords, misspell, nextIdentifier} from "./invented-words"
import {searchParametersSchema} from "./parameters"
import {playSearch} from "./play-search"
import {CLASSES, drawQueries, type QueryClass} from "./queries"
import {SEARCH_REALISM} from "./search-realism"
import {searchTraceSchema} from "./trace"

// the world of the lab
const WORLD = searchParametersSchema.parse({
  documents: 320,
  topics: 20,
  meanings: 30,
  synonyms: 3,
  about: 8,
  boilerplate: 24,
  boilerplate_sigma: 0.5,
  common_words: 12,
  common_in_query: 2,
  queries: 12,
  dimensions: 24,
  vector_noise: 0.6,
  near: 60,
  other_case: 0.3,
  code_alone: 0.4,
  budget: 15,
  scorer_noise: 0.3,
})
const SMALL = {...WORLD, documents: 60, topics: 4, queries: 2}

/** What each method alone is worth, class by class, over several worlds. */
function methodsAlone(seeds: readonly number[]): Record<QueryClass, {words: number; vectors: number}> {
  const all = seeds.flatMap(seed => {
    const handbook = writeHandbook(WORLD, seed)
    const index = new Bm25(handbook.documents.map(({text}) => text.toLowerCase()))
    return drawQueries(handbook, WORLD, seed).map(({kind, text, near, grades}) => ({
      kind,
      words: ndcg(index.ranking(text.toLowerCase()), grades),
      vectors: ndcg(near, grades),
    }))
  })
  const of = (kind: QueryClass) => {
    const own = all.filter(one => one.kind === kind)
    return {words: mean(own.map(({words}) => words)), vectors: mean(own.map(({vectors}) => vectors))}
  }
  return {
    identifier: of("identifier"),
    paraphrase: of("paraphrase"),
    aspects: of("aspects"),
    misspelt: of("misspelt"),
  }
}

test("words and vectors each lose a class of queries by far more than ten points", () => {
  const {identifier, paraphrase} = methodsAlone([1, 2, 3])
  expect(identifier.words - identifier.vectors).toBeGreaterThan(0.4)
  expect(paraphrase.vectors - paraphrase.words).toBeGreaterThan(0.3)
})

test("a handbook is the same for the same seed, and another for another", () => {
  expect(writeHandbook(SMALL, 3).documents.map(({text}) => text)).toEqual(
    writeHandbook(SMALL, 3).documents.map(({text}) => text),
  )
  expect(writeHandbook(SMALL, 3).documents[0]?.text).not.toBe(writeHandbook(SMALL, 4).documents[0]?.text)
})

test("each query has a document that answers it fully", () => {
  const queries = drawQueries(writeHandbook(WORLD, 5), WORLD, 5)
  expect(queries).toHaveLength(4 * 12)
  expect(queries.every(({grades}) => [...grades.values()].includes(2))).toBe(true)
})

test("a document that answers a paraphrase fully need not have any of its words", () => {
  const bare = {...WORLD, common_in_query: 0, boilerplate: 1, boilerplate_sigma: 0}
  const {documents} = writeHandbook(bare, 6)
  const paraphrases = drawQueries(writeHandbook(bare, 6), bare, 6).filter(({kind}) => kind === "paraphrase")
  const shares = (id: number, query: string) => {
    const words = documents[id]?.text.split(" ") ?? []
    return query.split(" ").filter(word => words.includes(word)).length
  }
  expect(paraphrases).toHaveLength(12)
  for (const {text, grades} of paraphrases) {
    const full = [...grades].filter(([, grade]) => grade === 2).map(([id]) => shares(id, text))
    expect(Math.min(...full)).toBe(0)
  }
})

test("misspell() changes a word by one slip and keeps its first letter", () => {
  const stream = streamOf(7, "slips")
  const words = inventWords(stream, 200, new Set())
  for (const word of words) {
    const slipped = misspell(stream, word)
    expect(slipped.charAt(0)).toBe(word.charAt(0))
    expect(Math.abs(slipped.length - word.length)).toBeLessThanOrEqual(1)
  }
})

test("nextIdentifier() counts on, and starts again after the last", () => {
  expect([nextIdentifier("kx-4821"), nextIdentifier("kx-9999")]).toEqual(["kx-4822", "kx-1000"])
})

test("Bm25 gives what pencil and paper give", () => {
  expect(SEARCH_REALISM["bm25-by-hand"]()).toBeCloseTo(Math.log(1 + 3.5 / 1.5) * (4.4 / 3.65), 12)
  expect(new Bm25(["a b", "b c"]).ranking("c b")).toEqual([1, 0])
  expect(new Bm25(["a b", "b c"]).scores("z").size).toBe(0)
})

test("ndcg() is 1 for the best order, and gives a document that comes again nothing", () => {
  const grades = new Map([
    [4, 2],
    [7, 1],
  ])
  expect(ndcg([4, 7], grades)).toBe(1)
  expect(ndcg([7, 4], grades)).toBeLessThan(1)
  expect(ndcg([4, 4, 7], grades)).toBeLessThan(1)
  expect([ndcg([], grades), ndcg([], new Map())]).toEqual([0, 1])
  expect(recall([7, 7, 1], grades)).toBe(0.5)
})

/** Plays a small world with the same lists for each query. */
function playWith({candidates, ranking}: {candidates: unknown; ranking: unknown}) {
  const play = playSearch([{parameters: SMALL, seed: 8, record: true}])
  let turn = play.next()
  while (!turn.done) {
    const {call, ids} = turn.value
    turn = play.next(ids.map(() => (call === "make" ? true : call === "candidates" ? candidates : ranking)))
  }
  const [played] = turn.value
  if (played === undefined) throw new Error("Expected a world")
  return played
}

test("an answer without relevant documents is worth nothing, and repeated places are counted", () => {
  const {metrics} = playWith({candidates: [], ranking: [0, 0, 0]})
  expect(metrics).toMatchObject({recall: 0, repeated: 2 * 4 * 2})
  expect(metrics["ndcg"]).toBeLessThan(0.3)
})

test("the trace has each query with the ranks of its relevant documents", () => {
  const {queries} = searchTraceSchema.parse(playWith({candidates: [1, 2], ranking: [2]}).trace)
  expect(queries.map(({kind}) => kind)).toEqual(CLASSES.flatMap(kind => [kind, kind]))
  expect(queries.every(({relevant}) => relevant.length > 0)).toBe(true)
})

test("lists that are no answers are faults that say why", () => {
  expect(() => playWith({candidates: [99], ranking: []})).toThrow("names document 99, expected 0 to 59")
  expect(() => playWith({candidates: Array.from({length: 16}, (_, at) => at), ranking: []})).toThrow(
    "has 16 documents, expected at most 15",
  )
  expect(() => playWith({candidates: [], ranking: ["3"]})).toThrow(LabFault)
})
