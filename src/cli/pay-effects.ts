import {readPayModel} from "#io/node/content/read-pay-model"
import type {PayModel} from "#model/pay/pay-model"
import {INSTALLATION} from "./installation"
import type {BatchEffects} from "./pay-batch"
import {realPieces} from "./real-pieces"

/** What `pay` does to the world beside what every command does. */
export type PayEffects = Omit<BatchEffects, "tell" | "signal"> & {
  payModel(): PayModel
  /** Ends the wait for standard input with what the signal is aborted with. */
  closeInputOn(signal: AbortSignal): void
}

export function realPayEffects(): PayEffects {
  return {...realPieces(), payModel: () => readPayModel(INSTALLATION.root)}
}
