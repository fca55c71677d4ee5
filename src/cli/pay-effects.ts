import {readPayModel} from "#io/node/content/read-pay-model"
import type {PayModel} from "#model/pay/pay-model"
import {INSTALLATION} from "./installation"
import type {BatchEffects} from "./pay-batch"
import {realPieces} from "./real-pieces"

/** What `pay` does to the world beside what every command does. */
export type PayEffects = Omit<BatchEffects, "tell"> & {payModel(): PayModel}

export function realPayEffects(): PayEffects {
  return {...realPieces(), payModel: () => readPayModel(INSTALLATION.root)}
}
