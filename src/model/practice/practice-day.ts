/** Days since 1970-01-01 of a day such as `2026-11-28`, by the proleptic Gregorian calendar. Method: days from civil
 * (https://howardhinnant.github.io/date_algorithms.html).
 * @throws RangeError where it is no day
 * @example dayNumber("1970-01-02") // => 1 */
export function dayNumber(day: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  if (match === null || !(month >= 1 && month <= 12 && date >= 1 && date <= 31))
    throw new RangeError(`Expected a day as YYYY-MM-DD, found ${JSON.stringify(day)}`)
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** The day of a number of days since 1970-01-01; the inverse of dayNumber.
 * @example dayOf(1) // => "1970-01-02" */
export function dayOf(number: number): string {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join(
    "-",
  )
}

/** The practice day of a moment. Clocks and time zones are the caller's: `localMinutes` are minutes since 1970-01-01
 * 00:00 of the wall clock there. Before the cut-off hour it is still the day before. */
export function practiceDay(localMinutes: number, cutoffHour: number): string {
  return dayOf(Math.floor((localMinutes - cutoffHour * 60) / 1440))
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7
}
