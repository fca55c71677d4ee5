import type {CareerAnswer, LawLaneId, UncertaintyReport} from "#model/career-answer"
import type {Certainty} from "#model/certainty"
import {employerLever} from "./employer-lever"
import {lawLaneName} from "./plans"

export type Headline = {
  /** The answer as one sentence. */
  readonly sentence: string
  readonly certainty: Certainty | null
  readonly leader: LawLaneId
  /** What goes with it, as one or two sentences. */
  readonly detail: string
}

const MONEY_STEP = 0.05
/** Between a figure and its unit, so that the two stay on one line. */
const NARROW = "\u202f"

/** Millions, as coarse as the Monte Carlo error and the model bear. */
function millions(amount: number): string {
  return `$${(Math.round(amount / 1e6 / MONEY_STEP) * MONEY_STEP).toFixed(2).replace(/0$/, "")}${NARROW}M`
}

function percent(share: number): string {
  const whole = share > 0.99 ? "over 99" : share < 0.01 ? "under 1" : Math.round(share * 100)
  return `${whole}${NARROW}%`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function leaderByMean(answer: CareerAnswer): number {
  const means = answer.result.policies.map(policy => policy.npv.mean)
  return means.indexOf(Math.max(...means))
}

/** The work as the subject of a sentence; people outside the three lanes stay in theirs. */
function subject(lane: LawLaneId): string {
  return lane === "swe" ? "Staying in general software work" : capital(lawLaneName(lane))
}

function sentenceOf(answer: CareerAnswer, uncertainty: UncertaintyReport | null, leader: LawLaneId): string {
  if (uncertainty === null)
    return `${subject(leader)} comes out ahead for you at the middle of every assumption; how sure that is, is being worked out.`
  const shares = uncertainty.best.mean.map(({value}) => value)
  const share = shares[uncertainty.leader] ?? 0
  const rivalShare = shares[uncertainty.runnerUp] ?? 0
  const rival = answer.plans[uncertainty.runnerUp]?.lane ?? leader
  if (uncertainty.certainty === "toss-up")
    return `It is a toss-up for you between ${lawLaneName(leader)} (${percent(share)}) and ${lawLaneName(rival)} (${percent(rivalShare)}).`
  const next =
    leader === "swe"
      ? `; of the three lanes ${lawLaneName(rival)} comes closest (${percent(rivalShare)})`
      : `, before ${lawLaneName(rival)} (${percent(rivalShare)})`
  if (uncertainty.certainty === "leans")
    return `${subject(leader)} leans ahead for you (${percent(share)})${next}.`
  return `${subject(leader)} is likely to pay you the most (${percent(share)})${next}.`
}

function detailOf(answer: CareerAnswer, leader: number, runnerUp: number): string {
  const years = answer.question.profile.horizonYears
  const first = answer.result.policies[leader]
  const second = answer.result.policies[runnerUp]
  const rival = answer.plans[runnerUp]
  if (first === undefined || second === undefined || rival === undefined) return ""
  const wins = answer.result.beats[leader]?.[runnerUp] ?? 0
  const taxed = answer.caveats.some(caveat => caveat.id === "before-tax") ? "before" : "after"
  const lever = employerLever(answer.law, answer.law.start_level)
  const levers =
    lever.ratio > 1.5 && Number.isFinite(lever.ratio)
      ? ` A better or worse employer moves pay ${lever.ratio.toFixed(1)} times as much as the lane.`
      : ""
  return `A middle career is worth ${millions(first.npv.p50)} over ${years} years ${taxed} tax, against ${millions(second.npv.p50)} in ${lawLaneName(rival.lane)}; luck alone would still put you behind in ${percent(1 - wins)} of such pairs of careers.${levers}`
}

/** The answer in words: below 60 % a toss-up, to 80 % leans, above likely. The shares are those of draws of the
 * uncertain beliefs in which the lane has the highest average; without an uncertainty report none is claimed. */
export function headline(answer: CareerAnswer, uncertainty: UncertaintyReport | null): Headline {
  const leaderIndex = uncertainty?.leader ?? leaderByMean(answer)
  const leader = answer.plans[leaderIndex]?.lane ?? "ml"
  const others = answer.result.policies.map((policy, index) =>
    index === leaderIndex ? Number.NEGATIVE_INFINITY : policy.npv.mean,
  )
  const runnerUp = uncertainty?.runnerUp ?? others.indexOf(Math.max(...others))
  return {
    sentence: sentenceOf(answer, uncertainty, leader),
    certainty: uncertainty?.certainty ?? null,
    leader,
    detail: detailOf(answer, leaderIndex, runnerUp),
  }
}
