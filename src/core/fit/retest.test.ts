import {expect, test} from "vitest"
import {BANK} from "../../../test/vectors/fit-instrument"
import {agreementOf, firstOf, retestOf} from "./retest"

test("retestOf() waits for two weeks", () => {
  expect(retestOf(20_000, 20_000, BANK.assumptions)).toEqual({kind: "early", inDays: 14})
  expect(retestOf(20_000, 20_013, BANK.assumptions)).toEqual({kind: "early", inDays: 1})
  expect(retestOf(20_000, 20_014, BANK.assumptions)).toEqual({kind: "due"})
})

test("agreementOf() counts conversations that ended as the one before did", () => {
  const past = (["ml", "ml", "ai", "ai"] as const).map((first, day) => ({day, first}))
  expect(agreementOf(past)).toEqual({same: 2, of: 3})
  expect(agreementOf(past.slice(0, 1))).toBeNull()
})

test("agreementOf() leaves out conversations in which no lane came first", () => {
  const third = {ai: 1 / 3, ml: 1 / 3, mlops: 1 / 3}
  const platform = {ai: 0.1, ml: 0.1, mlops: 0.8}
  const past = (...all: readonly (typeof third)[]) => all.map((said, day) => ({day, first: firstOf(said)}))
  expect(agreementOf(past(third, third))).toBeNull()
  expect(agreementOf(past(platform, third, platform))).toEqual({same: 1, of: 1})
})
