import type {Content} from "#model/content/content"
import type {PayQuestion} from "../pay-question"
import type {PlacePay} from "./place-pay"

/** Where a band holds, to follow "in".
 * @example whereWords(question, null, content) // => "the US" */
export function whereWords(
  {country}: PayQuestion,
  place: PlacePay | null,
  {places}: Pick<Content, "places">,
): string {
  if (place !== null) return withArticle(place.name)
  if (country === "US") return "the US"
  const known = Object.values(places).find(one => one.kind === "country" && one.country === country)
  return known === undefined ? country : withArticle(known.name)
}

function withArticle(name: string): string {
  return /^(United|Netherlands|District)| Area$/.test(name) ? `the ${name}` : name
}
