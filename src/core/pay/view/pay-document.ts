import type {BandModel} from "../band-model"
import type {PayView} from "./pay-view"

/** An answer as one JSON document, unrounded: what the command line prints and the server sends. */
export function payDocument(view: PayView, {fitted, data, scores}: BandModel) {
  return {format: "lanewise-pay-answer/1", ...view, model: {fitted, data, scores}} as const
}
