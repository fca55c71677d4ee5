import type {OfferAnswer, OfferPair, OffersAnswer} from "#model/pay/offers-answer"
import {isUntaxed} from "./year-stacks"

/** Below this share of the leader's pay a gap is no more than the rounding of a raise. */
const SAME_SHARE = 0.01

/** What the lead hangs on: a growth of listed stock a year above or below which the leader stays ahead. */
export type LeadCondition =
  | {readonly kind: "above"; readonly growth: number; readonly whose: number | null}
  | {readonly kind: "below"; readonly growth: number; readonly whose: number | null}
  | {readonly kind: "always"}
  /** No offer has listed stock, so its growth changes nothing. */
  | {readonly kind: "no-stock"}

export type OffersLead = {
  /** Indices of the answers; the leader has the most pay after tax over all years. */
  readonly leader: number
  readonly runnerUp: number
  /** After tax over all years, USD, 0 or more. */
  readonly gapUsd: number
  readonly isSame: boolean
  readonly condition: LeadCondition
  readonly isDominant: boolean
  /** Only one of the two is after tax: the place of the other has no tax table. */
  readonly mixesTax: boolean
  /** The gap in today's money at the US cost of living, USD; negative where the runner-up then leads. */
  readonly comparableGapUsd: number
  /** The gap in today's money where each is: what it differs from `comparableGapUsd` by is the cost of living alone. */
  readonly realGapUsd: number
  /** No tax was levied on either, for want of a table: what is called pay after tax is pay before it. */
  readonly isBeforeTax: boolean
}

/** Who leads, by how much and on what condition; null with fewer than two offers. */
export function offersLead({answers, pairs}: Pick<OffersAnswer, "answers" | "pairs">): OffersLead | null {
  const order = answers.map((_, index) => index).sort((a, b) => payOf(answers, b) - payOf(answers, a))
  const [leader, runnerUp] = order
  if (leader === undefined || runnerUp === undefined) return null
  const [first, second] = [answers[leader], answers[runnerUp]]
  const pair = pairs.find(one => [one.first, one.second].sort().join() === [leader, runnerUp].sort().join())
  if (first === undefined || second === undefined || pair === undefined) return null
  const side = pair.first === leader ? "first" : "second"
  const gapUsd = Math.abs(pair.gapUsd)
  return {
    leader,
    runnerUp,
    gapUsd,
    isSame: gapUsd < SAME_SHARE * Math.abs(first.afterTaxUsd),
    condition: conditionOf(pair, {
      side,
      holders: [leader, runnerUp].filter(index => holdsStock(answers[index])),
    }),
    isDominant: pair.dominant === side,
    mixesTax: pair.mixesTax,
    realGapUsd: first.afterTaxRealUsd - second.afterTaxRealUsd,
    isBeforeTax: isUntaxed(first) && isUntaxed(second),
    comparableGapUsd: first.afterTaxComparableUsd - second.afterTaxComparableUsd,
  }
}

function payOf(answers: readonly OfferAnswer[], index: number): number {
  return answers[index]?.afterTaxUsd ?? 0
}

function holdsStock(answer: OfferAnswer | undefined): boolean {
  return answer?.years.some(({parts}) => parts.publicStock > 0 || parts.refreshers > 0) ?? false
}

function conditionOf(
  {breakEvenGrowth, winsAbove}: OfferPair,
  {side, holders}: {side: "first" | "second"; holders: readonly number[]},
): LeadCondition {
  if (holders.length === 0) return {kind: "no-stock"}
  if (breakEvenGrowth === null) return {kind: "always"}
  const whose = holders.length === 1 ? (holders[0] ?? null) : null
  return {kind: winsAbove === side ? "above" : "below", growth: breakEvenGrowth, whose}
}
