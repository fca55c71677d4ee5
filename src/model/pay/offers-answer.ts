import type {Offer, OffersFile} from "./offer"

/** What one year of employment pays, USD, nominal, before tax. Every dollar is in exactly one part. */
export type OfferParts = {
  /** Guaranteed: base pay with its raises, and what is promised. */
  readonly base: number
  readonly guaranteedBonus: number
  readonly signOn: number
  readonly match: number
  readonly other: number
  /** Likely: depends on a target being met, a price holding or a habit going on. */
  readonly bonus: number
  readonly publicStock: number
  readonly refreshers: number
  /** At risk: private stock at what it is assumed to be worth; options are not in the bars. */
  readonly privateStock: number
}

/** Tax on one year's wages, USD. */
export type OfferTax = {
  readonly federal: number
  readonly state: number
  /** Social security and Medicare. */
  readonly payroll: number
  /** What payroll withholds on bonus and stock at the flat supplemental rate, and what is owed on them in the end:
   * a positive gap is due with the return ("owed in April"), a negative one comes back. */
  readonly withheldOnSupplemental: number
  readonly owedInApril: number
}

export type OfferYear = {
  /** 1 = the first year. */
  readonly year: number
  readonly parts: OfferParts
  readonly guaranteedUsd: number
  readonly likelyUsd: number
  readonly atRiskUsd: number
  /** All parts, before tax. */
  readonly totalUsd: number
  readonly tax: OfferTax
  /** After tax, USD nominal. The own 401(k) share is in it: it is put aside, but stays one's own, as the match does. */
  readonly afterTaxUsd: number
  /** The same in today's money. */
  readonly afterTaxRealUsd: number
  /** The same in today's money at the US average cost of living. */
  readonly afterTaxComparableUsd: number
}

/** Quantiles of one grant's worth when it can be sold, USD before tax, today's share of the company diluted. */
export type EquityOutcome = {
  readonly kind: "public" | "private" | "options"
  /** The value the paper states: of the whole grant. */
  readonly statedUsd: number
  /** What it would cost to exercise all options; 0 for stock. */
  readonly exerciseCostUsd: number
  /** Share of the company, 0..1; null where the share count is not given. */
  readonly ownedShare: number | null
  /** Share of outcomes that bring nothing, options that pay less than their strike among them. */
  readonly worthlessShare: number
  readonly p10Usd: number
  readonly p50Usd: number
  readonly p90Usd: number
  readonly meanUsd: number
  /** Points of the whole distribution for a picture: [share below, USD], rising in both. */
  readonly curve: readonly (readonly [number, number])[]
  readonly basis: string
}

export type OfferPercentile = {
  /** `base` against advertised base pay, `total` against base carried to total pay by kind of employer. */
  readonly basis: "base" | "total"
  readonly amountUsd: number
  /** Share of the band below the amount, 0..1, with its 90 % interval. */
  readonly share: number
  readonly low: number
  readonly high: number
  readonly n: number
  readonly label: string
}

export type OfferAnswer = {
  readonly offer: Offer
  readonly years: readonly OfferYear[]
  readonly firstYearUsd: number
  /** Mean of all years, before tax. */
  readonly averageYearUsd: number
  readonly totalUsd: number
  readonly afterTaxUsd: number
  readonly afterTaxRealUsd: number
  readonly afterTaxComparableUsd: number
  /** Sum of after-tax pay discounted to today. */
  readonly presentValueUsd: number
  /** After tax for one hour of work in an average year; null where hours are not given. */
  readonly afterTaxPerHourUsd: number | null
  readonly equity: readonly EquityOutcome[]
  readonly percentiles: readonly OfferPercentile[]
  /** Sign-on that must be paid back when leaving after so many whole months: [months, USD], one point a month from 0 to
   * the first without debt. It falls but where the sign-on of a later year is paid. Empty without sign-on. */
  readonly clawBack: readonly (readonly [number, number])[]
  /** What a little more base pay is worth: `signOnUsd` once, or `stockUsd` as a whole grant vesting like the first one,
   * gives the same after tax over all years. Null where no amount does, as with stock that is assumed worthless. */
  readonly negotiation: {
    readonly askUsd: number
    readonly afterTaxGainUsd: number
    readonly signOnUsd: number | null
    readonly stockUsd: number | null
  }
  /** What the figures leave out or take for granted in this offer. */
  readonly caveats: readonly string[]
}

export type OfferPair = {
  /** Indices of the two offers in `answers`. */
  readonly first: number
  readonly second: number
  /** `first` less `second`, after tax, over all years. */
  readonly gapUsd: number
  /** Only one of the two is at a place with a tax table, so that one is after tax and the other before: whatever is said
   * of who is ahead flatters the one without. */
  readonly mixesTax: boolean
  /** The growth of public stock a year at which the two are equal; null where no growth between -90 % and +200 % makes
   * them so, `winnerAlways` says who then wins. `winsAbove` wins above that growth; where they cross more than once it
   * is the last crossing. */
  readonly breakEvenGrowth: number | null
  readonly winsAbove: "first" | "second" | null
  readonly winnerAlways: "first" | "second" | "neither" | null
  /** Pays at least as much in every year in what is guaranteed, in guaranteed + likely, in all, and after tax at the same
   * cost of living, somewhere more, for no more hours; never over an offer with options, whose worth the bars leave out, nor where only one is after
   * tax. */
  readonly dominant: "first" | "second" | null
}

/** Staying in the present job against one offer. */
export type StayOrJump = {
  /** Index in `answers`. */
  readonly offer: number
  readonly stayAfterTaxUsd: number
  readonly jumpAfterTaxUsd: number
  readonly unvestedLostUsd: number
  /** As in a pair: only one of the two jobs is after tax. */
  readonly mixesTax: boolean
  /** After-tax pay of the present job that the months of search cost. */
  readonly searchCostUsd: number
  /** Whole months until the jump has paid back; null where it does not within the years. */
  readonly paidBackAfterMonths: number | null
}

/** A fault in one field of one offer; the offer is left out and the rest is computed. */
export type OfferProblem = {
  /** Index in the file as given, null where the file as a whole or the present job is meant. */
  readonly offer: number | null
  readonly name: string | null
  readonly field: string
  readonly message: string
  readonly hint: string
}

export type OffersAnswer = {
  /** The file with its defaults, without the offers that fell out: `answers[i]` answers `file.offers[i]`. */
  readonly file: OffersFile
  readonly answers: readonly OfferAnswer[]
  readonly present: OfferAnswer | null
  readonly pairs: readonly OfferPair[]
  readonly stayOrJump: readonly StayOrJump[]
  readonly problems: readonly OfferProblem[]
  /** The pay fit behind the percentiles, e.g. "2026-11-23". */
  readonly payFit: string
  readonly taxYear: number
}
