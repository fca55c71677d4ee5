import type {TotalPayModel} from "#model/pay/pay-model"

export type StateShift = {readonly logShift: number; readonly variance: number; readonly n: number}

/** Postings name no state, so the shift of a US state is a guess of its own: the reports' total pay at the same company,
 * level and experience, state against the mean of all US reports. Its sd on base pay is an assumption. */
const ASSUMED_SD = 0.05

/** Log shift of a state's pay against the US mean, or null where the reports do not hold the state.
 * @param state two capital letters */
export function stateShift({centre}: TotalPayModel, state: string): StateShift | null {
  const areas = Object.entries(centre.terms["area"]?.words ?? {}).filter(([area]) => /^[A-Z]{2}$/.test(area))
  const places = Object.entries(centre.terms["location"]?.words ?? {}).filter(([place]) =>
    /, [A-Z]{2}$/.test(place),
  )
  const own = areas.find(([area]) => area === state)
  if (own === undefined) return null
  const inState = places.filter(([place]) => place.endsWith(`, ${state}`))
  const [, sd, n] = own[1]
  const logShift = meanOf([own]) - meanOf(areas) + meanOf(inState) - meanOf(places)
  return {logShift, variance: sd * sd + ASSUMED_SD * ASSUMED_SD, n}
}

function meanOf(words: readonly (readonly [string, readonly [number, number, number]])[]): number {
  let sum = 0
  let count = 0
  for (const [, [effect, , n]] of words) {
    sum += effect * n
    count += n
  }
  return count === 0 ? 0 : sum / count
}
