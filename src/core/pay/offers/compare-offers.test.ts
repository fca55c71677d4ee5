import {expect, test} from "vitest"
import type {z} from "zod"
import {RandomStream} from "#math/rng"
import type {vestingSchema} from "#model/pay/offer"
import type {OfferAnswer} from "#model/pay/offers-answer"
import {compared} from "../../../../test/vectors/offers/offers-given"

type Draft = Parameters<typeof compared>[0]
type OfferDraft = Draft["offers"][number]
type VestingDraft = z.input<typeof vestingSchema>

const PLACES = ["us", "us-tx", "us-ca", "us-ny-new-york", "gb", "us-ma"]

function pick<T>(random: RandomStream, values: readonly [T, ...T[]]): T {
  return values[random.nextBelow(values.length)] ?? values[0]
}

function anyOffer(random: RandomStream): OfferDraft {
  const vesting = pick<VestingDraft>(random, [
    {kind: "even", years: 1 + random.nextBelow(5), cliffMonths: random.nextBelow(25)},
    {kind: "yearly", shares: [0.4, 0.3, 0.2, 0.1]},
    {kind: "yearly", shares: [0.05, 0.15, 0.4, 0.4], everyMonths: 6},
  ])
  const market = pick<"public" | "private">(random, ["public", "private"])
  const per = pick<"grant" | "year">(random, ["grant", "year"])
  return {
    name: "Any",
    place: PLACES[random.nextBelow(PLACES.length)] ?? "us",
    baseUsd: 1000 + random.nextUnit() * 600_000,
    raiseShare: random.nextUnit() * 0.1,
    bonus: {
      targetShare: random.nextUnit() * 0.5,
      payoutShare: random.nextUnit() * 1.5,
      guaranteedFirstYearUsd: random.nextUnit() * 80_000,
    },
    signOn: {paidUsd: Array.from({length: random.nextBelow(3)}, () => random.nextUnit() * 1e5)},
    equity:
      random.nextUnit() < 0.7 ? [{kind: "rsu", market, valueUsd: random.nextUnit() * 1e6, per, vesting}] : [],
    ...(random.nextUnit() < 0.5 && {refreshers: {valueUsd: random.nextUnit() * 1e5}}),
    retirement: {matchShare: random.nextUnit(), upToShareOfPay: random.nextUnit() * 0.1},
    otherYearlyUsd: (random.nextUnit() - 0.5) * 10_000,
  }
}

function anyFile(random: RandomStream, count: number): Draft {
  return {
    offers: Array.from({length: count}, () => anyOffer(random)),
    filingStatus: pick(random, ["single", "joint", "head_of_household"]),
    ownRetirementShare: random.nextUnit() * 0.2,
    assumptions: {years: 1 + random.nextBelow(6), stockGrowth: random.nextUnit() - 0.4},
  }
}

function rounds(count: number, check: (random: RandomStream) => void): void {
  const random = new RandomStream(11, count)
  for (let round = 0; round < count; round += 1) check(random)
}

test("every dollar is in one part, and no year is more after tax than before", () => {
  rounds(60, random => {
    const {answers, file} = compared(anyFile(random, 1))
    const [answer] = answers
    expect(answer?.years).toHaveLength(file.assumptions.years)
    for (const {parts, guaranteedUsd, likelyUsd, atRiskUsd, totalUsd, afterTaxUsd} of answer?.years ?? []) {
      const sum = Object.values(parts).reduce((total, part) => total + part, 0)
      expect(sum).toBeCloseTo(totalUsd, 5)
      expect(guaranteedUsd + likelyUsd + atRiskUsd).toBeCloseTo(totalUsd, 5)
      expect(afterTaxUsd).toBeLessThanOrEqual(totalUsd)
    }
  })
})

