import type {OfferAnswer, OfferYear} from "#model/pay/offers-answer"

export const TAX_VIEWS = ["before", "after"] as const
export type TaxView = (typeof TAX_VIEWS)[number]
export const MONEY_VIEWS = ["nominal", "real", "comparable"] as const
export type MoneyView = (typeof MONEY_VIEWS)[number]
export type StackView = {readonly tax: TaxView; readonly money: MoneyView}

/** One bar: what a year pays by how sure it is, USD. The three parts sum to the total. */
export type YearStack = {
  readonly year: number
  readonly guaranteed: number
  readonly likely: number
  readonly atRisk: number
  readonly total: number
}

function after({afterTaxUsd, afterTaxRealUsd, afterTaxComparableUsd}: OfferYear, money: MoneyView): number {
  if (money === "nominal") return afterTaxUsd
  return money === "real" ? afterTaxRealUsd : afterTaxComparableUsd
}

/** A year as a bar. Tax is not levied part by part: after tax each part is shrunk alike, so that the total is exact and the
 * parts show their share in it. Before tax, other money than nominal takes the same factor as the pay after tax. */
export function yearStack(year: OfferYear, {tax, money}: StackView): YearStack {
  const wanted = after(year, money)
  const total =
    tax === "after"
      ? wanted
      : year.afterTaxUsd === 0
        ? year.totalUsd
        : year.totalUsd * (wanted / year.afterTaxUsd)
  const factor = year.totalUsd === 0 ? 0 : total / year.totalUsd
  return {
    year: year.year,
    guaranteed: year.guaranteedUsd * factor,
    likely: year.likelyUsd * factor,
    atRisk: year.atRiskUsd * factor,
    total,
  }
}

/** Whether an offer has no tax at all, because its place has no tax table here: its pay after tax is that before. */
export function isUntaxed({years}: Pick<OfferAnswer, "years">): boolean {
  return years.every(({tax}) => tax.federal === 0 && tax.state === 0 && tax.payroll === 0)
}

/** What the pay of these offers is called. Where only some are taxed it is said beside that they do not compare. */
export function taxWords(answers: readonly Pick<OfferAnswer, "years">[]): "after tax" | "before tax" {
  return answers.length > 0 && answers.every(isUntaxed) ? "before tax" : "after tax"
}

export type OfferSums = {
  readonly stacks: readonly YearStack[]
  readonly firstYear: number
  readonly averageYear: number
  readonly total: number
}

/** All bars of an offer with its first year, its average year and its total, USD. */
export function offerSums({years}: Pick<OfferAnswer, "years">, view: StackView): OfferSums {
  const stacks = years.map(year => yearStack(year, view))
  const total = stacks.reduce((sum, stack) => sum + stack.total, 0)
  return {
    stacks,
    firstYear: stacks[0]?.total ?? 0,
    averageYear: stacks.length === 0 ? 0 : total / stacks.length,
    total,
  }
}
