import type {PayGiven} from "#core/pay/band-model"
import type {Content} from "#model/content/content"

/** What a comparison of offers rests on beside the offers. */
export type OffersGiven = PayGiven & {
  readonly content: Pick<Content, "places" | "taxes">
  /** ISO day; without it a start in the past goes unnoticed. */
  readonly today?: string | undefined
}
