import {expect, test} from "vitest"
import {hiddenSeeds} from "./hidden-seeds"
import {metricWords} from "./metric-words"
import {scoreOf} from "./score"

const HASH = "0123456789abcdef".repeat(4)
const OTHER = "0123456789abcdee".repeat(4)
const ASKED = {count: 5, version: 1, taken: [1, 2, 3]}

test("scoreOf() runs from the baseline to the best, and no further", () => {
  const score = (value: number) => scoreOf(value, {baseline: 0.2, best: 0.6}).score
  expect([score(0), score(0.2), score(0.6), score(0.9)]).toEqual([0, 0, 100, 100])
  expect(score(0.4)).toBeCloseTo(50, 12)
})

test("scoreOf() shows what lies beyond the best, and takes less as better where the best is below", () => {
  expect(scoreOf(10, {baseline: 100, best: 20})).toEqual({raw: 112.5, score: 100})
})

test("scoreOf() refuses anchors that are the same", () => {
  expect(() => scoreOf(1, {baseline: 2, best: 2})).toThrow(RangeError)
})

test("hiddenSeeds() follow from the code alone", () => {
  expect(hiddenSeeds(HASH, ASKED)).toEqual(hiddenSeeds(HASH, ASKED))
  expect(hiddenSeeds(HASH, ASKED)).not.toEqual(hiddenSeeds(OTHER, ASKED))
  expect(hiddenSeeds(HASH, ASKED)).not.toEqual(hiddenSeeds(HASH, {...ASKED, version: 2}))
})

test("hiddenSeeds() are distinct, in range, and none of those that people know", () => {
  const seeds = hiddenSeeds(HASH, {...ASKED, count: 200})
  expect(new Set(seeds).size).toBe(200)
  expect(seeds.every(seed => Number.isInteger(seed) && seed >= 1 && seed <= 2 ** 28)).toBe(true)
  const [first = 0] = seeds
  expect(hiddenSeeds(HASH, {...ASKED, taken: [first]})).not.toContain(first)
})

test("hiddenSeeds() refuse what is no hash", () => {
  expect(() => hiddenSeeds("abc", ASKED)).toThrow(RangeError)
})

test("metricWords() has a unit for each kind of metric", () => {
  expect([
    metricWords(0.9146, "share"),
    metricWords(1234.5, "ms"),
    metricWords(2, "count"),
    metricWords(0.5, "count"),
    metricWords(1.2345, "ratio"),
  ]).toEqual(["91.5 %", "1235 ms", "2", "0.5", "1.23"])
})

test("metricWords() tells long pauses in seconds and keeps thousands apart", () => {
  expect([
    metricWords(9999, "ms"),
    metricWords(166_205, "ms"),
    metricWords(-93_434, "ms"),
    metricWords(1_234_567, "count"),
    metricWords(999, "count"),
  ]).toEqual(["9999 ms", "166.2 s", "-93.4 s", "1,234,567", "999"])
})

test("metricWords() gives what is rounded away no sign", () => {
  expect([metricWords(-0.004, "ratio"), metricWords(-0.0004, "share"), metricWords(-0.01, "h")]).toEqual([
    "0.00",
    "0.0 %",
    "0.0 h",
  ])
  expect(metricWords(-0.006, "ratio")).toBe("-0.01")
})
