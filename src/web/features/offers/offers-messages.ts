import type {GrowthPoint} from "#core/pay/offers/view/growth-gaps"
import type {OffersFile} from "#model/pay/offer"
import type {OffersAnswer} from "#model/pay/offers-answer"

/** A newer request ends the work on an older one. */
export type CompareRequest = {readonly id: number; readonly file: OffersFile; readonly today: string}

export type CompareResponse = {readonly id: number} & (
  | {readonly type: "answer"; readonly answer: OffersAnswer}
  | {readonly type: "growth"; readonly points: readonly GrowthPoint[]}
  | {readonly type: "failed"; readonly message: string; readonly hint: string | null}
)
