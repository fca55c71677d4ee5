import {readFileSync} from "node:fs"
import {z} from "zod"
import {bandModel, preparePay} from "#core/pay/band-model"
import {compareOffers} from "#core/pay/offers/compare-offers"
import type {OffersGiven} from "#core/pay/offers/offers-given"
import {loadContent} from "#io/node/content/load-content"
import {readPayModel} from "#io/node/content/read-pay-model"
import {type OffersFile, offersFileSchema} from "#model/pay/offer"
import type {OfferAnswer, OffersAnswer} from "#model/pay/offers-answer"

/** Real content and the real fit, as every edge passes them. */
export const GIVEN: OffersGiven = {content: loadContent("."), ...preparePay(bandModel(readPayModel(".")))}

/** A whole file from what a test says of it. */
export function offersFile(draft: z.input<typeof offersFileSchema>): OffersFile {
  return offersFileSchema.parse(draft)
}

export function compared(draft: z.input<typeof offersFileSchema>, today?: string): OffersAnswer {
  return compareOffers(offersFile(draft), {...GIVEN, today})
}

/** The answer to the only offer of a file. */
export function answered(
  offer: z.input<typeof offersFileSchema>["offers"][number],
  file: Omit<z.input<typeof offersFileSchema>, "offers"> = {},
): OfferAnswer {
  const [answer] = compared({...file, offers: [offer]}).answers
  if (answer === undefined) throw new RangeError("Expected an answer")
  return answer
}

/** Cases of a file beside this one. */
export function offerVectors<T>(file: string, schema: z.ZodType<T>, key = "cases"): T[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8")
  return z.array(schema).parse(z.record(z.string(), z.unknown()).parse(JSON.parse(text))[key])
}
