import fc from "fast-check"
import {expect, test} from "vitest"
import {type OffersFile, offersFileSchema} from "#model/pay/offer"
import {draftOfFile} from "./draft-of-file"
import {EXAMPLE_OFFERS} from "./example-offers"
import {fileOfDraft, NOTHING_GOOD, readOffer} from "./file-of-draft"
import {blankGrant, blankOffer, EMPTY_DRAFT, type OfferDraft} from "./offer-draft"

const offer: OfferDraft = {...blankOffer(1), name: "Acme", texts: {baseUsd: "$220k"}}
const fieldsOf = (draft: OfferDraft) => readOffer(draft, "Offer 1").problems.map(({field}) => field)

test("a file survives the way through the form", () => {
  const {file, problems} = fileOfDraft(draftOfFile(EXAMPLE_OFFERS), NOTHING_GOOD)
  expect(problems).toEqual({})
  expect(file).toEqual(EXAMPLE_OFFERS)
})

const cents = fc.integer({min: 0, max: 1_000_000_00}).map(count => count / 100)
const shares = fc.integer({min: 0, max: 100}).map(count => count / 100)
const vesting = fc.oneof(
  fc.record({
    kind: fc.constant("even"),
    years: fc.constantFrom(1, 3, 4, 5),
    everyMonths: fc.constantFrom(1, 3, 12),
  }),
  fc.constantFrom(
    {kind: "yearly", shares: [0.4, 0.3, 0.2, 0.1], cliffMonths: 0},
    {kind: "yearly", shares: [0.33, 0.33, 0.34]},
  ),
)
const anyOffer = fc.record(
  {
    name: fc.constantFrom("Acme", "Beta & Söhne"),
    baseUsd: cents,
    place: fc.constantFrom("us", "us-ca"),
    lane: fc.constantFrom("ai", "backend"),
    startsOn: fc.constant("2026-03-02"),
    bonus: fc.record({targetShare: shares, payoutShare: shares, guaranteedFirstYearUsd: cents}),
    signOn: fc.record({
      paidUsd: fc.array(fc.integer({min: 1, max: 99_999}), {maxLength: 3}),
      clawBackMonths: fc.integer({min: 0, max: 60}),
      isProRata: fc.boolean(),
    }),
    equity: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant("rsu"),
          market: fc.constantFrom("public", "private"),
          per: fc.constantFrom("grant", "year"),
          valueUsd: cents,
          vesting,
        }),
        fc.record({
          kind: fc.constant("options"),
          shareCount: fc.integer({min: 1, max: 90_000}),
          strikeUsd: cents,
          preferredPriceUsd: cents,
          vesting,
        }),
      ),
      {maxLength: 2},
    ),
    refreshers: fc.record({valueUsd: cents, isPromised: fc.boolean()}),
    hoursPerWeek: fc.integer({min: 1, max: 100}),
    otherYearlyUsd: fc.integer({min: -9999, max: 9999}),
  },
  {requiredKeys: ["name", "baseUsd"]},
)
const anyFile: fc.Arbitrary<OffersFile> = fc
  .record({
    offers: fc.array(anyOffer, {minLength: 1, maxLength: 5}),
    present: fc.option(
      fc.record({name: fc.constant("Now"), baseUsd: cents, unvestedUsdByYear: fc.constant([10_000, 5000])}),
      {nil: undefined},
    ),
  })
  .map(({present, ...rest}) => offersFileSchema.parse(present === undefined ? rest : {...rest, present}))

test("any file survives the way through the form", () => {
  fc.assert(
    fc.property(anyFile, file => {
      const reading = fileOfDraft(draftOfFile(file), NOTHING_GOOD)
      expect(reading.problems).toEqual({})
      expect(reading.file).toEqual(file)
    }),
  )
})

test("readOffer() takes amounts as people type them and leaves defaults to the model", () => {
  const {value} = readOffer(offer, "Offer 1")
  expect(value?.baseUsd).toBe(220_000)
  expect(value?.raiseShare).toBe(0.03)
})

test("readOffer() names the field of each fault", () => {
  expect(
    fieldsOf({...offer, texts: {baseUsd: "lots", "bonus.targetShare": "900", hoursPerWeek: "0"}}),
  ).toEqual(["baseUsd", "bonus.targetShare", "hoursPerWeek"])
})

test("readOffer() does not guess whether a value is that of the grant or of a year", () => {
  const grant = {...blankGrant(1, "rsu-public"), texts: {valueUsd: "400k"}}
  expect(fieldsOf({...offer, grants: [grant]})).toEqual(["equity[0].per"])
  expect(fieldsOf({...offer, grants: [{...grant, per: "grant"}]})).toEqual([])
})

test("readOffer() says what shares of a grant that do not sum to 100 % sum to", () => {
  const grant = {
    ...blankGrant(1, "rsu-public"),
    per: "grant",
    schedule: "own-shares",
    texts: {valueUsd: "400k"},
    shares: ["25", "25", "25", "15"],
  } as const
  const {problems} = readOffer({...offer, grants: [{...grant, shares: [...grant.shares]}]}, "Offer 1")
  expect(problems).toEqual([
    {field: "equity[0].vesting.shares", message: "Must sum to 100 %, they sum to 90 %"},
  ])
})

test("fileOfDraft() keeps an offer as it was while a fault is being mended", () => {
  const good = readOffer(offer, "Offer 1").value
  const draft = {...EMPTY_DRAFT, offers: [{...offer, texts: {baseUsd: "22x"}}]}
  const reading = fileOfDraft(draft, {offers: good === null ? {} : {1: good}, present: null})
  expect(reading.file?.offers[0]?.baseUsd).toBe(220_000)
  expect(reading.fromBefore).toEqual([1])
  expect(fileOfDraft(draft, NOTHING_GOOD).file).toBeNull()
})

test("fileOfDraft() tells which draft is behind each offer of the file", () => {
  const broken = {...offer, id: 7, texts: {}}
  const draft = {...EMPTY_DRAFT, offers: [broken, {...offer, id: 9}]}
  expect(fileOfDraft(draft, NOTHING_GOOD)).toMatchObject({ids: [9]})
})
