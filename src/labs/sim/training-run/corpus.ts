import {exp} from "#math/exp"
import type {RandomStream} from "#math/rng"
import {drawChance, drawIndex, drawNormal} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {CLASSES, RARE_TOKEN} from "./model-shape"

/** Text that a run reads: each update a batch, cut among the ranks, from six sources with tokens of their own. What is
 * right turns slowly while the run goes on, so that a model that has stopped to learn falls behind. */
export type Corpus = {
  readonly seed: number
  readonly batches: readonly Batch[]
  /** Pairs and the chances of their labels at a time, to measure by. */
  readonly checks: readonly Check[]
  readonly hardSource: number
  /** Chances of the labels of each check at the time of an update. */
  truthsAt(update: number): readonly (readonly number[])[]
}
export type Example = {
  readonly a: number
  readonly b: number
  readonly label: number
  readonly source: number
}
export type Batch = readonly (readonly Example[])[]
export type Check = {readonly a: number; readonly b: number; readonly source: number}

export const SOURCES = 6
const TOKENS_PER_SOURCE = 4
export const RANKS = 8
/** Examples of each rank in an update; the last rank of a node gets what is left over. */
export const RANK_EXAMPLES = [4, 4, 4, 4, 4, 4, 4, 2] as const
const CHECKS_PER_SOURCE = 12
const RARE_CHECKS = 12
/** Updates in which the truth turns by a quarter of a circle. */
const QUARTER_TURN = 500
const NOISE = 0.04
const HARD_NOISE = 0.45
/** Share of the examples that hold the rare token, once it has come in. */
const RARE_SHARE = 0.25

export function drawCorpus(
  seed: number,
  {
    updates,
    rareFrom,
    hardPatch,
  }: {updates: number; rareFrom: number; hardPatch: readonly [number, number] | null},
): Corpus {
  const law = drawLaw(streamOf(seed, "truth"))
  const stream = streamOf(seed, "batches")
  const hardSource = Math.floor(streamOf(seed, "hard source").nextUnit() * SOURCES)
  const batches = Array.from({length: updates}, (_, update) => {
    const patch = hardPatch !== null && update >= hardPatch[0] && update < hardPatch[1]
    return RANK_EXAMPLES.map(count =>
      Array.from({length: count}, () =>
        drawExample(stream, {law, update, hardSource, patch, rare: update >= rareFrom}),
      ),
    )
  })
  const picks = streamOf(seed, "checks")
  const checks = Array.from({length: SOURCES * CHECKS_PER_SOURCE}, (_, at) => {
    const {a, b} = drawPair(picks, at % SOURCES)
    return {a, b: at < RARE_CHECKS ? RARE_TOKEN : b, source: at % SOURCES}
  })
  const known = new Map<number, readonly (readonly number[])[]>()
  return {
    seed,
    batches,
    checks,
    hardSource,
    truthsAt: update => {
      const found = known.get(update) ?? checks.map(pair => chancesAt(law, pair, update))
      known.set(update, found)
      return found
    },
  }
}

/** Two laws between which the truth turns; each adds what a token says by itself and what the two say together. */
type Law = readonly {
  readonly first: readonly number[][]
  readonly second: readonly number[][]
}[]

function drawLaw(stream: RandomStream): Law {
  const table = (sd: number) =>
    Array.from({length: RARE_TOKEN + 1}, () =>
      Array.from({length: CLASSES}, () => drawNormal(stream, {mean: 0, sd})),
    )
  return [0, 1].map(() => ({first: table(2.8), second: table(1.5)}))
}

function chancesAt(law: Law, {a, b}: {a: number; b: number}, update: number): number[] {
  const angle = turnOf(update)
  const powers = Array.from({length: CLASSES}, (_, choice) => {
    let logit = 0
    for (const [at, {first, second}] of law.entries())
      logit += (angle[at] ?? 0) * ((first[a]?.[choice] ?? 0) + (second[b]?.[choice] ?? 0))
    return exp(logit)
  })
  let total = 0
  for (const power of powers) total += power
  return powers.map(power => power / total)
}

/** Weights of the two laws: a point on a circle, from the tangent of half the angle, so that no sine is needed. */
function turnOf(update: number): readonly [number, number] {
  const turns = update / QUARTER_TURN
  const quarter = Math.floor(turns)
  const rest = turns - quarter
  // close to tan(rest * 45 degrees), and exact at both ends
  const t = rest * (0.7853981633974483 + 0.2146018366025517 * rest * rest)
  const square = t * t
  const x = (1 - square) / (1 + square)
  const y = (2 * t) / (1 + square)
  const flips: readonly (readonly [number, number])[] = [
    [x, y],
    [-y, x],
    [-x, -y],
    [y, -x],
  ]
  return flips[quarter % 4] ?? [x, y]
}

function drawPair(stream: RandomStream, source: number): {a: number; b: number} {
  return {
    a: source * TOKENS_PER_SOURCE + stream.nextBelow(TOKENS_PER_SOURCE),
    b: stream.nextBelow(RARE_TOKEN),
  }
}

function drawExample(
  stream: RandomStream,
  {
    law,
    update,
    hardSource,
    patch,
    rare,
  }: {law: Law; update: number; hardSource: number; patch: boolean; rare: boolean},
): Example {
  const source = stream.nextBelow(SOURCES)
  const pair = drawPair(stream, source)
  const isRare = drawChance(stream, RARE_SHARE) && rare
  const b = isRare ? RARE_TOKEN : pair.b
  const noise = patch ? 0.7 : source === hardSource ? HARD_NOISE : NOISE
  const isNoise = drawChance(stream, noise)
  const truth = drawIndex(stream, chancesAt(law, {a: pair.a, b}, update))
  const any = stream.nextBelow(CLASSES)
  return {a: pair.a, b, label: isNoise ? any : truth, source}
}
