import type {Content} from "#model/content/content"
import type {BasePayModel} from "#model/pay/pay-model"

/** Whose dollars a band is in. */
export type PayDollars = {
  /** The year of the data that answers: their dollars, without growth after it. */
  readonly year: number
  /** The year that was asked for, where the data do not hold it. */
  readonly askedYear: number | null
  /** The latest month of prices, `2026-08`, and what a dollar of the year is in dollars of that month; null where
   * prices of the year are not known. */
  readonly today: {readonly month: string; readonly factor: number; readonly sourceId: string} | null
  /** Whether the band is given in dollars of that month. */
  readonly isReal: boolean
}

const INDEX = "us-cpi"

/** The dollars of an answer. All pay here is in US dollars, so US prices move it. */
export function payDollars(
  {year, isReal}: {year?: number | undefined; isReal: boolean},
  {base, content}: {base: Pick<BasePayModel, "firstYear" | "lastYear">; content: Pick<Content, "inflation">},
): PayDollars {
  const asked = year ?? base.lastYear
  const held = Math.min(Math.max(asked, base.firstYear), base.lastYear)
  const index = content.inflation[INDEX]
  const then = index?.annual[String(held)]
  const today =
    index === undefined || then === undefined
      ? null
      : {month: index.latest.month, factor: index.latest.index / then, sourceId: index.source[0] ?? ""}
  return {year: held, askedYear: held === asked ? null : asked, today, isReal: isReal && today !== null}
}
