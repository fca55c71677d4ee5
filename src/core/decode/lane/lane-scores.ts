import {exp} from "#math/exp"
import {log} from "#math/log"
import type {LaneModel} from "#model/decode/lane-model"
import {type LaneEvidence, POSTING_LANES, type PostingLane} from "#model/decode/reading"
import type {PlacedPiece} from "../sections"
import {laneGrams, SECTION_WEIGHTS} from "./lane-grams"

const CLASSES = POSTING_LANES.length

/** A lane model made ready for many postings. */
export type PreparedLaneModel = {
  readonly model: LaneModel
  readonly grams: ReadonlyMap<string, number>
  /** Log of how rare each gram is. */
  readonly rarity: Float64Array
  readonly weights: Float64Array
  readonly titleGrams: ReadonlyMap<string, number>
  readonly titleWeights: Float64Array
}

function indexOf(lines: string): Map<string, number> {
  return new Map(lines.split("\n").map((gram, index) => [gram, index]))
}

export function prepareLaneModel(model: LaneModel): PreparedLaneModel {
  const scaled = (rows: LaneModel["gramWeights"]) =>
    Float64Array.from(rows.flat(), weight => weight * model.weightUnit)
  return {
    model,
    grams: indexOf(model.grams),
    rarity: Float64Array.from(model.gramCounts, count => rarityOf(count, model.postings)),
    weights: scaled(model.gramWeights),
    titleGrams: indexOf(model.titleGrams),
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

type GramPlace = {amount: number; readonly pieces: [number, number][]}

/** Chance of each lane by a linear model over the words of the title and of the weighted sections, and the sentences
 * that speak most for each. Linear in the text.
 * @param pieces of `splitSections` on the same text */
export function laneScores(
  {grams, rarity, weights, titleGrams, titleWeights, model}: PreparedLaneModel,
  {
    title,
    text,
    pieces,
  }: {readonly title: string; readonly text: string; readonly pieces: readonly PlacedPiece[]},
): LaneScores {
  const found = new Map<number, GramPlace>()
  pieces.forEach((piece, place) => {
    const weight = SECTION_WEIGHTS[piece.section]
    if (weight === 0) return
    for (const gram of laneGrams(text.slice(piece.start, piece.end))) {
      const index = grams.get(gram)
      if (index === undefined) continue
      const before = found.get(index)
      if (before === undefined) found.set(index, {amount: weight, pieces: [[place, weight]]})
      else {
        before.amount += weight
        before.pieces.push([place, weight])
      }
    }
  })
  let square = 0
  for (const [index, {amount}] of found) {
    const value = log(1 + amount) * (rarity[index] ?? 0)
    square += value * value
  }
  const norm = square === 0 ? 1 : Math.sqrt(square)
  const score = Float64Array.from(model.bias)
  const perPiece = new Float64Array(pieces.length * CLASSES)
  for (const [index, {amount, pieces: places}] of found) {
    const value = (log(1 + amount) * (rarity[index] ?? 0)) / norm
    for (let lane = 0; lane < CLASSES; lane += 1) {
      const part = value * (weights[index * CLASSES + lane] ?? 0)
      score[lane] = (score[lane] ?? 0) + part
      for (const [place, weight] of places) {
        const at = place * CLASSES + lane
        perPiece[at] = (perPiece[at] ?? 0) + (part * weight) / amount
      }
    }
  }
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
