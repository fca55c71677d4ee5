import {expect, test} from "vitest"
import type {EngineTrace} from "#labs/sim/llm-engine/trace"
import {callerGroups, endOf, engineWords, fateOf, meanPlaces, spansOf} from "./llm-engine-view"

const SERVED = {arrivesMs: 0, firstTokenMs: 100, endsMs: 400, worstGapMs: 50, possible: true}
const TRACE: EngineTrace = {
  kvTokens: 1000,
  maxBatch: 4,
  firstTokenWithinMs: 200,
  gapWithinMs: 80,
  restartsMs: [],
  restartTakesMs: 500,
  steps: [
    {ms: 100, tookMs: 100, kvUsed: 500, decoding: 0, reading: 2, waiting: 0},
    {ms: 400, tookMs: 100, kvUsed: 900, decoding: 4, reading: 0, waiting: 1},
  ],
  requests: [
    SERVED,
    {...SERVED, arrivesMs: 50, firstTokenMs: 300},
    {...SERVED, worstGapMs: 90},
    {...SERVED, endsMs: null},
    {...SERVED, firstTokenMs: null, endsMs: null, possible: false},
  ],
}

test("a caller is in time where the first token, every pause and the end hold", () => {
  expect(TRACE.requests.map(request => fateOf(request, TRACE))).toEqual([
    "in-time",
    "late",
    "paused",
    "unfinished",
    "impossible",
  ])
  expect(callerGroups(TRACE).map(({fate}) => fate)).toEqual([
    "in-time",
    "paused",
    "late",
    "unfinished",
    "impossible",
  ])
})

test("spans weigh each step by its time, and time in which nobody ran is empty", () => {
  const spans = spansOf(TRACE, 4)
  expect(spans.map(({reading}) => reading)).toEqual([2, 0, 0, 0])
  expect(spans.map(({decoding}) => decoding)).toEqual([0, 0, 0, 4])
  expect(spans.map(({memoryShare}) => memoryShare)).toEqual([0.5, 0, 0, 0.9])
  const [half] = spansOf(TRACE, 2)
  expect(half?.reading).toBe(1)
})

test("waiting counts who has come and has no token yet", () => {
  expect(spansOf(TRACE, 4).map(({waiting}) => waiting)).toEqual([4, 2, 2, 1])
})

test("places are counted over the time in which the GPU worked", () => {
  expect(meanPlaces(TRACE)).toBe(3)
  expect(meanPlaces({...TRACE, steps: []})).toBe(0)
})

test("a world without a step still has a length, and a restart lengthens it", () => {
  expect(endOf({...TRACE, steps: [], requests: []})).toBe(1)
  expect(endOf({...TRACE, restartsMs: [380]})).toBe(880)
})

test("the words say who was in time of those that could be, and how often the server went down", () => {
  expect(engineWords(TRACE)).toBe(
    "1 of 4 callers were served in time. While the GPU worked, 3.0 of 4 places were filled; memory was filled to 90 % at most, and the server never went down.",
  )
  expect(engineWords({...TRACE, restartsMs: [10, 20]})).toMatch(/went down 2 times/)
})
