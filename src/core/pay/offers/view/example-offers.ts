import {type OffersFile, offersFileSchema} from "#model/pay/offer"

/** Two invented offers that need all of the page: listed stock against options, two places, a sign-on to give back. */
export const EXAMPLE_OFFERS: OffersFile = offersFileSchema.parse({
  offers: [
    {
      name: "Borealis Search",
      lane: "ml",
      level: "senior",
      employer: "bigtech",
      place: "us-ca",
      hoursPerWeek: 45,
      baseUsd: 196_000,
      bonus: {targetShare: 0.15, payoutShare: 0.95},
      signOn: {paidUsd: [30_000, 15_000], clawBackMonths: 12},
      equity: [
        {
          kind: "rsu",
          market: "public",
          valueUsd: 320_000,
          per: "grant",
          vesting: {kind: "even", years: 4, cliffMonths: 12, everyMonths: 3},
        },
      ],
      refreshers: {valueUsd: 20_000},
      retirement: {matchShare: 0.5, upToShareOfPay: 0.06},
    },
    {
      name: "Tern Labs",
      lane: "ai",
      level: "senior",
      employer: "startup",
      place: "us-tx",
      hoursPerWeek: 52,
      baseUsd: 238_000,
      signOn: {paidUsd: [25_000], clawBackMonths: 12, isProRata: true},
      equity: [
        {
          kind: "options",
          shareCount: 60_000,
          strikeUsd: 1.9,
          preferredPriceUsd: 7.4,
          fullyDilutedShares: 28_000_000,
          vesting: {kind: "even", years: 4, cliffMonths: 12, everyMonths: 1},
        },
      ],
      retirement: {matchShare: 1, upToShareOfPay: 0.03},
    },
  ],
})