test("totals are the sums of their years", () => {
  rounds(20, random => {
    const [answer] = compared(anyFile(random, 1)).answers
    const sumOf = (key: "totalUsd" | "afterTaxUsd" | "afterTaxRealUsd" | "afterTaxComparableUsd") =>
      answer?.years.reduce((sum, year) => sum + year[key], 0)
    expect(answer?.totalUsd).toBe(sumOf("totalUsd"))
    expect(answer?.afterTaxUsd).toBe(sumOf("afterTaxUsd"))
    expect(answer?.afterTaxComparableUsd).toBe(sumOf("afterTaxComparableUsd"))
    expect(answer?.firstYearUsd).toBe(answer?.years[0]?.totalUsd)
  })
})

test("more base pay never lowers a total", () => {
  rounds(40, random => {
    const file = anyFile(random, 1)
    const [offer] = file.offers
    if (offer === undefined) throw new RangeError("Expected an offer")
    const [less] = compared(file).answers
    const [more] = compared({...file, offers: [{...offer, baseUsd: offer.baseUsd + 20_000}]}).answers
    for (const key of ["totalUsd", "afterTaxUsd", "afterTaxComparableUsd", "presentValueUsd"] as const)
      expect(more?.[key]).toBeGreaterThan(less?.[key] ?? Number.POSITIVE_INFINITY)
  })
})

test("offers in another order have the same answers in that order", () => {
  rounds(6, random => {
    const file = anyFile(random, 3)
    const forth = compared(file)
    const back = compared({...file, offers: file.offers.toReversed()})
    expect(back.answers).toEqual(forth.answers.toReversed())
    for (const {first, second, gapUsd, breakEvenGrowth} of forth.pairs) {
      const mirror = back.pairs.find(pair => pair.first === 2 - second && pair.second === 2 - first)
      expect(mirror?.gapUsd).toBe(-gapUsd)
      if (breakEvenGrowth === null) expect(mirror?.breakEvenGrowth).toBeNull()
      else expect(mirror?.breakEvenGrowth).toBeCloseTo(breakEvenGrowth, 9)
    }
  })
})

test("every pair is compared once, and one offer alone with none", () => {
  const offers = ["A", "B", "C"].map((name, index) => ({name, baseUsd: 100_000 + index * 5000}))
  const {pairs} = compared({offers})
  expect(pairs.map(({first, second}) => `${first}${second}`)).toEqual(["01", "02", "12"])
  expect(pairs.every(({winnerAlways}) => winnerAlways === "second")).toBe(true)
  expect(compared({offers: offers.slice(0, 1)}).pairs).toEqual([])
})

test("a pair of which only one is after tax says so and has no dominant one", () => {
  const taxed = {name: "A", place: "us-tx", baseUsd: 150_000}
  const abroad = {name: "B", place: "de", baseUsd: 200_000}
  const {pairs, stayOrJump} = compared({offers: [taxed, abroad, {...abroad, baseUsd: 1e5}], present: taxed})
  expect(pairs.map(({mixesTax, dominant}) => [mixesTax, dominant])).toEqual([
    [true, null],
    [true, null],
    [false, "first"],
  ])
  expect(stayOrJump.map(({mixesTax}) => mixesTax)).toEqual([false, true, true])
})

test("an offer whose shares do not sum to 1 is left out, however it got past the door", () => {
  const vesting: VestingDraft = {kind: "yearly", shares: [0.4, 0.5]}
  const equity = [{kind: "rsu", market: "public", valueUsd: 1e5, per: "grant", vesting} as const]
  const {answers, file, problems} = compared({
    offers: [
      {name: "Bad", baseUsd: 1e5, equity},
      {name: "Good", baseUsd: 1e5},
    ],
  })
  expect(answers.map(({offer}) => offer.name)).toEqual(["Good"])
  expect(file.offers).toHaveLength(1)
  expect(problems).toMatchObject([{offer: 0, name: "Bad", field: "equity[0].vesting.shares"}])
})

test("the answer says which fit and which tax year it rests on, and is plain JSON", () => {
  const answer = compared({offers: [{name: "A", baseUsd: 1e5}], present: {name: "Now", baseUsd: 9e4}})
  expect(answer.payFit).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(answer.taxYear).toBe(2026)
  const again: {answers: OfferAnswer[]} = JSON.parse(JSON.stringify(answer))
  expect(again).toEqual(answer)
})
