/** What to do about a field, by the end of its path; the first that fits. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)name$/, 'For example "name": "Example Corp"'],
  [/(^|\.)place$/, "Places are written like us-tx or us-ca-san-francisco"],
  [/equity\[\d+\](\.kind)?$/, 'Write "rsu" for shares of stock, "options" for stock options'],
  [/\.per$/, 'Ask which one the offer letter means; "grant" is usual'],
  [/\.market$/, 'Write "public" where the stock is listed, else "private"'],
  [/\.vesting(\.kind)?$/, 'For example {"kind": "even", "years": 4, "cliffMonths": 12, "everyMonths": 3}'],
  [/\.shares(\[\d+\])?$/, "Give each year's share of the whole grant, for example [0.4, 0.3, 0.2, 0.1]"],
  [/startsOn$/, "For example 2026-09-01; leave it out where it is open"],
  [/Usd(\[\d+\])?$/, "Give USD as a plain number, for example 180000"],
  [/Share(OfPay)?$/, "Give a share, for example 0.15 for 15 %"],
]

/** A hint that helps to mend a field.
 * @param message says what was expected and found */
export function hintFor(field: string, message: string): string {
  if (/found "\s*\$?\s*[\d.,]+\s*[kKmM%]?\s*"$/.test(message))
    return "Write the number without quotes, signs or commas, for example 180000"
  return (
    HINTS.find(([pattern]) => pattern.test(field))?.[1] ??
    "docs/offers.md describes every field with an example"
  )
}
