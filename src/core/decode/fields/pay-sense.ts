import type {PayPeriod} from "#model/decode/reading"

type Bounds = {readonly from: number; readonly to: number}
/** What pay can be in a period, US dollars. */
const USUAL: Readonly<Record<PayPeriod, Bounds>> = {
  year: {from: 10_000, to: 2_000_000},
  month: {from: 300, to: 60_000},
  week: {from: 100, to: 20_000},
  day: {from: 40, to: 5_000},
  hour: {from: 7, to: 500},
}
/** How many units of a currency buy roughly what a dollar buys; only for telling sense from nonsense. */
const UNITS: Readonly<Record<string, number>> = {
  INR: 30,
  JPY: 100,
  KRW: 1000,
  HUF: 300,
  PLN: 3,
  SEK: 9,
  NOK: 9,
  DKK: 6,
  CZK: 20,
  CNY: 5,
  MXN: 15,
  ZAR: 12,
  HKD: 7,
  BRL: 4,
  AED: 3.5,
  ILS: 3.5,
  RON: 4,
  MYR: 4,
  PHP: 30,
}
/** Below these, US dollars, a figure without a period is by the hour, and below the next by the month. */
const HOURLY_BELOW = 500
const YEARLY_FROM = 15_000

export function isSensiblePay(
  value: number,
  {currency, period}: {currency: string; period: PayPeriod},
): boolean {
  const units = UNITS[currency] ?? 1
  const {from, to} = USUAL[period]
  return value >= from * units && value <= to * units
}

/** The period that a figure without one must mean; null where its size fits none. */
export function periodBySize(value: number, currency: string): PayPeriod | null {
  const dollars = value / (UNITS[currency] ?? 1)
  if (dollars >= YEARLY_FROM) return "year"
  if (dollars <= HOURLY_BELOW) return "hour"
  return dollars >= 1000 ? "month" : null
}
