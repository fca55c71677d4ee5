import {exp} from "#math/exp"
import {log} from "#math/log"
import type {LaneModel} from "#model/decode/lane-model"
import {type LaneEvidence, POSTING_LANES, type PostingLane} from "#model/decode/reading"
import type {PlacedPiece} from "../sections"
import {laneGrams, laneWords, SECTION_WEIGHTS} from "./lane-grams"

const CLASSES = POSTING_LANES.length

/** A lane model made ready for many postings. */
export type PreparedLaneModel = {
  readonly model: LaneModel
  /** Number of each word that some gram holds. */
  readonly words: ReadonlyMap<string, number>
  /** Index of the gram of one word, by its number; -1 where only pairs hold it. */
  readonly single: Int32Array
  /** Index of the gram of a pair of words, by first number x count of words + second. */
  readonly pairs: ReadonlyMap<number, number>
  /** Log of how rare each gram is. */
  readonly rarity: Float64Array
  readonly weights: Float64Array
  readonly titleGrams: ReadonlyMap<string, number>
  readonly titleWeights: Float64Array
}

export function prepareLaneModel(model: LaneModel): PreparedLaneModel {
  const scaled = (rows: LaneModel["gramWeights"]) =>
    Float64Array.from(rows.flat(), weight => weight * model.weightUnit)
  const grams = model.grams.split("\n").map(gram => gram.split("_"))
  const words = new Map<string, number>()
  for (const gram of grams) for (const word of gram) if (!words.has(word)) words.set(word, words.size)
  const single = new Int32Array(words.size).fill(-1)
  const pairs = new Map<number, number>()
  grams.forEach(([first = "", second], index) => {
    const number = words.get(first) ?? 0
    if (second === undefined) single[number] = index
    else pairs.set(number * words.size + (words.get(second) ?? 0), index)
  })
  return {
    model,
    words,
    single,
    pairs,
    rarity: Float64Array.from(model.gramCounts, count => rarityOf(count, model.postings)),
    weights: scaled(model.gramWeights),
    titleGrams: new Map(model.titleGrams.split("\n").map((gram, index) => [gram, index])),
    titleWeights: scaled(model.titleWeights),
  }
}

/** Log of all postings over those that hold a gram. */
export function rarityOf(count: number, postings: number): number {
  return log((postings + 1) / (count + 1))
}

export type LaneScores = {
  readonly chances: Readonly<Record<PostingLane, number>>
  readonly evidence: readonly LaneEvidence[]
}

/** Every gram of a posting that the model holds, in order, with the piece that it stands in. */
type Found = {
  readonly grams: readonly number[]
  readonly places: readonly number[]
  /** Weighted count of each gram of the model. */
  readonly amounts: Float64Array
}

function findGrams(
  text: string,
  pieces: readonly PlacedPiece[],
  {words, single, pairs, rarity}: PreparedLaneModel,
): Found {
  const grams: number[] = []
  const places: number[] = []
  const amounts = new Float64Array(rarity.length)
  pieces.forEach((piece, place) => {
    const weight = SECTION_WEIGHTS[piece.section]
    if (weight === 0) return
    const add = (gram: number) => {
      grams.push(gram)
      places.push(place)
      amounts[gram] = (amounts[gram] ?? 0) + weight
    }
    let before = -1
    for (const word of laneWords(text.slice(piece.start, piece.end))) {
      const number = words.get(word) ?? -1
      if (number >= 0) {
        const alone = single[number] ?? -1
        if (alone >= 0) add(alone)
        const pair = before < 0 ? undefined : pairs.get(before * words.size + number)
        if (pair !== undefined) add(pair)
      }
      before = number
    }
  })
  return {grams, places, amounts}
}

/** Chance of each lane by a linear model over the words of the title and of the weighted sections, and the sentences
 * that speak most for each. Linear in the text.
 * @param pieces of `splitSections` on the same text */
export function laneScores(
  prepared: PreparedLaneModel,
  {
    title,
    text,
    pieces,
  }: {readonly title: string; readonly text: string; readonly pieces: readonly PlacedPiece[]},
): LaneScores {
  const {rarity, weights, titleGrams, titleWeights, model} = prepared
  const {grams, places, amounts} = findGrams(text, pieces, prepared)
  // what one unit of a gram's weighted count is worth, before the length of the whole is known
  const worth = new Float64Array(rarity.length)
  let square = 0
  for (const gram of grams) {
    if (worth[gram] !== 0) continue
    const amount = amounts[gram] ?? 0
    const value = log(1 + amount) * (rarity[gram] ?? 0)
    worth[gram] = value / amount
    square += value * value
  }
  const norm = square === 0 ? 1 : Math.sqrt(square)
  const score = Float64Array.from(model.bias)
  const perPiece = new Float64Array(pieces.length * CLASSES)
  grams.forEach((gram, index) => {
    const place = places[index] ?? 0
    const section = pieces[place]?.section ?? "other"
    const value = ((worth[gram] ?? 0) * SECTION_WEIGHTS[section]) / norm
    for (let lane = 0; lane < CLASSES; lane += 1) {
      const part = value * (weights[gram * CLASSES + lane] ?? 0)
      score[lane] = (score[lane] ?? 0) + part
      perPiece[place * CLASSES + lane] = (perPiece[place * CLASSES + lane] ?? 0) + part
    }
  })
  addTitle(title, titleGrams, titleWeights, score)
  return {chances: chancesOf(score), evidence: evidenceOf(pieces, perPiece)}
}

function addTitle(
  title: string,
  grams: ReadonlyMap<string, number>,
  weights: Float64Array,
  score: Float64Array,
): void {
  const known = [...new Set(laneGrams(title))].flatMap(gram => grams.get(gram) ?? [])
  const value = known.length === 0 ? 0 : 1 / Math.sqrt(known.length)
  for (const index of known)
    for (let lane = 0; lane < CLASSES; lane += 1)
      score[lane] = (score[lane] ?? 0) + value * (weights[index * CLASSES + lane] ?? 0)
}

/** Softmax, in the order of POSTING_LANES. */
export function chancesOf(score: ArrayLike<number>): Record<PostingLane, number> {
  const largest = Math.max(...Array.from(score))
  const powers = POSTING_LANES.map((_, lane) => exp((score[lane] ?? 0) - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const [ai = 0, ml = 0, mlops = 0, none = 0] = powers.map(power => power / total)
  return {ai, ml, mlops, none}
}

const MOST_EVIDENCE = 24

/** Sentences by how much they speak for one lane against the mean of the others. */
function evidenceOf(pieces: readonly PlacedPiece[], perPiece: Float64Array): LaneEvidence[] {
  const all = pieces.map((piece, place) => {
    const parts = POSTING_LANES.map((_, lane) => perPiece[place * CLASSES + lane] ?? 0)
    const mean = parts.reduce((sum, part) => sum + part, 0) / CLASSES
    const best = parts.indexOf(Math.max(...parts))
    return {
      start: piece.start,
      end: piece.end,
      lane: POSTING_LANES[best] ?? "none",
      weight: (parts[best] ?? 0) - mean,
    }
  })
  const kept = all.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_EVIDENCE)
  const total = kept.reduce((sum, {weight}) => sum + weight, 0)
  return kept
    .filter(({weight}) => weight > 0)
    .map(one => ({...one, weight: total === 0 ? 0 : one.weight / total}))
    .sort((a, b) => a.start - b.start)
}
