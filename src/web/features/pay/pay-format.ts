import type {PayFormat} from "#core/pay/view/pay-sentences"
import {percent} from "#model/percent"
import {moneyRange} from "../../ui/format"

const MILLION = 999_500

/** To the thousand, which is what a band bears. @example payMoney(203112) // => "$203 K" with a narrow space */
export function payMoney(usd: number): string {
  return usd >= MILLION ? `$${(usd / 1e6).toFixed(2)}\u202fM` : `$${Math.round(usd / 1000)}\u202fK`
}

export const PAY_FORMAT: PayFormat = {
  money: payMoney,
  range: (low, high) =>
    high >= MILLION
      ? moneyRange(low, high)
      : `$${Math.round(low / 1000)}–\u2060${Math.round(high / 1000)}\u202fK`,
  share: percent,
}

/** Keeps a number and its percent sign on one line. */
export function onScreen(sentence: string): string {
  return sentence.replaceAll(/ %/g, "\u202f%")
}
