import type {RandomStream} from "#math/rng"
import {drawChance} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {blurred, type Document, type Handbook, shuffled} from "./handbook"
import {misspell} from "./invented-words"
import type {SearchParameters} from "./parameters"

export const CLASSES = ["identifier", "paraphrase", "aspects", "misspelt"] as const
export type QueryClass = (typeof CLASSES)[number]

export type Query = {
  readonly kind: QueryClass
  readonly text: string
  /** The nearest documents by vector, nearest first, and the cosine of each. */
  readonly near: readonly number[]
  readonly cosines: readonly number[]
  /** How well each relevant document answers: 2 fully, 1 in part. */
  readonly grades: ReadonlyMap<number, number>
}

/** Share of the words that keep to the document's own, and share that are misspelt. */
const OWN_WORD = 0.7
const SLIP = 0.7
/** What a misspelt word is worth in a vector, against one that is right. */
const SLIP_WEIGHT = 0.6

type Asked = {
  readonly kind: QueryClass
  readonly target: Document
  readonly meanings: readonly number[]
  readonly identifier: string | null
}

/** The queries of a world, class after class. */
export function drawQueries(handbook: Handbook, parameters: SearchParameters, seed: number): Query[] {
  return CLASSES.flatMap(kind => {
    const stream = streamOf(seed, `queries ${kind}`)
    return Array.from({length: parameters.queries}, () =>
      writeQuery(stream, chooseTarget(stream, kind, {handbook, parameters}), {handbook, parameters}),
    )
  })
}

function chooseTarget(
  stream: RandomStream,
  kind: QueryClass,
  {handbook: {documents}, parameters}: {handbook: Handbook; parameters: SearchParameters},
): Asked {
  const fits = documents.filter(({identifier, topics: [first, second]}) =>
    kind === "identifier" ? identifier !== null : kind === "aspects" ? first !== second : true,
  )
  const target = fits[stream.nextBelow(fits.length)]
  if (target === undefined) throw new RangeError(`No document for a query of the class "${kind}"`)
  const meanings = [...target.about.keys()]
  if (kind === "identifier") {
    const beside = drawChance(stream, parameters.code_alone) ? 0 : 1
    return {
      kind,
      target,
      meanings: shuffled(stream, meanings).slice(0, beside),
      identifier: target.identifier,
    }
  }
  if (kind !== "aspects")
    return {kind, target, meanings: shuffled(stream, meanings).slice(0, 3), identifier: null}
  // two meanings of each topic: the first half is about the one, the second half about the other
  const half = Math.ceil(meanings.length / 2)
  const ends = [meanings.slice(0, half), meanings.slice(half)]
  return {
    kind,
    target,
    meanings: ends.flatMap(end => shuffled(stream, end).slice(0, 2)),
    identifier: null,
  }
}

function writeQuery(
  stream: RandomStream,
  asked: Asked,
  {handbook, parameters}: {handbook: Handbook; parameters: SearchParameters},
): Query {
  const {kind, target, meanings, identifier} = asked
  const {synonyms, common_in_query, dimensions, vector_noise, other_case, near} = parameters
  const text: string[] = []
  const parts: {direction: Float64Array; weight: number}[] = []
  for (const meaning of meanings) {
    const own = target.about.get(meaning) ?? 0
    const other = (own + 1 + stream.nextBelow(synonyms - 1)) % synonyms
    const keeps = drawChance(stream, OWN_WORD)
    const isOwn = kind === "misspelt" || (kind !== "paraphrase" && keeps)
    const word = handbook.words[meaning]?.[isOwn ? own : other] ?? ""
    const slips = drawChance(stream, SLIP) && kind === "misspelt"
    const slipped = misspell(stream, word)
    text.push(slips ? slipped : word)
    const direction = handbook.directions[meaning]
    if (direction !== undefined) parts.push({direction, weight: slips ? SLIP_WEIGHT : 1})
  }
  if (identifier !== null) {
    const isWritten = target.text.includes(identifier)
    const swaps = drawChance(stream, other_case)
    text.push(isWritten === swaps ? identifier.toUpperCase() : identifier)
  }
  for (let at = 0; at < common_in_query; at += 1)
    text.push(handbook.common[stream.nextBelow(handbook.common.length)] ?? "")
  const noise = kind === "misspelt" ? 1.3 * vector_noise : vector_noise
  const vector = blurred(parts, {stream, dimensions, noise})
  const nearby = nearest(handbook.documents, vector, near)
  return {
    kind,
    text: shuffled(stream, text).join(" "),
    near: nearby.map(({id}) => id),
    cosines: nearby.map(({cosine}) => cosine),
    grades: gradesOf(handbook.documents, asked),
  }
}

function nearest(documents: readonly Document[], vector: Float64Array, count: number) {
  const all = documents.map(({vector: other}, id) => {
    let product = 0
    for (let at = 0; at < vector.length; at += 1) product += (vector[at] ?? 0) * (other[at] ?? 0)
    return {id, cosine: Math.round(product * 10_000) / 10_000}
  })
  return all.sort((a, b) => b.cosine - a.cosine || a.id - b.id).slice(0, count)
}

/** Who asks for an identifier wants the documents that have it. Otherwise a document answers fully when it is about
 * everything that is asked for, and in part when all but one, or one of two aspects, is there. */
function gradesOf(documents: readonly Document[], asked: Asked): Map<number, number> {
  const grades = new Map<number, number>()
  for (const [id, document] of documents.entries()) {
    const grade = gradeOf(document, asked)
    if (grade > 0) grades.set(id, grade)
  }
  return grades
}

function gradeOf(document: Document, {kind, meanings, identifier}: Asked): number {
  if (identifier !== null) return document.identifier === identifier ? 2 : 0
  const found = countOf(document, meanings)
  if (found === meanings.length) return 2
  if (found === 0) return 0
  if (kind !== "aspects") return found === meanings.length - 1 ? 1 : 0
  const half = meanings.length / 2
  const isOne = countOf(document, meanings.slice(0, half)) === half
  return isOne || countOf(document, meanings.slice(half)) === half ? 1 : 0
}

function countOf({about}: Document, meanings: readonly number[]): number {
  let count = 0
  for (const meaning of meanings) if (about.has(meaning)) count += 1
  return count
}
