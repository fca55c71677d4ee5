import {exp} from "#math/exp"
import {log} from "#math/log"
import type {RandomStream} from "#math/rng"
import {mean} from "#math/sum"
import {drawChance} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {FraudParameters} from "./parameters"

/** The bin of a value that is not there. */
export const MISSING = -1

export type Table = {
  /** Bins by column, then row. */
  readonly columns: readonly (readonly number[])[]
  readonly labels: readonly (0 | 1)[]
  /** True chances of fraud. */
  readonly chances: readonly number[]
}
export type FraudWorld = {readonly train: Table; readonly valid: Table; readonly live: Table}

type Kind = "train" | "valid" | "live"
/** Rows by which the level of the logit is set, so that the rate of fraud comes out. */
const LEVEL_ROWS = 2000
/** How well a column that is filled in later tells the outcome. */
const TOLD = 0.94
const ROOT_3 = Math.sqrt(3)
const ROOT_12 = Math.sqrt(12)

/** What a value adds to the logit, with mean 0 and standard deviation 1 over all values. */
function shapeOf(shape: string, unit: number, code: number): number {
  if (shape === "rising") return (2 * unit - 1) * ROOT_3
  if (shape === "ends") return (Math.abs(2 * unit - 1) - 0.5) * ROOT_12
  return code
}

/** The law of a world: what the bins of a row add to the logit of fraud. */
class FraudLaw {
  private readonly codes: readonly (readonly number[])[]
  private readonly places: ReadonlyMap<string, number>
  readonly level: number

  constructor(
    readonly parameters: FraudParameters,
    seed: number,
  ) {
    const {columns, fraud_rate} = parameters
    const stream = streamOf(seed, "codes")
    this.codes = columns.map(({bins}) => {
      const first = stream.nextBelow(2)
      // as many up as down, so that the mean is 0
      return Array.from({length: bins}, (_, bin) =>
        (bin * 5 + first + Math.floor(bin / 3)) % 2 === 0 ? 1 : -1,
      )
    })
    this.places = new Map(columns.map(({name}, at) => [name, at]))
    const sample = streamOf(seed, "level")
    const logits = Array.from({length: LEVEL_ROWS}, () => this.logitOf(this.drawBins(sample, "train")))
    this.level = levelFor(logits, fraud_rate)
  }

  /** Bins of one row, without what only the outcome tells. */
  drawBins(stream: RandomStream, kind: Kind): number[] {
    return this.parameters.columns.map(({bins, missing, missing_live}) => {
      const bin = stream.nextBelow(bins)
      const isMissing = drawChance(stream, kind === "live" ? (missing_live ?? missing) : missing)
      return isMissing ? MISSING : bin
    })
  }

  logitOf(row: readonly number[]): number {
    let logit = 0
    for (const [at, {bins, effect, shape, missing_effect}] of this.parameters.columns.entries()) {
      const bin = row[at] ?? MISSING
      if (bin === MISSING) logit += missing_effect
      else if (effect !== 0) logit += effect * shapeOf(shape, (bin + 0.5) / bins, this.codes[at]?.[bin] ?? 0)
    }
    for (const {first, second, effect} of this.parameters.pairs)
      logit += effect * this.sideOf(row, first) * this.sideOf(row, second)
    return logit
  }

  /** 1 in the upper half of a column, -1 in the lower, 0 where the value is missing. */
  private sideOf(row: readonly number[], name: string): number {
    const place = this.places.get(name)
    if (place === undefined) throw new RangeError(`There is no column "${name}"`)
    const bin = row[place] ?? MISSING
    if (bin === MISSING) return 0
    return 2 * bin >= (this.parameters.columns[place]?.bins ?? 0) ? 1 : -1
  }
}

const chanceOf = (logit: number) => 1 / (1 + exp(-logit))

/** The level at which the mean chance is the rate, by halving. */
function levelFor(logits: readonly number[], rate: number): number {
  let low = log(rate / (1 - rate)) - 12
  let high = low + 24
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2
    if (mean(logits.map(logit => chanceOf(middle + logit))) < rate) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function drawTable(law: FraudLaw, seed: number, kind: Kind, rows: number): Table {
  const stream = streamOf(seed, `${kind} rows`)
  const told = streamOf(seed, `${kind} outcomes told`)
  const {columns, flipped} = law.parameters
  const drawn = Array.from({length: rows}, () => {
    const bins = law.drawBins(stream, kind)
    const chance = chanceOf(law.level + law.logitOf(bins))
    const isFraud = drawChance(stream, chance)
    const isFlipped = drawChance(stream, flipped)
    const row = columns.map((column, at) => {
      if (column.known_after_days === 0) return bins[at] ?? MISSING
      // filled in afterwards, and still empty when a row is served
      const isTold = drawChance(told, TOLD)
      return kind === "train" ? (isTold === isFraud ? column.bins - 1 : 0) : 0
    })
    const label: 0 | 1 = isFraud === (kind === "train" && isFlipped) ? 0 : 1
    return {row, chance, label}
  })
  return {
    columns: columns.map((_, at) => drawn.map(({row}) => row[at] ?? MISSING)),
    labels: drawn.map(({label}) => label),
    chances: drawn.map(({chance}) => chance),
  }
}

export function drawWorld(parameters: FraudParameters, seed: number): FraudWorld {
  const law = new FraudLaw(parameters, seed)
  return {
    train: drawTable(law, seed, "train", parameters.rows),
    valid: drawTable(law, seed, "valid", parameters.valid_rows),
    live: drawTable(law, seed, "live", parameters.live_rows),
  }
}
