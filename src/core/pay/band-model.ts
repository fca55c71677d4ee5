import type {PayModel} from "#model/pay/pay-model"
import {type PreparedBase, prepareBase} from "./predict-base"
import {type StateShift, stateShifts} from "./state-shift"

/** As much of the fitted model as a band needs, small enough for a browser: the total-pay part stands in it only by
 * what it says of the states. */
export type BandModel = Pick<PayModel, "fitted" | "data" | "base" | "layer" | "scores"> & {
  /** By state, two capital letters. */
  readonly states: Readonly<Record<string, StateShift>>
}

export function bandModel({fitted, data, base, layer, scores, total}: PayModel): BandModel {
  return {fitted, data, base, layer, scores, states: stateShifts(total)}
}

/** A model with its base part made ready for many bands. */
export type PayGiven = {readonly model: BandModel; readonly base: PreparedBase}

export function preparePay(model: BandModel): PayGiven {
  return {model, base: prepareBase(model.base)}
}
