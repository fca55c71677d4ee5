import {taxWords} from "#core/pay/offers/view/year-stacks"
import type {OfferAnswer, OffersAnswer} from "#model/pay/offers-answer"

const NAME_WIDTH = 16

/** An amount to the dollar. */
export function usd(amount: number): string {
  const whole = Math.round(Math.abs(amount))
  return `${amount < 0 && whole > 0 ? "-" : ""}$${whole.toLocaleString("en-US")}`
}

/** What each offer is called in the report: its name, numbered where several have the same. */
export function namesOf(answers: readonly OfferAnswer[]): string[] {
  const seen = new Map<string, number>()
  return answers.map(({offer: {name}}) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => cell.padStart(Math.max(widths[index] ?? 0, cell.length + 1)))
    .join("")
    .trimEnd()
}

const YEAR_WIDTHS = [5, 11, 11, 11, 11, 11]

/** An offer year by year. */
export function yearTable({offer, years, afterTaxUsd, totalUsd}: OfferAnswer, name: string): string[] {
  const sumOf = (key: "guaranteedUsd" | "likelyUsd" | "atRiskUsd") =>
    usd(years.reduce((sum, year) => sum + year[key], 0))
  return [
    `${name} (${offer.place})`,
    row(["year", "guaranteed", "likely", "at risk", "total", "after tax"], YEAR_WIDTHS),
    ...years.map(year =>
      row(
        [
          String(year.year),
          usd(year.guaranteedUsd),
          usd(year.likelyUsd),
          usd(year.atRiskUsd),
          usd(year.totalUsd),
          usd(year.afterTaxUsd),
        ],
        YEAR_WIDTHS,
      ),
    ),
    row(
      [
        "all",
        sumOf("guaranteedUsd"),
        sumOf("likelyUsd"),
        sumOf("atRiskUsd"),
        usd(totalUsd),
        usd(afterTaxUsd),
      ],
      YEAR_WIDTHS,
    ),
  ]
}

const SIDE_WIDTHS = [12, 12, 12, 8]

/** One line an offer: after tax, the same in today's money at equal cost of living, discounted, for an hour of work. */
export function sideBySide({answers, file}: OffersAnswer, names: readonly string[]): string[] {
  const {years, inflation, discountRate} = file.assumptions
  const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`
  return [
    `${taxWords(answers) === "after tax" ? "After tax" : "Before tax"} over ${years} ${years === 1 ? "year" : "years"}`,
    `${" ".repeat(NAME_WIDTH)}${row([taxWords(answers), "comparable", "discounted", "an hour"], SIDE_WIDTHS)}`,
    ...answers.map((answer, index) => {
      const {afterTaxUsd, afterTaxComparableUsd, presentValueUsd, afterTaxPerHourUsd} = answer
      const perHour = afterTaxPerHourUsd === null ? "-" : usd(afterTaxPerHourUsd)
      const cells = [usd(afterTaxUsd), usd(afterTaxComparableUsd), usd(presentValueUsd), perHour]
      return `${(names[index] ?? "").slice(0, NAME_WIDTH - 1).padEnd(NAME_WIDTH)}${row(cells, SIDE_WIDTHS)}`
    }),
    `Comparable: today's money (inflation ${percent(inflation)}) at the average cost of living of the US; discounted at ${percent(discountRate)} a year`,
  ]
}
