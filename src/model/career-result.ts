import {z} from "zod"

export const COUPLINGS = ["same-person", "same-luck", "independent"] as const
export const couplingSchema = z.enum(COUPLINGS)
/** How the careers that are compared share chance: see docs/career-law.md. */
export type Coupling = z.infer<typeof couplingSchema>

export const MAX_CAREERS = 10_000_000

/** After-tax, discounted totals of one policy, USD. `cvar10` is the mean of the worst tenth. */
export type NpvSummary = {
  readonly p5: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly p95: number
  readonly mean: number
  readonly cvar10: number
  /** Monte Carlo standard errors. */
  readonly se: Readonly<
    Record<"p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95" | "mean" | "cvar10", number>
  >
}

/** After-tax pay of one year, USD, not discounted. `year` counts from 1. */
export type FanYear = {
  readonly year: number
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

/** A figure with its Monte Carlo standard error. */
export type Estimate = {readonly value: number; readonly se: number}

/** Measures that need the optional fields of a /2 law (`utility`, `pay_thresholds`). */
export type PolicyMeasures = {
  /** Certainty equivalent, USD a year: the sure yearly amount that is worth as much. */
  readonly certaintyEquivalent: Estimate
  readonly thresholds: readonly {
    /** Gross pay, USD a year. */
    readonly pay: number
    /** Share of careers with at least one year of gross pay of at least `pay`. */
    readonly shareAnyYear: Estimate
    /** Months until pay first runs at `pay` a year: median over all careers; null when most never get there. */
    readonly medianMonths: number | null
  }[]
  readonly shareWashedOut: Estimate
  readonly sdLogNpv: number
}

export type PolicyResult = {
  readonly name: string
  readonly npv: NpvSummary
  readonly fan: readonly FanYear[]
  readonly measures?: PolicyMeasures
}

/** Difference of policy `b` minus policy `a` under shared draws, USD. */
export type PolicyDifference = {
  readonly a: string
  readonly b: string
  readonly mean: Estimate
  readonly median: Estimate
}

export type CareerResult = {
  readonly format: "lanewise-career-result/1"
  readonly careers: number
  readonly seed: number
  readonly coupling: Coupling
  readonly policies: readonly PolicyResult[]
  /** beats[a][b] = share of careers in which the total of policy a exceeds that of policy b; 0 on the diagonal. */
  readonly beats: readonly (readonly number[])[]
  /** Monte Carlo standard errors of `beats`. */
  readonly beatsSe: readonly (readonly number[])[]
  readonly differences: {
    readonly coupling: "same-luck"
    readonly careers: number
    readonly pairs: readonly PolicyDifference[]
  }
}
