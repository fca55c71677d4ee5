import type {OffersLead} from "#core/pay/offers/view/offers-lead"
import type {OffersAnswer} from "#model/pay/offers-answer"
import {money} from "../../../ui/format"

const FIRST_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
/** A growth nearer to nothing than this is no growth. */
const STILL = 0.005

export function yearsWord(years: number): string {
  return `${FIRST_NUMBERS[years] ?? years} year${years === 1 ? "" : "s"}`
}

/** A gap as the headline says it. */
export function gapWord(usd: number): string {
  return money(Math.abs(usd), Math.max(Math.abs(usd) / 2, 5000))
}

/** The sentence that answers the question, with the condition on which it holds. */
export function leadSentence(
  lead: OffersLead,
  {answers, file}: Pick<OffersAnswer, "answers" | "file">,
): string {
  const leader = answers[lead.leader]?.offer.name ?? ""
  const runnerUp = answers[lead.runnerUp]?.offer.name ?? ""
  const over = `${lead.isBeforeTax ? "before" : "after"} tax over ${yearsWord(file.assumptions.years)}`
  const others = answers.length > 2 ? ` than ${runnerUp}, the next,` : ""
  const condition = conditionWords(
    lead,
    answers.map(({offer}) => offer.name),
  )
  if (lead.mixesTax)
    return `${leader} shows ${gapWord(lead.gapUsd)} more than ${runnerUp} over ${yearsWord(file.assumptions.years)}, but only one of the two is after tax`
  if (lead.isSame)
    return `${leader} and ${runnerUp} pay about the same ${over}${condition === "" ? "" : " if stock moves as assumed"}`
  return `${leader} pays ${gapWord(lead.gapUsd)} more${others} ${over}${condition}`
}

function conditionWords({condition, leader}: OffersLead, names: readonly string[]): string {
  if (condition.kind === "no-stock") return ""
  if (condition.kind === "always") return ", whatever listed stock does"
  const {kind, growth, whose} = condition
  const stock =
    whose === null ? "listed stock" : whose === leader ? "its stock" : `the stock of ${names[whose] ?? ""}`
  if (Math.abs(growth) < STILL)
    return kind === "above" ? `, as long as ${stock} does not fall` : `, as long as ${stock} does not rise`
  const moves = growth < 0 ? "falls" : "grows"
  const by = `by more than ${Math.round(Math.abs(growth) * 100)}\u202f% a year`
  const isUnless = (kind === "above") === growth < 0
  return `, ${isUnless ? "unless" : "as long as"} ${stock} ${moves} ${by}`
}

/** What the cost of living at the two places changes, in today's money; nothing where it changes little. */
export function livingCostWords(
  {realGapUsd, comparableGapUsd}: Pick<OffersLead, "realGapUsd" | "comparableGapUsd">,
  runnerUp: string,
): string {
  if (Math.abs(comparableGapUsd - realGapUsd) <= Math.abs(realGapUsd) / 4) return ""
  if (comparableGapUsd < 0 && realGapUsd >= 0)
    return `But where ${runnerUp} is, life costs less: at the US cost of living it leads by ${gapWord(comparableGapUsd)}. `
  return comparableGapUsd < 0
    ? `At the US cost of living, in today's money, ${runnerUp} leads by ${gapWord(comparableGapUsd)}. `
    : `At the US cost of living, in today's money, the lead is ${gapWord(comparableGapUsd)}. `
}
