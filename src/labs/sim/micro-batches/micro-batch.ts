import {drawChance, drawIndex} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {MicroParameters} from "./parameters"

/** Tokens are 0 .. VOCABULARY - 1. */
export const VOCABULARY = 6
/** The label of a position that teaches nothing: prompt and padding. */
export const IGNORE = -100

export type Text = {
  /** Tokens before padding. */
  readonly tokens: readonly number[]
  /** One for each position of the micro-batch, padding included; IGNORE where there is nothing to learn. */
  readonly labels: readonly number[]
}
export type MicroBatch = {
  readonly texts: readonly Text[]
  /** How often token b is to be predicted after token a, at a * VOCABULARY + b. */
  readonly pairs: readonly number[]
  /** Predictions that are learned from: labels at the second position or later. */
  readonly labelled: number
  readonly positions: number
}

/** Counts what a text teaches. Position i is predicted from position i - 1, so the first label teaches nothing. */
export function microBatchOf(texts: readonly Text[]): MicroBatch {
  const pairs = Array.from({length: VOCABULARY * VOCABULARY}, () => 0)
  let labelled = 0
  let positions = 0
  for (const {tokens, labels} of texts) {
    positions += labels.length
    for (let at = 1; at < labels.length; at += 1) {
      const label = labels[at] ?? IGNORE
      if (label === IGNORE) continue
      const pair = (tokens[at - 1] ?? 0) * VOCABULARY + label
      pairs[pair] = (pairs[pair] ?? 0) + 1
      labelled += 1
    }
  }
  return {texts, pairs, labelled, positions}
}

/** The micro-batches of each rank in one step. */
export function drawStep(parameters: MicroParameters, seed: number, step: number): MicroBatch[][] {
  const {ranks, idle_ranks, fewest_micro_batches, most_micro_batches, empty_steps} = parameters
  return Array.from({length: ranks}, (_, rank) => {
    const stream = streamOf(seed, `step ${step} rank ${rank}`)
    const many = fewest_micro_batches + stream.nextBelow(most_micro_batches - fewest_micro_batches + 1)
    if (rank >= ranks - idle_ranks) return []
    return Array.from({length: many}, () => drawMicroBatch(parameters, stream, empty_steps.includes(step)))
  })
}

function drawMicroBatch(
  {kinds, texts, empty_micro_batches}: MicroParameters,
  stream: ReturnType<typeof streamOf>,
  isEmptyStep: boolean,
): MicroBatch {
  const index = drawIndex(
    stream,
    kinds.map(({share}) => share),
  )
  const kind = kinds[index]
  if (kind === undefined) throw new RangeError("A world needs >= 1 kind of text")
  const isEmpty = drawChance(stream, empty_micro_batches) || isEmptyStep
  const drawn = Array.from({length: texts}, () => {
    const length = kind.shortest + stream.nextBelow(kind.longest - kind.shortest + 1)
    const prompt = kind.prompt_from + stream.nextUnit() * (kind.prompt_to - kind.prompt_from)
    const tokens = [stream.nextBelow(VOCABULARY)]
    while (tokens.length < length) {
      const usual = ((tokens.at(-1) ?? 0) + kind.follows) % VOCABULARY
      tokens.push(drawChance(stream, kind.habit) ? usual : stream.nextBelow(VOCABULARY))
    }
    return {tokens, masked: isEmpty ? length : Math.floor(prompt * length)}
  })
  const width = Math.max(...drawn.map(({tokens}) => tokens.length))
  return microBatchOf(
    drawn.map(({tokens, masked}) => ({
      tokens,
      labels: Array.from({length: width}, (_, at) => (at < masked ? IGNORE : (tokens[at] ?? IGNORE))),
    })),
  )
}
