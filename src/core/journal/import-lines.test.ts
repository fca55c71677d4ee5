import {describe, expect, test} from "vitest"
import {z} from "zod"
import {eventLine, type JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {defineKind} from "#model/journal/kind"
import {eventsOfKind} from "./events-of-kind"
import {exportLines} from "./export-lines"
import {importLines} from "./import-lines"

function event(digit: number, payload: JsonValue = digit, kind = "note", version = 1): JournalEvent {
  return {id: `01J0000000000000000000000${digit}`, at: "2026-01-01T00:00:00.000Z", kind, version, payload}
}

const three = [event(1), event(2), event(3)]
const [first, second, third] = three.map(eventLine)

describe("exportLines()", () => {
  test("writes one line an event, in the order of a journal", () => {
    expect(exportLines([event(3), event(1), event(2), event(1)])).toBe(`${first}\n${second}\n${third}\n`)
    expect(exportLines([])).toBe("")
  })
})

describe("importLines()", () => {
  test("reads lines in any order, with a byte order mark, Windows line ends and empty lines", () => {
    expect(importLines(`\uFEFF${third}\r\n\r\n${first}\n${second}`)).toEqual({events: three, problems: []})
  })

  test("reports a last line that breaks off and keeps the others", () => {
    const cut = exportLines(three).slice(0, -20)
    expect(importLines(cut)).toEqual({
      events: [event(1), event(2)],
      problems: [
        {
          line: 3,
          message: "Expected one JSON event a line, found a line that breaks off: the file may be cut short",
        },
      ],
    })
  })

  test("reports each bad line with its number and keeps the others", () => {
    const {events, problems} = importLines(
      `nonsense\n${first}\n[1]\n${second?.replace("01J", "xxx")}\n${third}\n`,
    )
    expect(events).toEqual([event(1), event(3)])
    expect(problems.map(({line}) => line)).toEqual([1, 3, 4])
    expect(problems[0]?.message).toBe("Expected one JSON event a line, found text that is not JSON")
    expect(problems[2]?.message).toMatch(
      /^The event has a problem in `id`: expected a ULID of 26 characters, found "xxx/,
    )
  })

  test("reports a payload that does not fit its kind, with the field", () => {
    const {events, problems} = importLines(eventLine(event(1, {role: "ml", level: "mid"}, "profile-edited")))
    expect(events).toEqual([])
    expect(problems[0]?.message).toMatch(/^The payload of the event has a problem in `years`/)
  })

  test("keeps events of unknown kinds and newer versions as they are", () => {
    const newer = [event(1, {deep: [{x: 1}]}, "kind-of-tomorrow"), event(2, "?", "profile-edited", 99)]
    expect(importLines(exportLines(newer))).toEqual({events: newer, problems: []})
  })

  test("takes an id twice with the same content for one, and with other content for a problem", () => {
    const {events, problems} = importLines([event(1), event(1), event(1, "other")].map(eventLine).join("\n"))
    expect(events).toEqual([event(1)])
    expect(problems).toEqual([
      {line: 3, message: `Expected an id once, found "${event(1).id}" again with other content`},
    ])
  })

  function withPayload(text: string): string {
    return eventLine(event(1, "PAYLOAD")).replace('"PAYLOAD"', text)
  }

  test("survives a line that nests a hundred thousand deep", () => {
    const bomb = withPayload("[".repeat(100_000) + "]".repeat(100_000))
    expect(importLines(`${bomb}\n${second}`).events).toEqual([event(2)])
    expect(importLines(bomb).problems[0]?.message).toContain("nests too deep")
    expect(importLines(withPayload("[".repeat(100) + "]".repeat(100))).events).toHaveLength(1)
  })

  test("refuses a number that no machine holds", () => {
    expect(importLines(withPayload("1e999")).problems[0]?.message).toContain("too large a number")
  })

  test("takes an export of an old version as it is, and the fold reads it upcast", () => {
    const older = z.object({monthly: z.number()}).transform(({monthly}) => ({yearly: monthly * 12}))
    const payNoted = defineKind("pay-noted", z.object({yearly: z.number()}), [older])
    const old = event(1, {monthly: 10}, "pay-noted", 1)
    const {events, problems} = importLines(eventLine(old), {"pay-noted": payNoted})
    expect({events, problems}).toEqual({events: [old], problems: []})
    expect(eventsOfKind(events, payNoted).map(({payload}) => payload)).toEqual([{yearly: 120}])
    const bad = importLines(eventLine(event(1, {yearly: 10}, "pay-noted", 1)), {"pay-noted": payNoted})
    expect(bad.problems[0]?.message).toContain("`monthly`")
  })
})
