import ICAL from "ical.js"
import {expect, test} from "vitest"
import {calendarFile, type WholeDays} from "./calendar-file"

const AT = Date.UTC(2026, 11, 1, 9, 30)
const WEEK: WholeDays = {
  uid: "plan-backend-to-ai-2026-11-30@lanewise",
  firstDay: "2026-11-30",
  endDay: "2026-12-07",
  title: "Retrieval; chunks, and \u201cvectors\u201d (8 h)",
  text: `Week 1 of 36\n- Lab: BM25, vectors and what fuses them (50 min)\n${"a long line ".repeat(20)}`,
}

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map(part => new ICAL.Event(part))
}

test("calendarFile() writes what another programme reads back: days, title, text, id", () => {
  const text = calendarFile([WEEK], {name: "My plan", at: AT})
  const [event] = eventsOf(text)
  expect(event?.uid).toBe(WEEK.uid)
  expect(event?.summary).toBe(WEEK.title)
  expect(event?.description.trim()).toBe(WEEK.text.trim())
  expect(event?.startDate.isDate).toBe(true)
  expect(event?.startDate.toString()).toBe("2026-11-30")
  expect(event?.endDate.toString()).toBe("2026-12-07")
  expect(event?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT")
})

test("calendarFile() keeps to lines of 75 octets that end with CR and LF", () => {
  const lines = calendarFile([WEEK], {name: "My plan", at: AT}).split("\r\n")
  expect(lines.at(-1)).toBe("")
  expect(lines.some(line => line.includes("\n"))).toBe(false)
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})

test("calendarFile() of a later instant has the same id and a higher revision", () => {
  const revision = (at: number) => {
    const [event] = eventsOf(calendarFile([WEEK], {name: "My plan", at}))
    return {uid: event?.uid, sequence: event?.sequence ?? -1}
  }
  const [first, later] = [revision(AT), revision(AT + 61_000)]
  expect(later.uid).toBe(first.uid)
  expect(later.sequence).toBeGreaterThan(first.sequence)
})

test("calendarFile() of nothing is still a calendar", () => {
  expect(eventsOf(calendarFile([], {name: "My plan", at: AT}))).toEqual([])
})
