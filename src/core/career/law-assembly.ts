import {quantiles} from "#math/quantiles"
import type {CareerResult, Estimate, PolicyDifference, PolicyResult} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import {UserError} from "#model/user-error"
import {differenceCareers, type LawTask, type RunOptions, type TaskOutput} from "./law-tasks"
import {policyMeasures} from "./measures"
import {meanWithError, shareWithError, summarizeFan, summarizeTotals} from "./summarize"

const BATCHES = 20
/** Beyond this, squares and 32-bit years of totals lose their meaning. */
const MOST_USD = 1e30

/** The finished policies of a part of a run: plain data, so that it can come from another thread. */
export type LawShare = {
  readonly policies: readonly {
    readonly policy: number
    readonly totals: Float32Array
    readonly result: PolicyResult
  }[]
  readonly shared: readonly {readonly policy: number; readonly totals: Float32Array}[]
}

/** Puts the pieces of a run together, in any order of arrival, and keeps no more than it must: the year-by-year
 * figures of a policy go as soon as the policy is complete. */
export class LawAssembly {
  /** Kept for comparisons only, in single precision: off by at most a few cents. */
  private readonly totals: Float32Array[] = []
  private readonly shared: Float32Array[] = []
  private readonly open = new Map<number, {left: number; output: TaskOutput}>()
  private readonly finished: PolicyResult[] = []
  private readonly years: number
  private spare: {totals: Float64Array; net: Float32Array} | undefined

  constructor(
    private readonly law: CareerLaw,
    private readonly options: RunOptions,
  ) {
    this.years = law.quarters / 4
  }

  add(task: LawTask, piece: TaskOutput): void {
    if (task.part === "difference") {
      this.shared[task.policy] ??= new Float32Array(differenceCareers(this.options))
      this.shared[task.policy]?.set(piece.totals, task.from)
      return
    }
    const policy = this.open.get(task.policy) ?? this.openPolicy(task.policy)
    const {output} = policy
    const {careers} = this.options
    output.totals.set(piece.totals, task.from)
    scatter(piece.net, output.net, {rows: this.years, from: task.from, careers})
    if (piece.richest !== undefined) output.richest?.set(piece.richest, task.from)
    if (piece.washedOut !== undefined) output.washedOut?.set(piece.washedOut, task.from)
    if (piece.reached !== undefined && output.reached !== undefined)
      scatter(piece.reached, output.reached, {
        rows: this.law.pay_thresholds?.length ?? 0,
        from: task.from,
        careers,
      })
    policy.left -= task.count
    if (policy.left === 0) this.closePolicy(task.policy, output)
  }

  /** What has been finished here, to be taken over by the assembly of another thread. */
  share(): LawShare {
    const policies = this.finished.flatMap((result, policy) => {
      const totals = this.totals[policy]
      return totals === undefined ? [] : [{policy, totals, result}]
    })
    return {policies, shared: this.shared.flatMap((totals, policy) => [{policy, totals}])}
  }

  /** Takes over what another thread has finished. */
  absorb({policies, shared}: LawShare): void {
    for (const {policy, totals, result} of policies) {
      this.totals[policy] = totals
      this.finished[policy] = result
    }
    for (const {policy, totals} of shared) this.shared[policy] = totals
  }

  finish(): CareerResult {
    const {careers, seed, coupling} = this.options
    const beats = this.totals.map((mine, a) =>
      this.totals.map((theirs, b) => (a === b ? {value: 0, se: 0} : beatShare(mine, theirs))),
    )
    const shared = coupling === "same-luck" ? this.totals : this.shared
    return {
      format: "lanewise-career-result/1",
      careers,
      seed,
      coupling,
      policies: this.finished,
      beats: beats.map(row => row.map(({value}) => value)),
      beatsSe: beats.map(row => row.map(({se}) => se)),
      differences: {
        coupling: "same-luck",
        careers: differenceCareers(this.options),
        pairs: this.differences(shared),
      },
    }
  }

