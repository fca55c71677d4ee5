/** Countries of ISO 3166-1 whose code is also that of a state of the United States. */
const SHARED: Readonly<Record<string, string>> = {
  AL: "Albania",
  AR: "Argentina",
  AZ: "Azerbaijan",
  CA: "Canada",
  CO: "Colombia",
  DE: "Germany",
  GA: "Gabon",
  ID: "Indonesia",
  IL: "Israel",
  IN: "India",
  KY: "Cayman Islands",
  LA: "Laos",
  MA: "Morocco",
  MD: "Moldova",
  ME: "Montenegro",
  MN: "Mongolia",
  MO: "Macao",
  MS: "Montserrat",
  MT: "Malta",
  NC: "New Caledonia",
  NE: "Niger",
  PA: "Panama",
  SC: "Seychelles",
  SD: "Sudan",
  TN: "Tunisia",
  VA: "Vatican City",
}

/** A country as it was named, but for a code that would read as a state of the United States behind a city.
 * @example countryName("CA") // => "Canada" */
export function countryName(country: string | undefined): string | undefined {
  return country === undefined || !Object.hasOwn(SHARED, country) ? country : SHARED[country]
}
