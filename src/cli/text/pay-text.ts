import type {BandAnswer, PayBand} from "#core/pay/band"
import type {PayModel} from "#model/pay/pay-model"

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

/** A band as lines for the terminal. */
export function payText(answer: BandAnswer, {fitted, data, base}: PayModel): string {
  const sources = `Sources: ${data.map(({file, used}) => `${file} (${used} rows used)`).join(", ")}; fitted ${fitted}`
  if (answer.kind === "thin-data") {
    const {lane, level, country} = answer.nearest
    return [
      `Thin data: ${answer.reason}`,
      `Nearest: lanewise pay --lane ${lane} --level ${level} --country ${country}`,
      sources,
    ].join("\n")
  }
  const lines = [
    `Base pay is the middle of advertised ranges, ${base.firstYear} to ${base.lastYear}, not what people earn`,
    ...bandLines(answer.base),
  ]
  if (answer.total !== null) {
    lines.push(...bandLines(answer.total))
  }
  if (answer.stateShift !== null)
    lines.push(
      `The state: ${answer.stateShift.n} reports of total pay 2017 to 2021 at the same employers; postings name no state`,
    )
  return [...lines, sources].join("\n")
}
