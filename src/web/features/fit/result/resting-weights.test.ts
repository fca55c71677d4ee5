import {afterEach, beforeEach, expect, test, vi} from "vitest"
import {forgetLoaded} from "../../../app/forgotten"
import {restingWeights} from "./resting-weights"

const WEIGHTS = {interest: 0.5, readiness: 0.3, pay: 0.2}
const MORE = {interest: 0.8, readiness: 0.1, pay: 0.1}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("weights are kept once they rest, and at once when the page goes", () => {
  const keep = vi.fn()
  const weights = restingWeights(keep)
  weights.move(WEIGHTS)
  weights.move(MORE)
  vi.runAllTimers()
  weights.move(WEIGHTS)
  weights.close()
  vi.runAllTimers()
  expect(keep.mock.calls).toEqual([[MORE], [WEIGHTS]])
})

test("weights that wait are not kept once the person is forgotten", () => {
  const keep = vi.fn()
  const weights = restingWeights(keep)
  weights.move(WEIGHTS)
  forgetLoaded()
  vi.runAllTimers()
  weights.flush()
  weights.close()
  expect(keep).not.toHaveBeenCalled()
})
