import type {PlaceName} from "./content-files"

/** What kind of place it is, beside its name in a list. */
export function placeHint(kind: PlaceName["kind"], country: string): string {
  if (kind === "country") return "Country"
  return kind === "state" ? `State, ${country}` : `Metro area, ${country}`
}
