import type {BandAnswer, PayBand} from "#core/pay/band"
import type {BandQuantile} from "#core/pay/band-quantiles"
import {
  articleSentence,
  leverSentence,
  monthWords,
  ownSentence,
  type PayFormat,
  paySentence,
  reportedSentence,
} from "#core/pay/view/pay-sentences"
import type {PaySource} from "#core/pay/view/pay-sources"
import type {PayView} from "#core/pay/view/pay-view"

const FORMAT: PayFormat = {
  money: thousands,
  range: (low, high) => `$${Math.round(low / 1000)}-${Math.round(high / 1000)}K`,
  share: share => `${Math.round(share * 100)} %`,
}

function thousands(usd: number): string {
  return `$${Math.round(usd / 1000)}K`
}

function bandLines({quantity, quantiles, label, listed, effectiveN, thin}: PayBand): string[] {
  return [
    `${quantity}: ${label} (${listed} with repeats; worth ${Math.round(effectiveN)} for the middle)${thin ? "; thin" : ""}`,
    ...quantiles.map(
      ({probability, payUsd, lowUsd, highUsd}) =>
        `  p${String(Math.round(probability * 100)).padEnd(3)} ${thousands(payUsd).padStart(6)}   90 % sure between ${thousands(lowUsd)} and ${thousands(highUsd)}`,
    ),
  ]
}

/** p10, the middle and p90 in one go. */
function three(quantiles: readonly BandQuantile[]): string {
  const [low, , middle, , high] = quantiles
  return `${FORMAT.range(low?.payUsd ?? 0, high?.payUsd ?? 0)}, middle ${thousands(middle?.payUsd ?? 0)}`
}

function dollarLines({dollars, inDollars, sources}: PayView): string[] {
  const {year, askedYear, today, isReal} = dollars
  const lines =
    askedYear === null
      ? []
      : [
          `Year: the postings are of ${sources[0]?.firstYear} to ${sources[0]?.lastYear}, so ${year} answers for ${askedYear}, less surely; no growth is assumed`,
        ]
  if (inDollars === null || today === null || inDollars.ofToday === null) return lines
  const month = monthWords(today.month)
  const other = isReal
    ? `in dollars of ${year}: ${three(inDollars.ofYear)}`
    : `in dollars of ${month}: ${three(inDollars.ofToday)}`
  return [
    ...lines,
    `Dollars: of ${isReal ? month : year}; ${other}; what prices did after ${month} is not known here`,
  ]
}

function placeLines({place, atUsPrices}: PayView): string[] {
  if (place === null) return []
  const ratio = `${place.ratio.toFixed(2)} of US pay (90 % sure ${place.low.toFixed(2)} to ${place.high.toFixed(2)})`
  const from = place.n === null ? place.basis : `${place.basis}; ${place.n} reports`
  const lines = [`Place: ${place.name}, ${ratio}; modelled, since postings name no place. ${from}`]
  if (place.prices !== null && atUsPrices !== null)
    lines.push(
      `At US-average prices: ${three(atUsPrices)}; prices there are ${place.prices.index.toFixed(1)} of 100 (${place.prices.year}${place.prices.area === "state" && place.kind === "metro" ? ", of the whole state" : ""})`,
    )
  return lines
}

function thinLines(answer: BandAnswer): string[] {
  if (answer.kind !== "thin-data") return []
  const {lane, level, country} = answer.nearest
  return [
    `Why: ${answer.reason}`,
    `Nearest: lanewise pay --lane ${lane} --level ${level} --country ${country}`,
  ]
}

function sourceWords({by, licence, firstYear, lastYear, rows}: PaySource): string {
  const years =
    firstYear === null ? "" : ` ${firstYear === lastYear ? firstYear : `${firstYear} to ${lastYear}`}`
  const used = rows === null ? "" : `, ${rows} rows used`
  return `${by}${years} (${licence}${used})`
}

/** What a person is told about a question on pay, as lines for the terminal. */
export function payText(view: PayView): string {
  const {answer, employerBeforeLane, sources, fitted} = view
  const lines = [paySentence(view, FORMAT)]
  if (answer.kind === "band") {
    lines.push("Base pay is the middle of advertised ranges, not what people earn", ...bandLines(answer.base))
    if (answer.total !== null) lines.push(...bandLines(answer.total))
  } else lines.push(...thinLines(answer))
  lines.push(...dollarLines(view), ...placeLines(view))
  for (const sentence of [ownSentence(view, FORMAT), articleSentence(view, FORMAT)])
    if (sentence !== null) lines.push(sentence)
  lines.push(leverSentence(employerBeforeLane, FORMAT))
  const reported = reportedSentence(employerBeforeLane, FORMAT)
  if (reported !== null) lines.push(reported)
  const named = new Map(sources.map(source => [source.id, sourceWords(source)]))
  lines.push(`Sources: ${[...named.values()].join("; ")}; fitted ${fitted}`)
  return lines.join("\n")
}
