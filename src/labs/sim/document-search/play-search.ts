import {z} from "zod"
import type {JsonValue} from "#model/journal/json-value"
import {drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {type Handbook, writeHandbook} from "./handbook"
import type {SearchParameters} from "./parameters"
import {drawQueries, type Query} from "./queries"
import {type Answered, searchMetrics} from "./search-metrics"
import {searchTrace} from "./trace"

/** More than this is no answer any more. */
const LONGEST = 100

const ids = z.array(z.number().int("expected a whole number, the place of a document")).max(LONGEST)
const HINT = "Return a list of places of documents in the index, from 0 on, best first"

function readIds(answer: unknown, {call, documents}: {call: string; documents: number}): number[] {
  const list = readAnswer(ids, answer, {call, hint: HINT})
  const odd = list.find(id => id < 0 || id >= documents)
  if (odd === undefined) return list
  throw new LabFault(
    `The answer of ${call}() names document ${odd}, expected 0 to ${documents - 1}`,
    "The index has no other documents",
  )
}

function readCandidates(answer: unknown, {budget, documents}: SearchParameters): number[] {
  const list = readIds(answer, {call: "candidates", documents})
  if (list.length <= budget) return list
  throw new LabFault(
    `The answer of candidates() has ${list.length} documents, expected at most ${budget}`,
    "The scorer reads as many as `query.budget` says",
  )
}

function queryView({text, near, cosines}: Query, budget: number): JsonValue {
  return {text, near: [...near], cosines: [...cosines], budget}
}

type Desk = {
  readonly parameters: SearchParameters
  readonly record: boolean
  readonly handbook: Handbook
  readonly queries: readonly Query[]
  /** Noise of the scorer, by query and document: the same whatever is asked, and in which order. */
  score(query: number, id: number): number
}

function openDesk({parameters, seed, record}: World<SearchParameters>): Desk {
  const handbook = writeHandbook(parameters, seed)
  const queries = drawQueries(handbook, parameters, seed)
  return {
    parameters,
    record: record === true,
    handbook,
    queries,
    score: (query, id) => {
      const stream = streamOf(seed, `scorer ${query} ${id}`)
      const noise = drawNormal(stream, {mean: 0, sd: parameters.scorer_noise})
      const grade = queries[query]?.grades.get(id) ?? 0
      return Math.round(100 * (grade / 2 + noise)) / 100
    },
  }
}

/** Hands over the index of each world once, then asks all queries of all worlds for what the scorer is to read, and
 * then, with its scores, for the answers. */
export function* playSearch(worlds: readonly World<SearchParameters>[]): Play {
  const desks = worlds.map(openDesk)
  yield {
    call: "make",
    on: "code",
    ids: desks.map((_, id) => id),
    shared: [],
    args: desks.map(({handbook}) => [handbook.documents.map(({text}) => text)]),
    keep: ["candidates", "rank"],
  }
  const asked = desks.flatMap((desk, id) =>
    desk.queries.map((query, number) => ({desk, id, number, view: queryView(query, desk.parameters.budget)})),
  )
  const wanted = yield {
    call: "candidates",
    on: "kept",
    ids: asked.map(({id}) => id),
    shared: [],
    args: asked.map(({view}) => [view]),
  }
  const candidates = asked.map(({desk}, at) => [...new Set(readCandidates(wanted[at], desk.parameters))])
  const answers = yield {
    call: "rank",
    on: "kept",
    ids: asked.map(({id}) => id),
    shared: [],
    args: asked.map(({desk, number, view}, at) => [
      view,
      (candidates[at] ?? []).map(id => [id, desk.score(number, id)]),
    ]),
  }
  let at = 0
  return desks.map(desk => {
    const answered = desk.queries.map((query): Answered => {
      const one = {
        query,
        candidates: candidates[at] ?? [],
        ranking: readIds(answers[at], {call: "rank", documents: desk.parameters.documents}),
      }
      at += 1
      return one
    })
    return {
      metrics: searchMetrics(answered),
      trace: desk.record ? searchTrace(answered, desk.handbook) : null,
    }
  })
}
