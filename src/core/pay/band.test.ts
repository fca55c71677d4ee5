import {expect, test} from "vitest"
import {readPayModel} from "#io/node/content/read-pay-model"
import {type BandQuery, payBand} from "./band"
import {bandModel, preparePay} from "./band-model"

const given = preparePay(bandModel(readPayModel(".")))

function bandOf(query: BandQuery) {
  const answer = payBand(query, given)
  if (answer.kind !== "band") throw new RangeError("Expected a band")
  return answer
}

test("payBand() gives five quantiles, each inside its own interval", () => {
  const {quantiles} = bandOf({lane: "ml", level: "senior"}).base
  expect(quantiles.map(({probability}) => probability)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9])
  for (const {payUsd, lowUsd, highUsd} of quantiles) {
    expect(lowUsd).toBeLessThan(payUsd)
    expect(highUsd).toBeGreaterThan(payUsd)
  }
})

test("payBand() says when a band is mostly borrowed, and from how many postings", () => {
  const thin = bandOf({lane: "mlops", level: "mid"}).base
  expect(thin.thin).toBe(true)
  expect(thin.label).toBe(`mostly borrowed, n = ${thin.n}`)
  const thick = bandOf({lane: "ml", level: "senior"}).base
  expect(thick.label).toBe(`mostly its own, n = ${thick.n}`)
  expect(thick.borrowedShare).toBeLessThan(thin.borrowedShare)
})

test("payBand() is less sure where fewer postings stand behind it", () => {
  const widthOf = (query: BandQuery) => {
    const middle = bandOf(query).base.quantiles[2]
    return (middle?.highUsd ?? 0) / (middle?.lowUsd ?? 1)
  }
  expect(widthOf({lane: "mlops", level: "mid"})).toBeGreaterThan(widthOf({lane: "ml", level: "senior"}))
})

test("payBand() gives no band below five postings but the nearest one", () => {
  expect(payBand({lane: "ml", level: "senior", country: "QQ"}, given)).toMatchObject({
    kind: "thin-data",
    count: 0,
    nearest: {lane: "ml", level: "senior", country: "US"},
  })
})

test("payBand() has no staff band, since postings have no staff level", () => {
  expect(payBand({lane: "ml", level: "staff"}, given)).toMatchObject({
    kind: "thin-data",
    nearest: {level: "senior"},
  })
})

test("payBand() keeps base and total pay apart and names the layer between them", () => {
  const {base: own, total} = bandOf({lane: "ml", level: "senior", employer: "bigtech"})
  expect(own.quantity).toBe("base (posted)")
  expect(total?.quantity).toBe("total (modelled)")
  expect(total?.layer.basis).toBe("measured")
  expect(total?.quantiles[2]?.payUsd).toBeGreaterThan(own.quantiles[2]?.payUsd ?? 0)
  expect(bandOf({lane: "ml", level: "senior"}).total).toBeNull()
})

test("payBand() widens total pay by the spread of the ratio, no more", () => {
  const widthOf = (band: {quantiles: readonly {payUsd: number}[]} | null) =>
    Math.log((band?.quantiles[4]?.payUsd ?? 0) / (band?.quantiles[0]?.payUsd ?? 1)) / (2 * 1.2815515655446004)
  const {base, total} = bandOf({lane: "ml", level: "senior", employer: "nonai"})
  expect(widthOf(total)).toBeCloseTo(Math.hypot(widthOf(base), total?.layer.sd ?? 0), 6)
})

test("payBand() takes an assumed ratio as doubt, a measured one as spread", () => {
  const widthOf = (employer: "bigtech" | "frontier") => {
    const middle = bandOf({lane: "ml", level: "senior", employer}).total?.quantiles[2]
    return (middle?.highUsd ?? 0) / (middle?.lowUsd ?? 1)
  }
  expect(widthOf("frontier")).toBeGreaterThan(widthOf("bigtech"))
})

test("payBand() marks the shift of a state as modelled and refuses an unknown state", () => {
  const {base: california, stateShift} = bandOf({lane: "ml", level: "senior", state: "CA"})
  expect(california.quantity).toBe("base (modelled state)")
  expect(stateShift?.logShift).toBeGreaterThan(0)
  expect(() => bandOf({lane: "ml", level: "senior", state: "ZZ"})).toThrow("Expected a US state")
})