  private openPolicy(policy: number): {left: number; output: TaskOutput} {
    const {careers} = this.options
    const thresholds = this.law.pay_thresholds
    const {totals, net} = this.spare ?? {
      totals: new Float64Array(careers),
      net: new Float32Array(careers * this.years),
    }
    this.spare = undefined
    const opened = {
      left: careers,
      output: {
        totals,
        net,
        ...(thresholds === undefined
          ? {}
          : {richest: new Float32Array(careers), reached: new Uint8Array(careers * thresholds.length)}),
        ...(this.law.washout === undefined ? {} : {washedOut: new Uint8Array(careers)}),
      },
    }
    this.open.set(policy, opened)
    return opened
  }

  private closePolicy(policy: number, output: TaskOutput): void {
    checkSize(output.totals, this.law.policies[policy]?.name ?? String(policy))
    const measures = policyMeasures(this.law, output)
    this.finished[policy] = {
      name: this.law.policies[policy]?.name ?? String(policy),
      npv: summarizeTotals(output.totals),
      fan: summarizeFan(output.net, this.years),
      ...(measures === undefined ? {} : {measures}),
    }
    this.totals[policy] = Float32Array.from(output.totals)
    this.open.delete(policy)
    const isLast = this.finished.filter(result => result !== undefined).length === this.law.policies.length
    this.spare = isLast ? undefined : {totals: output.totals, net: output.net}
  }

  private differences(shared: readonly Float32Array[]): PolicyDifference[] {
    const pairs: PolicyDifference[] = []
    shared.forEach((first, a) => {
      shared.forEach((second, b) => {
        if (b > a)
          pairs.push({
            a: this.law.policies[a]?.name ?? "",
            b: this.law.policies[b]?.name ?? "",
            mean: meanDifference(first, second),
            median: medianDifference(first, second),
          })
      })
    })
    return pairs
  }
}

/** @throws UserError where a law makes totals that no figure can hold */
function checkSize(totals: Float64Array, name: string): void {
  const found = totals.find(total => !(Math.abs(total) <= MOST_USD))
  if (found !== undefined)
    throw new UserError(
      `The totals of the policy "${name}" must stay within 1e30 USD, found ${found}`,
      "Look at the amounts, the pay steps and the growth of the law",
    )
}

/** Copies the rows of a piece into the rows of the whole. */
function scatter<T extends Float32Array | Uint8Array>(
  piece: T,
  whole: T,
  place: {rows: number; from: number; careers: number},
): void {
  const count = piece.length / place.rows
  for (let row = 0; row < place.rows; row += 1)
    whole.set(piece.subarray(row * count, (row + 1) * count), row * place.careers + place.from)
}

function beatShare(mine: Float32Array, theirs: Float32Array): Estimate {
  let wins = 0
  for (let career = 0; career < mine.length; career += 1)
    if ((mine[career] as number) > (theirs[career] as number)) wins += 1
  return shareWithError(wins, mine.length)
}

function meanDifference(first: Float32Array, second: Float32Array): Estimate {
  const gaps = new Float64Array(first.length)
  for (let career = 0; career < gaps.length; career += 1)
    gaps[career] = (second[career] as number) - (first[career] as number)
  return meanWithError(gaps)
}

/** Difference of medians; its error from the spread over batches of careers that share their draws. */
function medianDifference(first: Float32Array, second: Float32Array): Estimate {
  const median = (values: Float32Array) => quantiles(values, [0.5])[0] ?? 0
  const value = median(second) - median(first)
  const size = Math.floor(first.length / BATCHES)
  if (size < 2) return {value, se: Math.abs(value)}
  const batches = Array.from({length: BATCHES}, (_, batch) => {
    const from = batch * size
    return median(second.subarray(from, from + size)) - median(first.subarray(from, from + size))
  })
  return {value, se: meanWithError(batches).se}
}
