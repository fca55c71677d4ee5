import type {RandomStream} from "#math/rng"
import {drawChance, drawLogNormal, drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {inventIdentifier, inventWords, nextIdentifier} from "./invented-words"
import type {SearchParameters} from "./parameters"

export type Document = {
  readonly text: string
  /** Meanings that it is about, and which of the words for each it uses. */
  readonly about: ReadonlyMap<number, number>
  readonly topics: readonly number[]
  readonly identifier: string | null
  readonly vector: Float64Array
}

/** All documents of one world, with the language that they are written in. */
export type Handbook = {
  readonly documents: readonly Document[]
  /** The words for each meaning. Meaning m belongs to topic floor(m / meanings). */
  readonly words: readonly (readonly string[])[]
  readonly common: readonly string[]
  /** The direction of each meaning, of length 1. */
  readonly directions: readonly Float64Array[]
}

/** How much of a meaning's direction is its topic's, as a length against 1 for its own. */
const TOPIC_PART = 0.55
/** Share of documents about two topics, and share of those with an identifier. */
const TWO_TOPICS = 0.35
const IDENTIFIED = 0.6
/** Weight in the vector of a word that a document only mentions. */
const MENTION = 0.2

export function randomDirection(stream: RandomStream, dimensions: number): Float64Array {
  return unit(Float64Array.from({length: dimensions}, () => drawNormal(stream, {mean: 0, sd: 1})))
}

export function unit(vector: Float64Array): Float64Array {
  let square = 0
  for (const one of vector) square += one * one
  const length = Math.sqrt(square)
  return length > 0 ? vector.map(one => one / length) : vector
}

/** The weighted sum of directions, with noise of this length against its own. */
export function blurred(
  parts: readonly {readonly direction: Float64Array; readonly weight: number}[],
  {stream, dimensions, noise}: {stream: RandomStream; dimensions: number; noise: number},
): Float64Array {
  const sum = new Float64Array(dimensions)
  for (const {direction, weight} of parts)
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + weight * (direction[at] ?? 0)
  const clear = unit(sum)
  const blur = randomDirection(stream, dimensions)
  return unit(clear.map((one, at) => one + noise * (blur[at] ?? 0)))
}

export function shuffled<T>(stream: RandomStream, items: readonly T[]): T[] {
  const out = [...items]
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1)
    const [a, b] = [out[at], out[other]]
    if (a === undefined || b === undefined) continue
    out[at] = b
    out[other] = a
  }
  return out
}

function meaningsOf(topic: number, {meanings}: SearchParameters): number[] {
  return Array.from({length: meanings}, (_, at) => topic * meanings + at)
}

function drawDirections(stream: RandomStream, parameters: SearchParameters): Float64Array[] {
  const {topics, dimensions} = parameters
  return Array.from({length: topics}, (_, topic) => {
    const center = randomDirection(stream, dimensions)
    return meaningsOf(topic, parameters).map(() =>
      blurred([{direction: center, weight: 1}], {stream, dimensions, noise: 1 / TOPIC_PART}),
    )
  }).flat()
}

/** Writes the documents of a world. */
export function writeHandbook(parameters: SearchParameters, seed: number): Handbook {
  const {topics, meanings, synonyms, common_words} = parameters
  const language = streamOf(seed, "language")
  const taken = new Set<string>()
  const words = Array.from({length: topics * meanings}, () => inventWords(language, synonyms, taken))
  const common = inventWords(language, common_words, taken)
  const directions = drawDirections(streamOf(seed, "directions"), parameters)
  const stream = streamOf(seed, "documents")
  const documents: Document[] = []
  let last: string | null = null
  while (documents.length < parameters.documents) {
    const identifier = drawIdentifier(stream, last)
    last = identifier ?? last
    documents.push(writeDocument(stream, {parameters, words, common, directions, identifier}))
  }
  return {documents, words, common, directions}
}

/** Some documents share the identifier of the one before, as parts of a manual do, and some have the next number. */
function drawIdentifier(stream: RandomStream, last: string | null): string | null {
  const fresh = inventIdentifier(stream)
  const kin = stream.nextUnit()
  if (!drawChance(stream, IDENTIFIED)) return null
  if (last === null || kin > 0.85) return fresh
  return kin < 0.15 ? last : nextIdentifier(last)
}

function writeDocument(
  stream: RandomStream,
  language: Omit<Handbook, "documents"> & {parameters: SearchParameters; identifier: string | null},
): Document {
  const {parameters, words, common, directions, identifier} = language
  const {topics: topicCount, synonyms, dimensions, vector_noise, boilerplate, boilerplate_sigma} = parameters
  const first = stream.nextBelow(topicCount)
  const second = drawChance(stream, TWO_TOPICS) ? stream.nextBelow(topicCount) : first
  const half = Math.ceil(parameters.about / 2)
  const chosen = [
    ...shuffled(stream, meaningsOf(first, parameters)).slice(0, half),
    ...shuffled(stream, meaningsOf(second, parameters)).slice(0, parameters.about),
  ]
  const about = new Map<number, number>()
  for (const meaning of chosen)
    if (about.size < parameters.about && !about.has(meaning)) about.set(meaning, stream.nextBelow(synonyms))
  const text: string[] = []
  const parts: {direction: Float64Array; weight: number}[] = []
  const add = (meaning: number, {word, weight}: {word: number; weight: number}) => {
    text.push(words[meaning]?.[word] ?? "")
    const direction = directions[meaning]
    if (direction !== undefined) parts.push({direction, weight})
  }
  for (const [meaning, word] of about) {
    const times = 1 + stream.nextBelow(3)
    // the second mention of a meaning adds less to the vector than the first
    for (let time = 0; time < times; time += 1) add(meaning, {word, weight: time === 0 ? 1 : 0.35})
  }
  if (identifier !== null) text.push(drawChance(stream, 0.5) ? identifier : identifier.toUpperCase())
  const rest = Math.round(drawLogNormal(stream, {median: boilerplate, sigma: boilerplate_sigma}))
  for (let at = 0; at < rest; at += 1) {
    if (drawChance(stream, 0.5)) text.push(common[stream.nextBelow(common.length)] ?? "")
    else
      add(stream.nextBelow(words.length), {
        word: stream.nextBelow(synonyms),
        weight: MENTION / Math.sqrt(1 + rest / 20),
      })
  }
  return {
    text: shuffled(stream, text).join(" "),
    about,
    topics: [first, second],
    identifier,
    vector: blurred(parts, {stream, dimensions, noise: vector_noise}),
  }
}
