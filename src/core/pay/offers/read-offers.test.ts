import {expect, test} from "vitest"
import {OFFERS_FORMAT} from "#model/pay/offer"
import {UserError} from "#model/user-error"
import {readOffers} from "./read-offers"

const GOOD = {name: "Good", place: "us-tx", baseUsd: 180_000}
const fieldsOf = (offer: unknown) => readOffers({offers: [offer, GOOD]}).problems.map(({field}) => field)

test("readOffers() fills in what an offer leaves out", () => {
  const {file, problems} = readOffers(JSON.stringify({offers: [GOOD]}))
  expect(problems).toEqual([])
  expect(file?.format).toBe(OFFERS_FORMAT)
  expect(file?.filingStatus).toBe("single")
  expect(file?.assumptions.years).toBe(4)
  expect(file?.offers[0]).toMatchObject({...GOOD, equity: [], raiseShare: 0.03, signOn: {paidUsd: []}})
})

test("readOffers() takes a text with a byte order mark, and ignores fields that it does not know", () => {
  const text = `\uFEFF${JSON.stringify({offers: [{...GOOD, mood: "fine"}], colour: "green"})}`
  const {file, problems} = readOffers(text)
  expect(problems).toEqual([])
  expect(file?.offers).toHaveLength(1)
  expect(JSON.stringify(file)).not.toContain("fine")
})

test.each<[string, unknown, string]>([
  ["no JSON", "offers: none", "Expected offers as JSON, found other text"],
  ["a text that breaks off", '{"offers": [', "Expected offers as JSON"],
  ["an empty text", "", "Expected offers as JSON"],
  ["a list", "[]", "Expected an object with a list of offers, found []"],
  ["null", "null", "Expected an object with a list of offers, found null"],
  ["no offers", "{}", "Expected a list `offers`, found nothing"],
  ["an empty list", '{"offers": []}', "Expected at least one offer, found none"],
  ["offers that are no list", {offers: {name: "A"}}, "Expected a list `offers`"],
  ["another format", {format: "lanewise-offers/2", offers: [GOOD]}, 'found "lanewise-offers/2"'],
])("readOffers() refuses %s with a hint", (_, input, words) => {
  let caught: unknown
  try {
    readOffers(input)
  } catch (error) {
    caught = error
  }
  expect(caught).toBeInstanceOf(UserError)
  expect(caught instanceof UserError && caught.message).toContain(words)
  expect(caught instanceof UserError && caught.hint.length).toBeGreaterThan(10)
})

test("readOffers() names the offer, the field, what was expected and what was found, and keeps the rest", () => {
  const {file, problems} = readOffers({offers: [GOOD, {...GOOD, name: "Bad", baseUsd: "$190,000"}]})
  expect(file?.offers.map(({name}) => name)).toEqual(["Good"])
  expect(problems).toEqual([
    {
      offer: 1,
      name: "Bad",
      field: "baseUsd",
      message: 'expected base pay a year from 0 to 100000000 USD, found "$190,000"',
      hint: "Write the number without quotes, signs or commas, for example 180000",
    },
  ])
})

test("readOffers() names every fault of an offer", () => {
  expect(fieldsOf({place: "US-TX", baseUsd: -1, signOn: {paidUsd: [1, "x"]}})).toEqual([
    "name",
    "place",
    "baseUsd",
    "signOn.paidUsd[1]",
  ])
})

