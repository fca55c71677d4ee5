import {expect, test} from "vitest"
import type {PairAnswer, Rating} from "#model/fit/answers"
import {BANK, INSTRUMENT, pair, STATEMENTS} from "../../../test/vectors/fit-instrument"
import {consistencyOf} from "./consistency"
import {sortOut} from "./conversation"

const {ai, ml, mlops} = STATEMENTS

function consistency(answers: readonly PairAnswer[]) {
  return consistencyOf(sortOut(answers, INSTRUMENT), BANK.assumptions)
}

/** So many different pairs with these keys, the lanes in turn on the left. */
function pressed(keys: readonly Rating[]): PairAnswer[] {
  return keys.map((key, index) => {
    const {one, other} = INSTRUMENT.candidates[index * 3] ?? {one: {id: ""}, other: {id: ""}}
    return index % 2 === 0 ? pair(one.id, other.id, key) : pair(other.id, one.id, key)
  })
}

test("answers that repeat the other way round are no flips, and widen nothing", () => {
  const found = consistency([pair(ai, ml, 1), pair(ml, mlops, 2), pair(ml, ai, 4), pair(mlops, ml, 5)])
  expect(found).toMatchObject({repeated: 2, flipped: 0, widened: 1})
})

test("two repeated pairs that both turn round widen the doubt by half", () => {
  const both = [pair(ai, ml, 1), pair(ml, mlops, 2), pair(ml, ai, 2), pair(mlops, ml, 1)]
  expect(consistency(both)).toMatchObject({repeated: 2, flipped: 2, widened: 1.5})
  expect(consistency(both.slice(0, 3))).toMatchObject({repeated: 1, flipped: 1, widened: 1})
})

test("a repeated pair that was skipped once is neither repeated nor flipped", () => {
  expect(consistency([pair(ai, ml, 1), pair(ml, ai, 3)])).toMatchObject({repeated: 0, flipped: 0, skipped: 1})
})

test("eight times the same key is no leaning: the doubt is doubled", () => {
  expect(consistency(pressed([1, 1, 1, 1, 1, 1, 1]))).toMatchObject({sameAnswer: null, widened: 1})
  expect(consistency(pressed([1, 1, 1, 1, 1, 1, 1, 1]))).toMatchObject({sameAnswer: "same-key", widened: 2})
  expect(consistency(pressed([1, 1, 1, 1, 1, 1, 1, 2]))).toMatchObject({sameAnswer: null, widened: 1})
})

test("twelve times the same side is no leaning either", () => {
  const keys: Rating[] = [4, 5, 4, 4, 5, 5, 4, 5, 4, 4, 5]
  expect(consistency(pressed(keys)).sameAnswer).toBeNull()
  expect(consistency(pressed([...keys, 5]))).toMatchObject({sameAnswer: "same-side", widened: 2})
})

test("who never chooses says nothing, so there is nothing to widen", () => {
  const found = consistency(pressed([3, 3, 3, 3, 3, 3, 3, 3]))
  expect(found).toMatchObject({sameAnswer: "never-chose", skipped: 8, widened: 1})
})
