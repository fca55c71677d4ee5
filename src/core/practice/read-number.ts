/** A number as people write it: 1,200 or 1.2k or 3e6; null where it is none.
 * @example readNumber("1.2k") // => 1200 */
export function readNumber(text: string): number | null {
  const match = /^\s*(-?\d[\d,_ ]*\.?\d*(?:e[+-]?\d+)?)\s*([kKmMgGbB])?\s*%?\s*$/.exec(text)
  if (match === null) return null
  const value = Number((match[1] ?? "").replace(/[,_ ]/g, ""))
  const unit = {k: 1e3, m: 1e6, g: 1e9, b: 1e9}[(match[2] ?? "").toLowerCase()] ?? 1
  return Number.isFinite(value) ? value * unit : null
}
