import {z} from "zod"
import {idSchema} from "../belief"
import {daySchema} from "../content/interval"
import {employerIdSchema, levelIdSchema, roleIdSchema} from "../lane"
import {FILING_STATUSES} from "../profile"

/** The most that any single amount of an offer may be, USD: above it a typing error is likelier than a fortune. */
export const MOST_USD = 100_000_000

function usd(what: string) {
  const error = `expected ${what} from 0 to ${MOST_USD} USD`
  return z.number({error}).min(0, {error}).max(MOST_USD, {error})
}

function share(what: string, most = 1) {
  const error = `expected ${what} as a share from 0 to ${most}, for example 0.15 for 15 %`
  return z.number({error}).min(0, {error}).max(most, {error})
}

function whole(what: string, min: number, max: number) {
  const error = `expected ${what}: a whole number from ${min} to ${max}`
  return z.number({error}).int({error}).min(min, {error}).max(max, {error})
}

function between(what: string, min: number, max: number) {
  const error = `expected ${what} from ${min} to ${max}`
  return z.number({error}).min(min, {error}).max(max, {error})
}

function vestingYears() {
  const error = "expected years to vest above 0 and at most 10"
  return z.number({error}).positive({error}).max(10, {error})
}

/** When a grant vests. `even`: equal parts from the first day, `everyMonths` apart, nothing before `cliffMonths`; what
 * had gathered until the cliff vests at the cliff. `yearly`: a share of the grant for each year, front- or back-loaded,
 * spread evenly inside the year `everyMonths` apart; the shares must sum to 1. */
export const vestingSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({
      kind: z.literal("even"),
      years: vestingYears(),
      cliffMonths: whole("months to the cliff", 0, 60).default(12),
      everyMonths: whole("months between vests", 1, 12).default(3),
    }),
    z.object({
      kind: z.literal("yearly"),
      shares: z
        .array(share("each year's vesting"), {
          error: "expected a list of shares, for example [0.05, 0.15, 0.4, 0.4]",
        })
        .min(1, "expected at least one year")
        .max(10, "expected at most 10 years"),
      cliffMonths: whole("months to the cliff", 0, 60).default(12),
      everyMonths: whole("months between vests", 1, 12).default(3),
    }),
  ],
  {error: 'expected vesting of kind "even" or "yearly"'},
)
export type Vesting = z.infer<typeof vestingSchema>

/** Stock of a listed company, or of a private one whose stock is traded in tender offers now and then. The value is
 * either that of the whole grant or that of one year of it: which one is never guessed. */
export const rsuSchema = z.object({
  kind: z.literal("rsu"),
  market: z.enum(["public", "private"], {error: 'expected "public" or "private"'}),
  valueUsd: usd("the value of the grant"),
  per: z.enum(["grant", "year"], {
    error: 'expected "grant" (the whole grant) or "year" (one year of it); offers mean either',
  }),
  vesting: vestingSchema,
})

/** Options on stock of a private company. Without `fullyDilutedShares` the owned share cannot be told. */
export const optionsSchema = z.object({
  kind: z.literal("options"),
  shareCount: whole("how many options", 1, 1_000_000_000),
  strikeUsd: usd("the strike price"),
  /** Price of a preferred share in the last round. */
  preferredPriceUsd: usd("the preferred price"),
  fullyDilutedShares: whole("fully diluted shares", 1, 1_000_000_000_000).exactOptional(),
  vesting: vestingSchema,
})
export const equitySchema = z.discriminatedUnion("kind", [rsuSchema, optionsSchema], {
  error: 'expected equity of kind "rsu" or "options"',
})
export type Equity = z.infer<typeof equitySchema>

/** Further grants that the employer makes each year, as far as they are usual there. */
export const refreshersSchema = z.object({
  /** Value of each grant at the time it is made. */
  valueUsd: usd("the value of a yearly refresher"),
  /** The first one comes after so many years. */
  firstAfterYears: whole("years until the first refresher", 1, 10).default(1),
  vestYears: vestingYears().default(4),
  /** Whether the offer promises them. They count as likely either way, since their worth hangs on a price; a caveat
   * names those that are usual but unpromised. */
  isPromised: z.boolean().default(false),
})

