import type {PreparedBase} from "#core/pay/predict-base"
import type {Content} from "#model/content/content"
import type {OffersFile} from "#model/pay/offer"
import type {OffersAnswer} from "#model/pay/offers-answer"
import type {PayModel} from "#model/pay/pay-model"

export type OffersGiven = {
  readonly content: Pick<Content, "places" | "taxes">
  readonly model: PayModel
  readonly base: PreparedBase
  /** ISO day; without it a start in the past goes unnoticed. */
  readonly today?: string | undefined
}

/** Every offer year by year, and each against the others. */
export function compareOffers(file: OffersFile, {model}: OffersGiven): OffersAnswer {
  return {
    file,
    answers: [],
    present: null,
    pairs: [],
    stayOrJump: [],
    problems: [],
    payFit: model.fitted,
    taxYear: 2026,
  }
}
