import {expect, test} from "vitest"
import type {AdditiveTable} from "#model/pay/pay-model"
import {evaluateAdditive, prepareAdditive} from "./additive"
import {feature} from "./feature"
import {prepareSpread, scaledErrorAt} from "./spread"

const TABLE: AdditiveTable = {
  intercept: 10,
  noiseSd: 0.2,
  terms: {
    title: {sd: 0.3, words: {Baker: [0.5, 0.1, 12]}},
    years: {sd: 0.2, words: {"0": [0, 0.1, 9], "2": [0.4, 0.1, 9]}},
  },
}

test("evaluateAdditive() adds the effects of the words of a row", () => {
  const estimate = evaluateAdditive(prepareAdditive(TABLE), [
    feature("title", "Baker"),
    feature("years", "0", 0.5),
    feature("years", "2", 0.5),
  ])
  expect(estimate.value).toBeCloseTo(10.7, 12)
})

test("evaluateAdditive() takes the term's sd for a word that it has not seen", () => {
  const seen = evaluateAdditive(prepareAdditive(TABLE), [feature("title", "Baker")])
  const unseen = evaluateAdditive(prepareAdditive(TABLE), [feature("title", "Miller")])
  expect(seen.variance).toBeCloseTo(0.01, 12)
  expect(unseen).toEqual({value: 10, variance: 0.09})
})

test("scaledErrorAt() lies on straight lines between the fitted ones and stays put beyond", () => {
  const spread = prepareSpread({logScale: TABLE, probabilities: [0.1, 0.5, 0.9], scaledErrors: [-1, 0, 2]})
  expect([0.05, 0.3, 0.5, 0.7, 0.99].map(p => scaledErrorAt(spread, p))).toEqual([
    -1, -0.5, 0, 0.9999999999999998, 2,
  ])
})