export const offerSchema = z.object({
  name: z
    .string({error: "expected a name, for example the employer"})
    .trim()
    .min(1, "expected a name, for example the employer")
    .max(80, "expected a name of at most 80 characters"),
  lane: roleIdSchema.exactOptional(),
  level: levelIdSchema.exactOptional(),
  employer: employerIdSchema.exactOptional(),
  /** A place that the content knows; the US average unless said. */
  place: idSchema.default("us"),
  hoursPerWeek: between("hours a week", 1, 100).exactOptional(),
  startsOn: daySchema.exactOptional(),
  baseUsd: usd("base pay a year"),
  /** Nominal raise of base pay each year. */
  raiseShare: share("the yearly raise").default(0.03),
  bonus: z
    .object({
      targetShare: share("the target bonus", 5).default(0),
      /** What of it is paid in a usual year, 1 = all. */
      payoutShare: share("the usual payout of the target", 3).default(1),
      /** Promised for the first year, whatever the target says. */
      guaranteedFirstYearUsd: usd("the guaranteed bonus").default(0),
    })
    .prefault({}),
  signOn: z
    .object({
      /** By year of employment, the first one first. */
      paidUsd: z
        .array(usd("the sign-on bonus of a year"), {
          error: "expected a list of USD by year, for example [30000]",
        })
        .max(5, "expected at most 5 years of sign-on")
        .default([]),
      /** Whoever leaves earlier gives it back. */
      clawBackMonths: whole("months of claw-back", 0, 60).default(12),
      /** Whether the part to give back shrinks month by month. */
      isProRata: z.boolean().default(false),
    })
    .prefault({}),
  equity: z
    .array(equitySchema, {error: "expected a list of grants"})
    .max(10, "expected at most 10 grants")
    .default([]),
  refreshers: refreshersSchema.exactOptional(),
  retirement: z
    .object({
      /** The employer adds this share of what is put in ... */
      matchShare: share("the 401(k) match", 3).default(0),
      /** ... up to this share of base pay. */
      upToShareOfPay: share("the share of pay that is matched").default(0),
    })
    .prefault({}),
  /** What no other field holds, a year: stipends, cost of commuting as a negative number. */
  otherYearlyUsd: between("other pay a year in USD", -MOST_USD, MOST_USD).default(0),
})
export type Offer = z.infer<typeof offerSchema>

/** What a person has now, with what leaving would cost. */
export const presentJobSchema = offerSchema.extend({
  /** Stock granted in the past that has not vested: what vests in each of the years to come if one stays. */
  unvestedUsdByYear: z
    .array(usd("the stock that vests in a year"), {
      error: "expected a list of USD by year, for example [40000, 20000]",
    })
    .max(6, "expected at most 6 years of unvested stock")
    .default([]),
})
export type PresentJob = z.infer<typeof presentJobSchema>

/** What nobody knows and everybody assumes. Each is a slider. */
export const offerAssumptionsSchema = z.object({
  years: whole("years to look ahead", 1, 10).default(4),
  /** Nominal growth of public stock a year; 0 = as today. */
  stockGrowth: between("growth", -0.9, 2).default(0),
  /** Sd of the yearly log return of one public stock. */
  stockVolatility: between("volatility", 0, 2).default(0.4),
  /** What a stated dollar of private stock is worth to somebody who cannot sell it. */
  privateStockWorth: share("the worth of private stock").default(0.5),
  /** Share of start-up grants that end worthless. */
  worthlessShare: share("the share of worthless grants").default(0.65),
  /** Share of the company that each later round takes from those before. */
  dilution: share("dilution until the sale").default(0.4),
  inflation: between("inflation", -0.05, 0.3).default(0.027),
  discountRate: between("a rate", 0, 0.3).default(0.04),
  /** Months without pay between the present job and a new one. */
  monthsOfSearch: between("months", 0, 24).default(0),
})
export type OfferAssumptions = z.infer<typeof offerAssumptionsSchema>

export const OFFERS_FORMAT = "lanewise-offers/1"

/** The file of `lanewise offers`, and what the Offers page exports and shares. */
export const offersFileSchema = z.object({
  format: z.literal(OFFERS_FORMAT).default(OFFERS_FORMAT),
  filingStatus: z
    .enum(FILING_STATUSES, {error: `expected one of ${FILING_STATUSES.join(", ")}`})
    .default("single"),
  /** Share of base pay that the person puts into a 401(k), before tax. */
  ownRetirementShare: share("the own 401(k) share").default(0.06),
  offers: z
    .array(offerSchema, {error: "expected a list of offers"})
    .min(1, "expected at least one offer (two or more to compare)")
    .max(5, "expected at most five offers"),
  present: presentJobSchema.exactOptional(),
  assumptions: offerAssumptionsSchema.prefault({}),
})
export type OffersFile = z.infer<typeof offersFileSchema>