test.each<[string, object, string, string]>([
  ["equity of an unknown kind", {equity: [{kind: "phantom"}]}, "equity[0].kind", '"rsu" or "options"'],
  [
    "vesting of an unknown kind",
    {equity: [{kind: "rsu", market: "public", valueUsd: 1, per: "grant", vesting: {kind: "odd"}}]},
    "equity[0].vesting.kind",
    '"even" or "yearly"',
  ],
  [
    "stock that is neither said to be a grant nor a year of it",
    {equity: [{kind: "rsu", market: "public", valueUsd: 1, vesting: {kind: "even", years: 4}}]},
    "equity[0].per",
    '"grant" (the whole grant) or "year"',
  ],
  [
    "shares that do not sum to 1",
    {
      equity: [
        {
          kind: "rsu",
          market: "public",
          valueUsd: 1,
          per: "grant",
          vesting: {kind: "yearly", shares: [0.4, 0.5]},
        },
      ],
    },
    "equity[0].vesting.shares",
    "vesting shares sum to 0.9, expected 1",
  ],
  ["an hourly base", {baseUsd: 95}, "baseUsd", "looks like an hourly pay: expected USD a year, found 95"],
  ["a day that does not exist", {startsOn: "2026-02-29"}, "startsOn", 'found "2026-02-29"'],
  [
    "more options than shares",
    {
      equity: [
        {
          kind: "options",
          shareCount: 10,
          strikeUsd: 1,
          preferredPriceUsd: 2,
          fullyDilutedShares: 9,
          vesting: {kind: "even", years: 4},
        },
      ],
    },
    "equity[0].fullyDilutedShares",
    "at least the 10 options granted, found 9",
  ],
])("readOffers() leaves an offer out for %s", (_, change, field, words) => {
  const {file, problems} = readOffers({
    offers: [
      {...GOOD, ...change},
      {...GOOD, name: "Other"},
    ],
  })
  expect(file?.offers.map(({name}) => name)).toEqual(["Other"])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({offer: 0, name: "Good", field})
  expect(problems[0]?.message).toContain(words)
  expect(problems[0]?.hint.length).toBeGreaterThan(10)
})

test("readOffers() says what it expected in words of its own", () => {
  const {problems} = readOffers({offers: [{...GOOD, lane: null, signOn: null}]})
  expect(problems.map(({message}) => message)).toEqual([
    'expected one of "ai"|"ml"|"mlops"|"backend"|"data-scientist"|"data-engineer"|"devops", found null',
    "expected object, found null",
  ])
})

test("readOffers() has no file where every offer is wrong", () => {
  const {file, problems} = readOffers({offers: [{}, 7, null]})
  expect(file).toBeNull()
  expect(new Set(problems.map(({offer}) => offer))).toEqual(new Set([0, 1, 2]))
})

test("readOffers() takes the usual value where a field of the file is wrong, and says so", () => {
  const {file, problems} = readOffers({
    offers: [GOOD],
    filingStatus: "divorced",
    ownRetirementShare: 6,
    assumptions: {years: 40, stockGrowth: 0.1, inflation: "high"},
  })
  expect(file).toMatchObject({filingStatus: "single", ownRetirementShare: 0.06})
  expect(file?.assumptions).toMatchObject({years: 4, stockGrowth: 0.1, inflation: 0.027})
  expect(problems.map(({offer, field, hint}) => ({offer, field, hint}))).toEqual([
    {offer: null, field: "filingStatus", hint: "The usual single is taken"},
    {offer: null, field: "ownRetirementShare", hint: "The usual 0.06 is taken"},
    {offer: null, field: "assumptions.years", hint: "The usual 4 is taken"},
    {offer: null, field: "assumptions.inflation", hint: "The usual 0.027 is taken"},
  ])
  expect(readOffers({offers: [GOOD], assumptions: 3}).problems[0]?.field).toBe("assumptions")
})

test("readOffers() leaves a wrong present job out and keeps the offers", () => {
  const {file, problems} = readOffers({offers: [GOOD], present: {name: "Now", baseUsd: 40}})
  expect(file?.offers).toHaveLength(1)
  expect(file?.present).toBeUndefined()
  expect(problems).toMatchObject([{offer: null, name: "Now", field: "present.baseUsd"}])
})

test("readOffers() compares the first five of more offers", () => {
  const {file, problems} = readOffers({offers: Array.from({length: 7}, () => GOOD)})
  expect(file?.offers).toHaveLength(5)
  expect(problems).toMatchObject([{offer: null, field: "offers", hint: "The first 5 are compared"}])
})

test("readOffers() survives a file that is nested without end", () => {
  const deep = `{"offers": [${"[".repeat(5000)}${"]".repeat(5000)}]}`
  expect(readOffers(deep).file).toBeNull()
})
