type Place = {readonly currency: string; readonly pattern: RegExp}

const NEAR: readonly Place[] = [
  {currency: "CAD", pattern: /\bCAD\b|\bCanad(?:a|ian)\b|\bCAN\b|\bOntario\b|\bBritish Columbia\b/},
  {currency: "AUD", pattern: /\bAUD\b|\bAustralian?\b/},
  {currency: "SGD", pattern: /\bSGD\b|\bSingapore\b/},
  {currency: "NZD", pattern: /\bNZD\b|\bNew Zealand\b/},
  {currency: "HKD", pattern: /\bHKD\b|\bHong Kong\b/},
]
const LOCATIONS: readonly Place[] = [
  {
    currency: "CAD",
    pattern:
      /\bcanada\b|\bCAN\b|\b(?:toronto|vancouver, b|montr[eé]al|ottawa|calgary|waterloo, on|ontario, c)\b/i,
  },
  {currency: "AUD", pattern: /\baustralia\b|\bAUS\b|\bsydney\b|\bmelbourne, v/i},
  {currency: "SGD", pattern: /\bsingapore\b|\bSGP\b/i},
  {currency: "NZD", pattern: /\bnew zealand\b|\bNZL\b/i},
  {currency: "HKD", pattern: /\bhong kong\b/i},
]
const CODE = /\b(?:USD|CAD|AUD|SGD|NZD|HKD)\b/
const US = /\bU\.?S\.?(?:A\.?)?\b|United States|America/

/** Which dollar a bare "$" means: what is named beside it, else the posting's location where that is one other dollar
 * country and not the United States, else USD. */
export function dollarKind({before, after}: {before: string; after: string}, location: string): string {
  const behind = CODE.exec(after)
  if (behind !== null) return behind[0]
  const named = NEAR.find(({pattern}) => pattern.test(before))
  if (named !== undefined && !US.test(before)) return named.currency
  if (/\bUSD?\b|\bU\.S\./.test(before)) return "USD"
  if (US.test(location)) return "USD"
  return LOCATIONS.find(({pattern}) => pattern.test(location))?.currency ?? "USD"
}
