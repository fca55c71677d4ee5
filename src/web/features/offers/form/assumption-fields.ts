import type {OfferAssumptions} from "#model/pay/offer"

export type AssumptionKey = keyof OfferAssumptions

export type AssumptionField = {
  readonly key: AssumptionKey
  readonly name: string
  readonly unit: "percent" | "years" | "months" | "half"
  readonly min: number
  readonly max: number
  readonly step: number
  /** Nobody has measured it for you. */
  readonly isGuess: boolean
  readonly means: string
}

/** The sliders that all offers share, in their order. */
export const ASSUMPTION_FIELDS: readonly AssumptionField[] = [
  {
    key: "years",
    name: "Years to look ahead",
    unit: "years",
    min: 1,
    max: 10,
    step: 1,
    isGuess: false,
    means: "Sign-ons and first grants are over after four: a longer look shows what is left then",
  },
  {
    key: "stockGrowth",
    name: "Growth of listed stock",
    unit: "percent",
    min: -0.4,
    max: 0.6,
    step: 0.01,
    isGuess: true,
    means: "How much the price of listed stock changes each year; 0 keeps the price on the paper",
  },
  {
    key: "stockVolatility",
    name: "Swings of one stock",
    unit: "percent",
    min: 0,
    max: 1,
    step: 0.01,
    isGuess: true,
    means: "Standard deviation of the yearly log return of one company: 40 % is usual for a large tech firm",
  },
  {
    key: "privateStockWorth",
    name: "Worth of private stock",
    unit: "percent",
    min: 0,
    max: 1,
    step: 0.01,
    isGuess: true,
    means: "What a stated dollar of stock is worth to you while nobody will buy it from you",
  },
  {
    key: "worthlessShare",
    name: "Start-up grants that end worthless",
    unit: "percent",
    min: 0,
    max: 1,
    step: 0.01,
    isGuess: true,
    means: "Of many grants like this one, how many bring nothing in the end",
  },
  {
    key: "dilution",
    name: "Dilution until a sale",
    unit: "percent",
    min: 0,
    max: 0.9,
    step: 0.01,
    isGuess: true,
    means: "Share of the company that later rounds take from those who hold it now",
  },
  {
    key: "inflation",
    name: "Inflation",
    unit: "percent",
    min: 0,
    max: 0.1,
    step: 0.001,
    isGuess: true,
    means: "Turns money of later years into today's",
  },
  {
    key: "discountRate",
    name: "Discount",
    unit: "percent",
    min: 0,
    max: 0.15,
    step: 0.005,
    isGuess: true,
    means:
      "How much less a dollar next year is worth to you than one today; used for the present value alone",
  },
]

/** Only asked for where there is a present job. */
export const SEARCH_FIELD: AssumptionField = {
  key: "monthsOfSearch",
  name: "Months without pay in between",
  unit: "half",
  min: 0,
  max: 12,
  step: 0.5,
  isGuess: true,
  means: "Time between the last pay of the present job and the first of the new one",
}
