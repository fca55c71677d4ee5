import {WORK} from "#core/fit/view/words"
import {chancePercent} from "#model/percent"
import type {Plan} from "../make-plan"
import type {MoveVerdict} from "../verdict"
import {levelInWords} from "./headline"
import {hours, months, usd} from "./words"

export type VerdictWords = {
  readonly sentence: string
  /** When it is back. */
  readonly back: string
  /** What one gives up, one by one. */
  readonly givesUp: readonly string[]
}

function range(low: number, high: number): string {
  return `${usd(low, high - low)} to ${usd(high, high - low)}`
}

function sentenceOf({ahead, certainty, worthUsd, horizonYears}: MoveVerdict): string {
  const share = ahead.value
  const money = `${usd(worthUsd.value, worthUsd.high - worthUsd.low)} over ${horizonYears} years in the middle, ${range(worthUsd.low, worthUsd.high)}`
  if (certainty === "toss-up")
    return `In money the move is a toss-up against staying (ahead in ${chancePercent(share)}): ${money}.`
  const [side, chance] = share >= 0.5 ? ["moving", share] : ["staying", 1 - share]
  return certainty === "leans"
    ? `In money ${side} leans ahead (${chancePercent(chance)}): the move is worth ${money}.`
    : `In money ${side} is likely ahead (${chancePercent(chance)}): the move is worth ${money}.`
}

function backOf({payBackMonths: {value, low, high}, within24, horizonYears}: MoveVerdict): string {
  const middle =
    value === null
      ? `In the middle of all assumptions it does not pay back within ${horizonYears} years`
      : value < 1
        ? "In the middle of all assumptions it has paid back as soon as you begin"
        : `In the middle of all assumptions it has paid back ${months(value)} after you begin`
  const ends =
    low === null
      ? ""
      : high === null
        ? ` (${low < 1 ? "at once" : months(low)} at best, never within ${horizonYears} years at worst)`
        : ` (${low < 1 ? "at once" : months(low)} to ${months(high)})`
  return `${middle}${ends}. The chance of one career to have it back within 24 months is ${chancePercent(within24.value)} (${chancePercent(within24.low)} to ${chancePercent(within24.high)}, by what one assumes).`
}

/** What the career simulator says of the move, in words. */
export function verdictWords(plan: Plan, verdict: MoveVerdict): VerdictWords {
  const {move, firstYearUsd, luckAgainst, washedOut} = verdict
  const {request} = plan
  const cost = move.learningCostUsd
  const first = firstYearUsd.value
  const level =
    move.levelDrop === 0
      ? null
      : `${move.levelDrop === 1 ? "One level" : `${move.levelDrop} levels`}: you would begin below ${levelInWords(request.fromLevel)} and climb again`
  return {
    sentence: sentenceOf(verdict),
    back: backOf(verdict),
    givesUp: [
      `${hours(move.learningHours)} of free time before the move${cost > 0 ? `, which at what an hour is worth to you is ${usd(cost)}` : ""}`,
      first < 0
        ? `${usd(-first)} of the first year in the new lane against staying, after tax (${range(firstYearUsd.low, firstYearUsd.high)} is its difference)`
        : `Nothing of the first year on average: it brings ${usd(first)} more than staying, after tax (${range(firstYearUsd.low, firstYearUsd.high)})`,
      ...(level === null ? [] : [level]),
      `Certainty: staying would have paid more in ${chancePercent(luckAgainst)} of careers with the same luck, and ${chancePercent(washedOut)} leave ${WORK[request.to]} again`,
    ],
  }
}
