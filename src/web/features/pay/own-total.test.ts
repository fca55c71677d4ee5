import {expect, test} from "vitest"
import {ownTotal} from "./own-total"

test("pay in all is held against pay in all, of the same kind of employer", () => {
  expect(ownTotal({payUsd: 350_000, employer: "bigtech"})).toEqual({
    employer: "bigtech",
    basis: "total",
    ownUsd: 350_000,
  })
})

test("no pay, none that is known and no known employer ask nothing", () => {
  expect(ownTotal({payUsd: 0, employer: "bigtech"})).toEqual({})
  expect(ownTotal({payUsd: undefined, employer: "bigtech"})).toEqual({})
  expect(ownTotal({payUsd: 350_000, employer: "mix"})).toEqual({})
})
