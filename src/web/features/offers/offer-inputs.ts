import {type PayGiven, preparePay} from "#core/pay/band-model"
import type {OffersGiven} from "#core/pay/offers/compare-offers"
import {fetchContent} from "../../app/fetch-content"

export type OfferInputs = PayGiven & Pick<OffersGiven, "content">

let kept: Promise<OfferInputs> | undefined

/** What comparing offers needs beside the offers: places, taxes and the pay model, made ready once.
 * @throws UserError where they cannot be had; the next call tries again */
export function offerInputs(): Promise<OfferInputs> {
  kept ??= load().catch(error => {
    kept = undefined
    throw error
  })
  return kept
}

async function load(): Promise<OfferInputs> {
  const [content, model] = await Promise.all([fetchContent("career.json"), fetchContent("pay-model.json")])
  return {content, ...preparePay(model)}
}
