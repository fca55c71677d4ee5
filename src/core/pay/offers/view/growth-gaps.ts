import type {OffersFile} from "#model/pay/offer"
import {compareOffers, type OffersGiven} from "../compare-offers"

/** Growths of public stock a year at which a break-even is pictured, -40 % to +60 %. */
export const GROWTH_GRID: readonly number[] = Array.from({length: 21}, (_, index) => (index * 5 - 40) / 100)

/** Every pair of offers at one growth of stock: first less second, USD after tax over all years. */
export type GrowthPoint = {
  readonly growth: number
  readonly gaps: readonly {readonly first: number; readonly second: number; readonly gapUsd: number}[]
}

/** The gaps that a file would have at another growth of public stock, all else as it is. */
export function gapsAt(file: OffersFile, growth: number, given: OffersGiven): GrowthPoint {
  const {pairs} = compareOffers({...file, assumptions: {...file.assumptions, stockGrowth: growth}}, given)
  return {growth, gaps: pairs.map(({first, second, gapUsd}) => ({first, second, gapUsd}))}
}
