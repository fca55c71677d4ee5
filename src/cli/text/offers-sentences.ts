import {taxWords} from "#core/pay/offers/view/year-stacks"
import type {EquityOutcome, OfferAnswer, OfferPair, OffersAnswer, StayOrJump} from "#model/pay/offers-answer"
import {usd} from "./offers-tables"

function percent(share: number, digits = 1): string {
  return `${Number((share * 100).toFixed(digits))} %`
}

function months(count: number): string {
  return `${count} ${count === 1 ? "month" : "months"}`
}

/** Who wins, by how much, and at which growth of stock that turns. */
export function pairSentences(
  pair: OfferPair,
  {answers, names, growth}: {answers: readonly OfferAnswer[]; names: readonly string[]; growth: number},
): string[] {
  const tax = taxWords([pair.first, pair.second].flatMap(at => answers.slice(at, at + 1)))
  const [first = "", second = ""] = [names[pair.first], names[pair.second]]
  const nameOf = (which: "first" | "second") => (which === "first" ? first : second)
  const leader = nameOf(pair.gapUsd >= 0 ? "first" : "second")
  const lead =
    Math.abs(pair.gapUsd) < 0.5
      ? `${first} and ${second} pay the same ${tax}`
      : `${leader} pays ${usd(Math.abs(pair.gapUsd))} more ${tax} than ${leader === first ? second : first}`
  const turn =
    pair.breakEvenGrowth !== null && pair.winsAbove !== null
      ? `they are equal if stock grows by ${percent(pair.breakEvenGrowth)} a year, and above that ${nameOf(pair.winsAbove)} wins`
      : pair.winnerAlways === null || pair.winnerAlways === "neither"
        ? "no growth of stock changes that"
        : `${nameOf(pair.winnerAlways)} stays ahead at every growth of stock from -90 % to 200 % a year`
  const sentences = [`${lead} if stock grows by ${percent(growth)} a year; ${turn}.`]
  if (pair.dominant !== null) {
    const better = nameOf(pair.dominant)
    sentences.push(
      `${better} is at least as good as ${better === first ? second : first} in every year, in what is guaranteed, likely and at risk, for no more hours.`,
    )
  }
  if (pair.mixesTax)
    sentences.push(
      `Only one of ${first} and ${second} is after tax here, the other before: they do not compare as they stand.`,
    )
  return sentences
}

function equityLine({kind, statedUsd, p10Usd, p50Usd, p90Usd, meanUsd, ...rest}: EquityOutcome): string {
  const what = {public: "Listed stock", private: "Private stock", options: "Options"}[kind]
  const zero = rest.worthlessShare > 0 ? `; worthless in ${percent(rest.worthlessShare)} of cases` : ""
  const cost = rest.exerciseCostUsd > 0 ? `; exercising costs ${usd(rest.exerciseCostUsd)}` : ""
  const owned = rest.ownedShare === null ? "" : `; ${percent(rest.ownedShare, 4)} of the company`
  return `${what}, stated ${usd(statedUsd)}: in the middle ${usd(p50Usd)}, 10 % below ${usd(p10Usd)}, 10 % above ${usd(p90Usd)}, on average ${usd(meanUsd)}${zero}${cost}${owned}. ${rest.basis}.`
}

/** What else there is to say of one offer. */
export function offerSentences(answer: OfferAnswer): string[] {
  const {negotiation, percentiles, equity, clawBack, years} = answer
  const [first] = years
  const sentences = percentiles.map(
    ({basis, amountUsd, share, low, high, label}) =>
      `${basis === "base" ? "Base pay" : "Total pay"} of ${usd(amountUsd)} is above ${percent(share, 0)} of the like (90 % sure between ${percent(low, 0)} and ${percent(high, 0)}; ${label}).`,
  )
  sentences.push(...equity.map(equityLine))
  const {askUsd, afterTaxGainUsd, signOnUsd, stockUsd} = negotiation
  const instead = [
    ...(signOnUsd === null ? [] : [`a sign-on of ${usd(signOnUsd)}`]),
    ...(stockUsd === null ? [] : [`${usd(stockUsd)} more stock in all`]),
  ]
  sentences.push(
    `${usd(askUsd)} more base pay is ${usd(afterTaxGainUsd)} ${taxWords([answer])} over all years${instead.length === 0 ? "" : `, as much as ${instead.join(" or ")}`}.`,
  )
  const owed = first?.tax.owedInApril ?? 0
  if (owed >= 1)
    sentences.push(
      `Of the first year's bonus and stock ${usd(first?.tax.withheldOnSupplemental ?? 0)} are withheld for federal tax; ${usd(owed)} more are due in April.`,
    )
  const most = Math.max(0, ...clawBack.map(([, amount]) => amount))
  const free = clawBack.at(-1)?.[0] ?? 0
  if (most > 0)
    sentences.push(`Who leaves gives up to ${usd(most)} of sign-on back; nothing after ${months(free)}.`)
  return sentences
}

/** Staying against one offer. */
export function stayOrJumpSentence(
  jump: StayOrJump,
  {name, both}: {name: string; both: readonly OfferAnswer[]},
): string {
  const {stayAfterTaxUsd, jumpAfterTaxUsd, unvestedLostUsd, searchCostUsd, paidBackAfterMonths} = jump
  const gain = jumpAfterTaxUsd - stayAfterTaxUsd
  const costs = [
    ...(unvestedLostUsd > 0 ? [`${usd(unvestedLostUsd)} of unvested stock left behind`] : []),
    ...(searchCostUsd > 0 ? [`${usd(searchCostUsd)} for the months of search`] : []),
  ]
  const paid =
    paidBackAfterMonths === null
      ? "it does not pay back within these years"
      : paidBackAfterMonths === 0
        ? "it pays from the first month"
        : `it has paid back after ${months(paidBackAfterMonths)}`
  return `${name}: ${usd(Math.abs(gain))} ${gain >= 0 ? "more" : "less"} ${taxWords(both)} than staying${costs.length === 0 ? "" : ` (${costs.join(", ")})`}; ${paid}.${jump.mixesTax ? " Only one of the two jobs is after tax here: they do not compare as they stand." : ""}`
}

/** Caveats once each, with the offers that they are about unless it is all of them. */
export function caveatSentences({answers}: OffersAnswer, names: readonly string[]): string[] {
  const about = new Map<string, string[]>()
  for (const [index, {caveats}] of answers.entries())
    for (const caveat of caveats) about.set(caveat, [...(about.get(caveat) ?? []), names[index] ?? ""])
  return [...about].map(([caveat, whose]) =>
    whose.length === answers.length ? caveat : `${whose.join(", ")}: ${caveat}`,
  )
}
