import {expect, test} from "vitest"
import {normalFromWord} from "./normal-from-word"
import {normalQuantile} from "./normal-quantile"
import {RandomStream, unitFromSignedWord} from "./rng"

const EDGES = [-2147483648, -2147483647, -2147483633, -1, 0, 1, 2147483632, 2147483646, 2147483647]

test("normalFromWord() is the normal quantile of its word within 2e-8", () => {
  const stream = new RandomStream(7, 1)
  const words = [...EDGES, ...Array.from({length: 200_000}, () => stream.nextWord() | 0)]
  let worst = 0
  for (const word of words)
    worst = Math.max(worst, Math.abs(normalFromWord(word) - normalQuantile(unitFromSignedWord(word))))
  expect(worst).toBeLessThan(2e-8)
  expect(worst).toBeGreaterThan(0)
})

test("normalFromWord() is exactly odd around the middle", () => {
  const stream = new RandomStream(8, 1)
  for (let draw = 0; draw < 10_000; draw += 1) {
    const word = stream.nextWord() | 0
    expect(normalFromWord(~word)).toBe(-normalFromWord(word))
  }
})

test("normalFromWord() never falls by more than its error from one octave to the next", () => {
  for (let octave = 1; octave < 31; octave += 1) {
    const share = 2 ** octave
    const word = share - 2147483648
    expect(normalFromWord(word) - normalFromWord(word - 1)).toBeGreaterThan(-4e-8)
  }
})
