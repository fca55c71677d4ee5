import {expect, test} from "vitest"
import {foldPractice} from "#core/journal/fold-practice"
import {DEFAULT_PLAN} from "#core/practice/practice-state"
import {practiceTerminal} from "../../../test/fixtures/practice-terminal"
import {nextCommand} from "./practice-next"
import {planCommand} from "./practice-plan"

test("a plan is set, told, and what is not given stays as it was", async () => {
  const terminal = practiceTerminal()
  await planCommand({track: "ml-design", date: "2026-12-08", minutes: 40, daysOff: [5, 6]}, terminal.effects)
  await planCommand({minutes: 25}, terminal.effects)
  expect(foldPractice(await terminal.events()).plan).toEqual({
    ...DEFAULT_PLAN,
    track: "ml-design",
    date: "2026-12-08",
    minutesPerDay: 25,
    daysOff: [5, 6],
  })
  const said = terminal.said.at(-1)?.replaceAll("\n", " ")
  expect(said).toContain("interview on 2026-12-08, 10 days left; 25 minutes a day")
  expect(said).toContain("Days off: Saturday, Sunday")
})

test("today is planned by what was set", async () => {
  const terminal = practiceTerminal()
  await planCommand({track: "ml-platform", date: "2026-12-05"}, terminal.effects)
  await nextCommand({json: true}, terminal.effects)
  expect(JSON.parse(terminal.said.at(-1) ?? "")).toMatchObject({track: "ml-platform"})
})

test("without an option the plan is shown and nothing is kept", async () => {
  const terminal = practiceTerminal()
  await planCommand({json: true}, terminal.effects)
  expect(JSON.parse(terminal.said[0] ?? "")).toEqual({plan: DEFAULT_PLAN, left: null, isPlanned: false})
  expect(await terminal.events()).toEqual([])
})

test("a date is taken out again", async () => {
  const terminal = practiceTerminal()
  await planCommand({date: "2026-12-05"}, terminal.effects)
  await planCommand({date: null}, terminal.effects)
  expect(foldPractice(await terminal.events()).plan?.date).toBeNull()
})

test("a plan that is set after the clock was set back counts all the same", async () => {
  const clock = {day: 30}
  const terminal = practiceTerminal({now: () => Date.UTC(2026, 10, clock.day, 12)})
  await planCommand({minutes: 40}, terminal.effects)
  clock.day = 28
  await planCommand({minutes: 25}, terminal.effects)
  expect(foldPractice(await terminal.events()).plan?.minutesPerDay).toBe(25)
})

test.each([
  [{date: "2026-11-27"}, /2026-11-27 has passed/],
  [{date: "next week"}, /date: /],
  [{date: "2029-11-28"}, /more than two years ahead/],
  [{minutes: -5}, /minutesPerDay: /],
  [{cutoff: 30}, /cutoffHour: /],
  [{new: 2.5}, /newPerDay: /],
])("%j is refused with a reason, and nothing is kept", async (options, words) => {
  const terminal = practiceTerminal()
  await expect(planCommand(options, terminal.effects)).rejects.toThrow(words)
  expect(await terminal.events()).toEqual([])
})
