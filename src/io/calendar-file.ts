import ical, {ICalCalendarMethod, ICalEventTransparency} from "ical-generator"

/** An entry of whole days, YYYY-MM-DD; `endDay` is the day after its last. */
export type WholeDays = {
  readonly uid: string
  readonly firstDay: string
  readonly endDay: string
  readonly title: string
  readonly text: string
}

const MINUTE_MS = 60_000
/** Revisions count the minutes from here on, so that a later export always has the higher number. */
const FIRST_REVISION_MS = Date.UTC(2026, 0, 1)

/** Entries as an iCalendar file (RFC 5545). A programme that has an entry of the same uid replaces it by the one of the
 * higher revision. The entries leave the person free.
 * @param at the instant of the export, milliseconds since 1970 */
export function calendarFile(
  entries: readonly WholeDays[],
  {name, at}: {readonly name: string; readonly at: number},
): string {
  const calendar = ical({
    name,
    prodId: {company: "Lanewise", product: "Plan", language: "EN"},
    method: ICalCalendarMethod.PUBLISH,
  })
  const stamp = new Date(at)
  for (const {uid, firstDay, endDay, title, text} of entries)
    calendar.createEvent({
      id: uid,
      start: new Date(`${firstDay}T00:00:00Z`),
      end: new Date(`${endDay}T00:00:00Z`),
      allDay: true,
      timezone: "UTC",
      summary: title,
      description: text,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp,
      lastModified: stamp,
      sequence: Math.max(0, Math.floor((at - FIRST_REVISION_MS) / MINUTE_MS)),
    })
  return `${calendar.toString().replace(/\r\n$/, "")}\r\n`
}
