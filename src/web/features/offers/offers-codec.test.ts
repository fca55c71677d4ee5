import fc from "fast-check"
import {expect, test} from "vitest"
import {EXAMPLE_OFFERS} from "#core/pay/offers/view/example-offers"
import {type OffersFile, offersFileSchema} from "#model/pay/offer"
import {decodeOffers, encodeOffers, isOffersFragment} from "./offers-codec"

function fileIn(fragment: string): OffersFile {
  return offersFileSchema.parse(JSON.parse(decodeOffers(fragment).text ?? "null"))
}

test("decodeOffers() gives back what encodeOffers() wrote", () => {
  expect(fileIn(encodeOffers(EXAMPLE_OFFERS))).toEqual(EXAMPLE_OFFERS)
  const file = offersFileSchema.parse({
    filingStatus: "joint",
    ownRetirementShare: 0.1,
    offers: [{name: "Zürich & Söhne 🙂", baseUsd: 1, bonus: {targetShare: 0.2}}],
    present: {name: "Now", baseUsd: 150_000, unvestedUsdByYear: [1, 2]},
    assumptions: {stockGrowth: -0.05},
  })
  expect(fileIn(`#${encodeOffers(file)}`)).toEqual(file)
})

test("encodeOffers() writes an address that needs no escapes and says only what is unusual", () => {
  const file = offersFileSchema.parse({offers: [{name: "A", baseUsd: 200_000}]})
  const fragment = encodeOffers(file)
  expect(fragment).toMatch(/^o=1(\.[A-Za-z0-9_-]+)+$/)
  expect(decodeOffers(fragment).text).toBe('{"assumptions":{},"offers":[{"name":"A","baseUsd":200000}]}')
})

test("a link that was cut short keeps the offers before the cut and says so", () => {
  const cut = encodeOffers(EXAMPLE_OFFERS).slice(0, -10)
  const {problems} = decodeOffers(cut)
  expect(fileIn(cut).offers.map(({name}) => name)).toEqual(["Borealis Search"])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain("Offer 2")
})

test("a link of another version is read as far as it can be, and says so", () => {
  const fragment = encodeOffers(EXAMPLE_OFFERS).replace("o=1.", "o=2.")
  expect(fileIn(fragment).offers).toHaveLength(2)
  expect(decodeOffers(fragment).problems[0]).toContain("another version")
})

test("decodeOffers() never throws, whatever the fragment", () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const {text: found, problems} = decodeOffers(`o=1.${text}`)
      expect(found !== null || problems.length > 0).toBe(true)
    }),
  )
})

test("isOffersFragment() tells a link of offers from one of a scenario", () => {
  expect(isOffersFragment("#o=1.e30")).toBe(true)
  expect(isOffersFragment("#v=1&r=ml")).toBe(false)
  expect(isOffersFragment("")).toBe(false)
})
