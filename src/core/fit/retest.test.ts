import {expect, test} from "vitest"
import {BANK} from "../../../test/vectors/fit-instrument"
import {agreementOf, retestOf} from "./retest"

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
