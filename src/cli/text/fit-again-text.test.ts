import {expect, test} from "vitest"
import {foldFit} from "#core/journal/fold-fit"
import {newEvent} from "#io/new-event"
import type {JournalEvent} from "#model/journal/event"
import {dayNumber} from "#model/practice/practice-day"
import {INSTRUMENT, pair, STATEMENTS} from "../../../test/vectors/fit-instrument"
import {fitAgainText} from "./fit-again-text"

function conversation(day: string, answer: 1 | 5): JournalEvent[] {
  const now = () => Date.parse(`${day}T12:00:00Z`)
  const begun = newEvent("fit-started", {seed: 1}, {now})
  const given = {session: begun.id, answer: pair(STATEMENTS.ai, STATEMENTS.ml, answer)}
  return [begun, newEvent("fit-answered", given, {now})]
}

function said(events: readonly JournalEvent[], today: string): string {
  return fitAgainText(foldFit(events), {instrument: INSTRUMENT, today: dayNumber(today), columns: 200})
}

test("asking again is offered after two weeks and not before", () => {
  const events = conversation("2026-01-01", 1)
  expect(said(events, "2026-01-14")).not.toContain("--again")
  expect(said(events, "2026-01-15")).toContain("lanewise fit --again")
})

test("two conversations stand with their days, and whether they agree", () => {
  const first = conversation("2026-01-01", 1)
  expect(said(first, "2026-01-02")).not.toContain("2026-01-01")
  const text = said([...first, ...conversation("2026-01-20", 5)], "2026-01-21")
  expect(text).toMatch(/2026-01-01: ai \d+.*\n2026-01-20: ai \d+/)
  expect(text).toContain("the same as the time before in 0 of 1")
  expect(said([...first, ...conversation("2026-01-20", 1)], "2026-01-21")).toContain("in 1 of 1")
})

test("a taste is pointed to until two lanes are rated", () => {
  const rated = (lane: "ai" | "ml") => newEvent("fit-trial-rated", {lane, liking: 3})
  expect(said([rated("ai")], "2026-01-01")).toContain("lanewise fit taste")
  expect(said([rated("ai"), rated("ml")], "2026-01-01")).toBe("")
})
