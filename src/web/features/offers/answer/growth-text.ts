/** A growth a year in whole percent with its sign. @example growthText(-0.06) // => "−6 %" */
export function growthText(growth: number): string {
  const rounded = Math.round(growth * 100)
  return `${rounded < 0 ? "−" : rounded > 0 ? "+" : ""}${Math.abs(rounded)}\u202f%`
}
