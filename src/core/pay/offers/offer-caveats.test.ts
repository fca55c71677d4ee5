import {expect, test} from "vitest"
import {answered, compared} from "../../../../test/vectors/offers/offers-given"

const caveatsOf = (...given: Parameters<typeof answered>) => answered(...given).caveats.join("\n")
const OFFER = {name: "A", place: "us-tx", baseUsd: 150_000}

test("a start in the past is named only where today is known", () => {
  const offers = [{...OFFER, startsOn: "2025-09-01"}]
  const said = (today?: string) => compared({offers}, today).answers[0]?.caveats.join("\n")
  expect(said("2026-01-05")).toContain("starts on 2025-09-01, which lies in the past")
  expect(said("2025-09-01")).not.toContain("past")
  expect(said()).not.toContain("past")
})

test("what the tax leaves out is named: states, places abroad, the average place", () => {
  expect(caveatsOf({...OFFER, place: "us-ca"})).toContain("State tax of CA")
  expect(caveatsOf({...OFFER, place: "de"})).toContain("Figures are before tax")
  expect(caveatsOf({...OFFER, place: "us"})).toContain("State tax is left out")
})

test("the limit of the 401(k) is named where raises reach it, and only in the US", () => {
  const share = {ownRetirementShare: 0.15}
  expect(caveatsOf({...OFFER, baseUsd: 140_000}, share)).not.toContain("stops at the limit")
  expect(caveatsOf({...OFFER, baseUsd: 155_000}, share)).toContain("stops at the limit of $24,500")
  expect(caveatsOf({...OFFER, baseUsd: 300_000, place: "de"}, share)).not.toContain("stops at the limit")
})

test("odd base pay is named", () => {
  expect(caveatsOf({...OFFER, baseUsd: 6_000_000})).toContain("check for a zero too many")
  expect(caveatsOf({...OFFER, baseUsd: 0})).toContain("no base pay")
})

test("options, private stock and unpromised refreshers are named", () => {
  const vesting = {kind: "even", years: 4} as const
  const options = {kind: "options", shareCount: 10, strikeUsd: 1, preferredPriceUsd: 9, vesting} as const
  const stock = {kind: "rsu", market: "private", valueUsd: 1, per: "grant", vesting} as const
  const said = caveatsOf({...OFFER, equity: [options, stock], refreshers: {valueUsd: 9000}})
  expect(said).toContain("Options are not in the yearly figures")
  expect(said).toContain("cannot be told without its fully diluted shares")
  expect(said).toContain("50 cents in the dollar")
  expect(said).toContain("Refreshers of $9,000 a year are usual there, not promised")
  expect(caveatsOf({...OFFER, refreshers: {valueUsd: 9000, isPromised: true}})).not.toContain("not promised")
})
