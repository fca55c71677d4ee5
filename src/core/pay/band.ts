import type {LayerCell} from "#model/pay/pay-model"
import type {PayGiven} from "./band-model"
import {type BandCounts, type BandPay, type BandQuery, bandPay, type ThinData} from "./band-pay"
import {type BandQuantile, quantilesOf} from "./band-quantiles"
import type {StateShift} from "./state-shift"

export {type BandPay, type BandQuery, bandPay} from "./band-pay"
export type {BandQuantile} from "./band-quantiles"

export type PayBand = {
  readonly quantity: "base (posted)" | "base (modelled state)" | "base (modelled place)" | "total (modelled)"
  readonly quantiles: readonly BandQuantile[]
  readonly label: string
} & BandCounts

export type BandAnswer =
  | {
      readonly kind: "band"
      readonly base: PayBand
      readonly total: (PayBand & {readonly layer: LayerCell}) | null
      /** What the state adds to log pay: a modelled layer, since postings name no state. */
      readonly stateShift: StateShift | null
    }
  | ThinData

/** Pay of a lane at a level: base pay as advertised (middles of ranges) and, where an employer is given, total pay by
 * a modelled layer. Where the cell holds fewer than 5 postings the answer is the nearest cell that holds more. */
export function payBand(query: BandQuery, given: PayGiven): BandAnswer {
  const found = bandPay(query, given)
  return found.kind === "thin-data" ? found : bandOf(found, query)
}

/** The band of distributions that are there already. */
export function bandOf(
  {base, total, layer, stateShift, counts, label}: BandPay,
  {place}: Pick<BandQuery, "place">,
): Exclude<BandAnswer, ThinData> {
  const placed = place === undefined ? "base (posted)" : "base (modelled place)"
  return {
    kind: "band",
    base: {
      quantity: stateShift === null ? placed : "base (modelled state)",
      quantiles: quantilesOf(base),
      ...counts,
      label,
    },
    total:
      total === null || layer === null
        ? null
        : {
            quantity: "total (modelled)",
            quantiles: quantilesOf(total),
            ...counts,
            label: `base carried by a ratio ${layer.basis === "measured" ? `from ${layer.n} reports` : "assumed"}; base ${label}`,
            layer,
          },
    stateShift,
  }
}
