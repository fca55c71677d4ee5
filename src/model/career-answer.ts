import type {PresetId} from "./belief"
import type {CareerResult, Coupling, Estimate} from "./career-result"
import type {Certainty} from "./certainty"
import type {EmployerId, LaneId, LevelId} from "./lane"
import type {CareerLaw} from "./law"
import type {Profile} from "./profile"

/** What a person asks the career engine. Everything shown follows from this value and the content alone. */
export type CareerQuestion = {
  readonly profile: Profile
  readonly preset: PresetId
  /** Beliefs that the person moved, by id; all others take the preset's or the default value. */
  readonly beliefs: Readonly<Record<string, number>>
  readonly careers: number
  readonly seed: number
  readonly coupling: Coupling
}

/** A lane of the law: one of the three, or `swe`: stay in (or wash out to) general software work. */
export type LawLaneId = LaneId | "swe"

/** Something that the reader must know about the figures; `id` is stable, for tests. */
export type Caveat = {readonly id: string; readonly text: string}

/** A policy of a person: the lane it is named after, when the lane is entered and what learning it costs. */
export type PolicyPlan = {
  readonly lane: LawLaneId
  readonly label: string
  /** Quarter of the move, or null for staying. */
  readonly switchQuarter: number | null
  readonly learningHours: number
  readonly learningMonths: number
  readonly learningCostUsd: number
  readonly levelDrop: number
}

/** What each plan of a person comes to under one set of beliefs, with the law that was simulated for it. */
export type CareerAnswer = {
  readonly question: CareerQuestion
  readonly law: CareerLaw
  readonly plans: readonly PolicyPlan[]
  readonly result: CareerResult
  /** Day of the fit of the pay model behind the bands; null where the preset takes the article's. */
  readonly payFit: string | null
  readonly caveats: readonly Caveat[]
}

export const CRITERIA = ["mean", "p10", "certaintyEquivalent", "p95"] as const
/** mean: average; p10: floor; certaintyEquivalent: risk-adjusted; p95: ceiling. */
export type Criterion = (typeof CRITERIA)[number]

export type Driver = {
  readonly belief: string
  readonly name: string
  /** Spearman correlation of the belief with (leader minus runner-up), -1..1, over the draws. */
  readonly correlation: number
  /** Difference leader minus runner-up, USD, in the lowest and the highest third of the draws of this belief. */
  readonly whenLow: number
  readonly whenHigh: number
}

/** Draws of the beliefs, and careers a policy in each, wherever nothing else is asked for. */
export const UNCERTAINTY_SIZE = {draws: 200, careersPerDraw: 2_000} as const

/** What stays open when the beliefs themselves are uncertain. */
export type UncertaintyReport = {
  readonly draws: number
  readonly careersPerDraw: number
  readonly seed: number
  /** For each criterion the share of draws in which each policy comes first, in the order of `plans`. */
  readonly best: Readonly<Record<Criterion, readonly Estimate[]>>
  /** Average loss, USD, of choosing each policy instead of the best of each draw, by mean. */
  readonly regret: readonly Estimate[]
  readonly leader: number
  readonly runnerUp: number
  readonly certainty: Certainty
  readonly drivers: readonly Driver[]
  /** The criterion's value of every draw and policy, by mean: [draw][policy], USD; for the picture. */
  readonly means: readonly (readonly number[])[]
}

/** When to move: value of moving at each quarter, chosen on half of the careers and reported on the other half. */
export type SwitchTiming = {
  readonly lane: LawLaneId
  readonly points: readonly {
    readonly quarter: number | null
    readonly mean: Estimate
    readonly certaintyEquivalent: Estimate
  }[]
  /** null: never. */
  readonly bestQuarter: number | null
  /** Gain over never moving, USD, on careers that did not choose it. */
  readonly gain: Estimate
}

export type ToldQuarter = {
  readonly quarter: number
  readonly lane: LawLaneId
  readonly level: LevelId
  readonly employer: EmployerId
  readonly working: boolean
}

export type ToldStep = {
  readonly year: number
  readonly quarter: number
  readonly kind: string
  readonly text: string
  readonly payUsd: number
}

/** One simulated career, told: the career at a percentile of a policy's totals. */
export type ToldPath = {
  readonly lane: LawLaneId
  readonly percentile: number
  readonly career: number
  readonly totalUsd: number
  readonly quarters: readonly ToldQuarter[]
  readonly steps: readonly ToldStep[]
  /** After-tax pay by year, USD. */
  readonly years: readonly number[]
}

/** How far along a long run is. */
export type Progress = {readonly done: number; readonly total: number}
