import type {BandQuantile} from "#core/pay/band-quantiles"
import {EMPLOYER_WORDS} from "#core/pay/view/pay-sentences"
import type {OwnPay, PayView} from "#core/pay/view/pay-view"
import {LANES} from "#model/lane"
import {count} from "../../ui/format"

/** One distribution of the picture. */
export type DotRowData = {
  readonly id: "base" | "total"
  readonly name: string
  readonly detail: string
  readonly className: string
  readonly isModelled: boolean
  readonly dots: readonly number[]
  readonly quantiles: readonly BandQuantile[]
  readonly own: OwnPay | null
}

/** Base pay and, with a kind of employer, total pay: two rows, never pooled. */
export function dotRows({answer, dots, question, own, place}: PayView): readonly DotRowData[] {
  if (answer.kind === "thin-data" || dots === null) return []
  const lane = LANES.find(one => one === question.lane)
  const className = `lane-${lane ?? "swe"}`
  const base: DotRowData = {
    id: "base",
    name: "Base pay",
    detail: `${place === null ? "advertised" : "modelled for the place"} · ${count(answer.base.n)} postings`,
    className,
    isModelled: place !== null,
    dots: dots.base,
    quantiles: answer.base.quantiles,
    own: own?.basis === "base" ? own : null,
  }
  if (answer.total === null || dots.total === null || question.employer === undefined) return [base]
  return [
    base,
    {
      id: "total",
      name: "Total pay",
      detail: `modelled, ${EMPLOYER_WORDS[question.employer]}`,
      className,
      isModelled: true,
      dots: dots.total,
      quantiles: answer.total.quantiles,
      own: own?.basis === "total" ? own : null,
    },
  ]
}
