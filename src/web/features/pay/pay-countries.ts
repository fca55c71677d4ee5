import {LEVEL_EXPERIENCE, ROLE_TITLES} from "#core/pay/pay-query"
import {ROLES} from "#model/lane"

const names = new Intl.DisplayNames("en", {type: "region"})

/** A country in English, or its code where it has no name. */
export function countryName(code: string): string {
  return names.of(code) ?? code
}

/** Countries that some posting names. */
export function knownCountries(cells: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set(Object.keys(cells).map(cell => cell.slice(-2)))].sort()
}

/** Countries with enough postings of some role and level for a band. */
export function answerableCountries(
  cells: Readonly<Record<string, readonly [number, number]>>,
  least: number,
): readonly string[] {
  const experiences = Object.values(LEVEL_EXPERIENCE)
  return knownCountries(cells).filter(code =>
    ROLES.some(role =>
      experiences.some(one => (cells[`${ROLE_TITLES[role].lane}/${one}/${code}`]?.[0] ?? 0) >= least),
    ),
  )
}
