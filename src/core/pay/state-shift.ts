import type {TotalPayModel} from "#model/pay/pay-model"

export type StateShift = {readonly logShift: number; readonly variance: number; readonly n: number}

/** Postings name no state, so the shift of a US state is a guess of its own: the reports' total pay at the same company,
 * level and experience, state against the mean of all US reports. Its sd on base pay is an assumption. */
const ASSUMED_SD = 0.05

/** Log shift of each state's pay against the US mean, for the states that the reports hold.
 * @example stateShifts(total)["CA"] // => {logShift: 0.1, variance: 0.003, n: 9000} */
export function stateShifts({centre}: TotalPayModel): Readonly<Record<string, StateShift>> {
  const areas = Object.entries(centre.terms["area"]?.words ?? {}).filter(([area]) => /^[A-Z]{2}$/.test(area))
  const places = Object.entries(centre.terms["location"]?.words ?? {}).filter(([place]) =>
    /, [A-Z]{2}$/.test(place),
  )
  const mean = meanOf(areas) + meanOf(places)
  const shifts: Record<string, StateShift> = {}
  for (const own of areas) {
    const [state, [, sd, n]] = own
    const inState = places.filter(([place]) => place.endsWith(`, ${state}`))
    const logShift = meanOf([own]) + meanOf(inState) - mean
    shifts[state] = {logShift, variance: sd * sd + ASSUMED_SD * ASSUMED_SD, n}
  }
  return shifts
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
