import {fieldOf, firstWords, listOf, wordsOf} from "./loose-json"

type Amounts = {
  readonly min: number | null
  readonly max: number | null
  readonly currency: string | undefined
  readonly unit: string | undefined
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ann|p1y|1 year)$|year|annual|annum/i, "year"],
  [/^(?:mon|p1m|1 month)$|month/i, "month"],
  [/^(?:wee|p1w|1 week)$|week/i, "week"],
  [/^(?:p1d|1 day)$|day|daily/i, "day"],
  [/^(?:hur|pt1h|1 hour)$|hour/i, "hour"],
]

/** A period in plain words, or undefined where it is none that we know (every two weeks, once). */
export function payUnit(words: string | undefined): string | undefined {
  if (words === undefined || /\b(?:bi|semi)[-_ ]?(?:week|month|annual|year)/i.test(words)) return undefined
  return UNITS.find(([pattern]) => pattern.test(words))?.[1]
}

/** A number above 0, also from a string such as "180,000.00", "180.000,00", "$180k"; null where it is none. */
export function payNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) && value > 0 ? value : null
  if (typeof value !== "string" || value.length > 40) return null
  const words = value.replace(/[\s\u00a0]|[A-Z]{3}|[$£€¥₹]/g, "")
  const match =
    /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:'\d{3})+)(?:[.,](\d{1,2}))?(k?)$/i.exec(words)
  if (match === null) return null
  const [, whole = "", cents = "", thousands = ""] = match
  const amount = Number(`${whole.replace(/[.,']/g, "")}.${cents === "" ? "0" : cents}`)
  return amount > 0 ? amount * (thousands === "" ? 1 : 1000) : null
}

function plain(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2)
}

/** One sentence that states pay in the way that people write it; null where there is nothing to state.
 * @example paySentence("Base salary", {min: 180000, max: 230000, currency: "USD", unit: "year"})
 * // => "Base salary: USD 180000 to 230000 per year" */
export function paySentence(label: string, {min, max, currency, unit}: Amounts): string | null {
  const code = currency !== undefined && /^[a-z]{3}$/.test(currency) ? currency.toUpperCase() : currency
  const money = (amount: number) => (code === undefined ? plain(amount) : `${code} ${plain(amount)}`)
  const per = unit === undefined ? "" : ` per ${unit}`
  if (min !== null && max !== null && min !== max) {
    const [low, high] = min < max ? [min, max] : [max, min]
    return `${label}: ${money(low)} to ${plain(high)}${per}`
  }
  if (min !== null && max !== null) return `${label}: ${money(min)}${per}`
  if (min !== null) return `${label}: from ${money(min)}${per}`
  return max === null ? null : `${label}: up to ${money(max)}${per}`
}

type Around = {
  readonly currency: string | undefined
  readonly unit: string | undefined
  readonly depth: number
}

const DEEPEST = 6

/** Every form of pay that JSON-LD knows (a number, words, MonetaryAmount, QuantitativeValue, PriceSpecification, a
 * distribution, and lists of them) as sentences. What makes no sense is left out. */
export function paySentences(label: string, value: unknown, currency: string | undefined): string[] {
  return [...new Set(sentencesOf(label, value, {currency, unit: undefined, depth: 0}))]
}

function sentencesOf(label: string, value: unknown, around: Around): string[] {
  if (around.depth > DEEPEST) return []
  const deeper = {...around, depth: around.depth + 1}
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(item => sentencesOf(label, item, deeper))
  if (typeof value === "number" || typeof value === "string") return sentenceOfWords(label, value, around)
  if (typeof value !== "object" || value === null) return []
  const here = {
    currency: firstWords(value, ["currency", "priceCurrency", "currencyCode"]) ?? around.currency,
    unit: payUnit(firstWords(value, ["unitText", "unitCode", "duration"])) ?? around.unit,
    depth: deeper.depth,
  }
  const min = amountOf(value, ["minValue", "minPrice", "percentile10", "percentile25"])
  const max = amountOf(value, ["maxValue", "maxPrice", "percentile90", "percentile75"])
  if (min !== null || max !== null) {
    const nested = listOf(fieldOf(value, "value")).find(item => typeof item === "object")
    const unit = here.unit ?? payUnit(firstWords(nested, ["unitText", "unitCode"]))
    const sentence = paySentence(label, {min, max, currency: here.currency, unit})
    return sentence === null ? [] : [sentence]
  }
  for (const key of ["value", "price", "median", "priceSpecification", "amount"]) {
    const found = sentencesOf(label, fieldOf(value, key), here)
    if (found.length > 0) return found
  }
  return []
}

function amountOf(value: unknown, keys: readonly string[]): number | null {
  for (const key of keys) {
    const amount = payNumber(fieldOf(value, key))
    if (amount !== null) return amount
  }
  return null
}

function sentenceOfWords(label: string, value: number | string, {currency, unit}: Around): string[] {
  const amount = payNumber(value)
  if (amount !== null) {
    const text = String(value)
    const stated = /\b[A-Z]{3}\b/.exec(text)?.[0] ?? currency ?? symbolOf(text)
    const sentence = paySentence(label, {min: amount, max: amount, currency: stated, unit})
    return sentence === null ? [] : [sentence]
  }
  const words = wordsOf(value)
  if (words === undefined || words.length > 300 || !/[1-9]/.test(words)) return []
  const isNamed = currency === undefined || /[$£€¥₹]|\b[A-Z]{3}\b/.test(words)
  const isTimed = unit === undefined || payUnit(words) !== undefined
  return [
    `${label}: ${isNamed ? "" : `${currency} `}${words.replace(/\s+/g, " ")}${isTimed ? "" : ` per ${unit}`}`,
  ]
}

function symbolOf(words: string): string | undefined {
  const symbols: Readonly<Record<string, string>> = {$: "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}
  return symbols[/[$£€¥₹]/.exec(words)?.[0] ?? ""]
}
