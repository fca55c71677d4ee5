import type {NumberUnit} from "./read-number"

/** A field that holds a number. Bounds are in what is typed: percent fields go from 0 to 100, not from 0 to 1. */
export type NumberField = {
  readonly name: string
  readonly unit: NumberUnit
  readonly min: number
  readonly max: number
  readonly isWhole?: boolean
  /** What an empty field means; without it the field must be filled. */
  readonly blankMeans?: string
}

const MOST = 100_000_000
const usd = (name: string, blankMeans?: string): NumberField => ({
  name,
  unit: "usd",
  min: 0,
  max: MOST,
  ...(blankMeans === undefined ? {} : {blankMeans}),
})
const percent = (name: string, max: number, blankMeans: string): NumberField => ({
  name,
  unit: "percent",
  min: 0,
  max,
  blankMeans,
})

/** The number fields of an offer, by their path in the file. */
export const OFFER_FIELDS = {
  baseUsd: usd("Base pay a year"),
  raiseShare: percent("Yearly raise", 100, "3 %"),
  "bonus.targetShare": percent("Target bonus, of base", 500, "none"),
  "bonus.payoutShare": percent("Usual payout of it", 300, "all of it"),
  "bonus.guaranteedFirstYearUsd": usd("Guaranteed in year 1", "nothing"),
  "signOn.clawBackMonths": {
    name: "Claw-back within",
    unit: "months",
    min: 0,
    max: 60,
    isWhole: true,
    blankMeans: "12 months",
  },
  "refreshers.valueUsd": usd("Each yearly grant", "none"),
  "refreshers.firstAfterYears": {
    name: "First after",
    unit: "years",
    min: 1,
    max: 10,
    isWhole: true,
    blankMeans: "1 year",
  },
  "refreshers.vestYears": {name: "Each vests over", unit: "years", min: 0.25, max: 10, blankMeans: "4 years"},
  "retirement.matchShare": percent("Employer adds, of yours", 300, "nothing"),
  "retirement.upToShareOfPay": percent("Up to, of base", 100, "nothing"),
  hoursPerWeek: {name: "Hours a week", unit: "hours", min: 1, max: 100, blankMeans: "not said"},
  otherYearlyUsd: {name: "Other, a year", unit: "usd", min: -MOST, max: MOST, blankMeans: "nothing"},
} as const satisfies Readonly<Record<string, NumberField>>
export type OfferField = keyof typeof OFFER_FIELDS

/** The number fields of one grant, by their path in it. */
export const GRANT_FIELDS = {
  valueUsd: usd("Value"),
  shareCount: {name: "Options", unit: "count", min: 1, max: 1_000_000_000, isWhole: true},
  strikeUsd: usd("Strike price, each"),
  preferredPriceUsd: usd("Preferred price, each"),
  fullyDilutedShares: {
    name: "Fully diluted shares",
    unit: "count",
    min: 1,
    max: 1_000_000_000_000,
    isWhole: true,
    blankMeans: "not told: ask",
  },
  "vesting.years": {name: "Vests over", unit: "years", min: 0.25, max: 10},
  "vesting.cliffMonths": {
    name: "Nothing before",
    unit: "months",
    min: 0,
    max: 60,
    isWhole: true,
    blankMeans: "12 months",
  },
  "vesting.everyMonths": {
    name: "Then every",
    unit: "months",
    min: 1,
    max: 12,
    isWhole: true,
    blankMeans: "3",
  },
} as const satisfies Readonly<Record<string, NumberField>>
export type GrantField = keyof typeof GRANT_FIELDS

export const SIGN_ON_FIELD: NumberField = usd("Sign-on", "nothing")
export const UNVESTED_FIELD: NumberField = usd("Vests if you stay", "nothing")
export const VESTED_SHARE_FIELD: NumberField = percent("Share of the grant", 100, "0 %")
export const OWN_RETIREMENT_FIELD: NumberField = percent("You put into a 401(k)", 100, "6 %")
