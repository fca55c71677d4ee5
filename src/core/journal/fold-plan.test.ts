import {describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import {dayNumber} from "#model/practice/practice-day"
import {doneHours, foldPlan, followedSince, planSkills, weeksOfPlan} from "./fold-plan"

function idOf(number: number): string {
  return `01J0000000000000000000${String(number).padStart(4, "0")}`
}

function event(number: number, kind: string, payload: JsonValue): JournalEvent {
  const day = String(1 + (number % 28)).padStart(2, "0")
  return {id: idOf(number), at: `2026-12-${day}T00:00:00.000Z`, kind, version: 1, payload}
}

const week = (number: number, monday: string, hours: Readonly<Record<string, number>>, to = "ai") =>
  event(number, "plan-week-done", {from: "backend", to, monday, hours})
const retracted = (number: number, target: number) => event(number, "retracted", {eventId: idOf(target)})

describe("foldPlan()", () => {
  test("counts hours by skill over the weeks of one plan, whatever came first", () => {
    const events = [
      week(2, "2026-12-07", {rag: 5, agents: 3}),
      week(1, "2026-11-30", {rag: 6}),
      week(3, "2026-12-07", {kubernetes: 8}, "mlops"),
    ]
    const own = weeksOfPlan(foldPlan(events), {from: "backend", to: "ai"})
    expect(doneHours(own)).toEqual({rag: 11, agents: 3})
    expect(own.map(({payload}) => payload.monday)).toEqual(["2026-11-30", "2026-12-07"])
  })

  test("a week that is ticked twice counts once, and is taken back by one step", () => {
    const twice = [week(1, "2026-11-30", {rag: 6}), week(2, "2026-11-30", {rag: 4})]
    expect(doneHours(foldPlan(twice).weeks)).toEqual({rag: 4})
    const back = [...twice, retracted(3, 2)]
    expect(foldPlan(back).weeks).toEqual([])
    expect(doneHours(foldPlan([...back, retracted(4, 3)]).weeks)).toEqual({rag: 4})
    expect(doneHours(foldPlan([...back, week(5, "2026-11-30", {rag: 5})]).weeks)).toEqual({rag: 5})
  })

  test("a plan is followed from when its move was chosen, whatever was changed of it since", () => {
    const set = (number: number, to: string, hoursPerWeek: number) =>
      event(number, "plan-set", {from: "backend", to, hoursPerWeek})
    const record = foldPlan([set(5, "ai", 4), set(1, "ai", 8), set(2, "ml", 8), set(3, "ai", 8)])
    expect(followedSince(record, {from: "backend", to: "ai"})).toBe("2026-12-04T00:00:00.000Z")
    expect(followedSince(record, {from: "backend", to: "ml"})).toBeUndefined()
    expect(foldPlan([]).followedSince).toBeUndefined()
  })

  test("the plan that was set last counts", () => {
    const set = (number: number, to: string) =>
      event(number, "plan-set", {from: "backend", to, hoursPerWeek: 6})
    expect(foldPlan([set(2, "ml"), set(1, "ai")]).set).toEqual({from: "backend", to: "ml", hoursPerWeek: 6})
    expect(foldPlan([]).set).toBeUndefined()
  })
})

test("planSkills() counts what was confirmed as known and what was taken away as missing", () => {
  const told = (number: number, skill: string, says: string) =>
    event(number, "skills-told", {
      from: {kind: "hand", name: ""},
      skills: [{skill, says, foundAs: null, quotes: []}],
    })
  const given = {cards: {}, labs: {}, today: dayNumber("2026-12-28")}
  const events = [told(1, "rag", "added"), told(2, "python", "removed"), told(3, "agents", "added")]
  expect(planSkills(events, given)).toEqual({rag: "claimed", python: "missing", agents: "claimed"})
  expect(planSkills([...events, told(4, "agents", "removed")], given)).toMatchObject({agents: "missing"})
})
