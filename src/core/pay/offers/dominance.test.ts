import {expect, test} from "vitest"
import {compared} from "../../../../test/vectors/offers/offers-given"

type Drafts = Parameters<typeof compared>[0]["offers"]
const dominantOf = (...offers: Drafts) => compared({offers}).pairs[0]?.dominant
const stock = {
  kind: "rsu",
  market: "public",
  valueUsd: 100_000,
  per: "grant",
  vesting: {kind: "even", years: 4},
} as const

test("more of everything for no more hours dominates, whichever comes first", () => {
  const less = {name: "A", baseUsd: 150_000, hoursPerWeek: 45}
  const more = {name: "B", baseUsd: 160_000, hoursPerWeek: 40, equity: [stock]}
  expect(dominantOf(less, more)).toBe("second")
  expect(dominantOf(more, less)).toBe("first")
})

test("nothing dominates where one is safer and the other likelier to be more", () => {
  expect(dominantOf({name: "A", baseUsd: 155_000}, {name: "B", baseUsd: 150_000, equity: [stock]})).toBeNull()
})

test("equal offers do not dominate each other", () => {
  expect(dominantOf({name: "A", baseUsd: 155_000}, {name: "B", baseUsd: 155_000})).toBeNull()
})

test("more pay for more hours, or for hours that are not said, dominates nothing", () => {
  const less = {name: "A", baseUsd: 150_000, hoursPerWeek: 40}
  expect(dominantOf(less, {name: "B", baseUsd: 160_000, hoursPerWeek: 50})).toBeNull()
  expect(dominantOf(less, {name: "B", baseUsd: 160_000})).toBeNull()
})

test("a little more pay at a much dearer place dominates nothing", () => {
  const cheap = {name: "A", baseUsd: 150_000, place: "us-tx"}
  expect(dominantOf(cheap, {name: "B", baseUsd: 152_000, place: "us-ca-san-francisco"})).toBeNull()
})

test("an offer with options is never dominated: their worth is not in the years", () => {
  const options = {
    kind: "options",
    shareCount: 1000,
    strikeUsd: 1,
    preferredPriceUsd: 2,
    vesting: {kind: "even", years: 4},
  } as const
  const startUp = {name: "A", baseUsd: 100_000, equity: [options]}
  expect(dominantOf(startUp, {name: "B", baseUsd: 200_000})).toBeNull()
  expect(dominantOf({...startUp, baseUsd: 300_000}, {name: "B", baseUsd: 200_000})).toBe("first")
})
