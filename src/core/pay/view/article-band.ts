import type {Content} from "#model/content/content"
import {EMPLOYERS, type EmployerId} from "#model/lane"
import type {PayGiven} from "../band-model"
import {type BandPay, type BandQuery, bandPay} from "../band-pay"
import type {PayQuestion} from "../pay-question"
import {type PayPercentile, percentileOf} from "../percentile"

/** An end of the article's band and where it lies in the data. */
export type ArticleEnd = {
  readonly usd: number
  /** Null where the data are too thin to say. */
  readonly inBase: PayPercentile | null
  /** In modelled total pay, by kind of employer. */
  readonly inTotal: readonly {readonly employer: EmployerId; readonly percentile: PayPercentile}[]
}

/** What the article says of the lane and level. It never says whether that is base or total pay, so both are told. */
export type ArticleBand = {
  readonly low: ArticleEnd
  readonly high: ArticleEnd
  readonly isOpenEnded: boolean
  readonly basis: "unstated"
  readonly sourceId: string
}

/** The article's band of a question, or null where the article has none: other roles, other countries.
 * @param found the distribution that the question is answered with */
export function articleBand(
  {lane, level, country, employer}: PayQuestion,
  {
    found,
    query,
    given,
    content,
  }: {
    found: BandPay | null
    query: BandQuery
    given: PayGiven
    content: Pick<Content, "bands">
  },
): ArticleBand | null {
  const table = content.bands["article"]
  const row =
    table?.shape === "ranges" && country === "US"
      ? table.rows.find(one => one.lane === lane && one.level === level)
      : undefined
  if (table === undefined || row === undefined) return null
  const compared =
    employer === undefined
      ? EMPLOYERS.filter(one => given.model.layer[one]?.[level]?.basis === "measured")
      : [employer]
  const totals = compared.flatMap(one => {
    const pay = found === null ? null : bandPay({...query, employer: one}, given)
    return pay === null || pay.kind === "thin-data" || pay.total === null
      ? []
      : [{employer: one, pay: pay.total}]
  })
  const endAt = (usd: number): ArticleEnd => ({
    usd,
    inBase: found === null ? null : percentileOf(found.base, usd),
    inTotal: totals.map(({employer: one, pay}) => ({employer: one, percentile: percentileOf(pay, usd)})),
  })
  return {
    low: endAt(row.low),
    high: endAt(row.high),
    isOpenEnded: row.open_ended === 1,
    basis: "unstated",
    sourceId: table.source[0] ?? "",
  }
}
