import {expect, test} from "vitest"
import {compared} from "../../../../test/vectors/offers/offers-given"

type Draft = Parameters<typeof compared>[0]
const jumpOf = (present: NonNullable<Draft["present"]>, offer: Draft["offers"][number], monthsOfSearch = 0) =>
  compared({offers: [offer], present, assumptions: {years: 2, monthsOfSearch}}).stayOrJump[0]

const NOW = {name: "Now", place: "gb", baseUsd: 120_000, raiseShare: 0}
const NEW = {name: "New", place: "gb", baseUsd: 180_000, raiseShare: 0}

test("months of search cost the present pay and are paid back by the difference", () => {
  const found = jumpOf(NOW, NEW, 2)
  expect(found?.searchCostUsd).toBeCloseTo(20_000, 6)
  expect(found?.jumpAfterTaxUsd).toBeCloseTo(340_000, 6)
  expect(found?.stayAfterTaxUsd).toBeCloseTo(240_000, 6)
  // 5,000 a month more: 20,000 are back after four months
  expect(found?.paidBackAfterMonths).toBe(4)
})

test("stock of the past that stays behind counts for staying", () => {
  const found = jumpOf({...NOW, unvestedUsdByYear: [30_000, 20_000, 10_000]}, NEW)
  expect(found?.unvestedLostUsd).toBe(60_000)
  expect(found?.stayAfterTaxUsd).toBeCloseTo(290_000, 6)
  expect(found?.paidBackAfterMonths).toBe(0)
})

test("a jump that never catches up is never paid back", () => {
  expect(jumpOf(NEW, NOW)?.paidBackAfterMonths).toBeNull()
  expect(jumpOf(NOW, {...NOW, baseUsd: 121_000}, 3)?.paidBackAfterMonths).toBeNull()
})

test("a lead that is lost again counts from when it is regained", () => {
  // year 1: 12,000 behind at the end; year 2: 24,000 ahead, regained after half of it
  const found = jumpOf({...NOW, unvestedUsdByYear: [12_000]}, {...NOW, raiseShare: 0.2})
  expect(found?.paidBackAfterMonths).toBe(18)
})

test("the present job answers like an offer, its stock of the past among the public stock", () => {
  const {present} = compared({offers: [NEW], present: {...NOW, unvestedUsdByYear: [30_000]}})
  expect(present?.years.map(({parts}) => parts.publicStock)).toEqual([30_000, 0, 0, 0])
})
