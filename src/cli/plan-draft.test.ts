import {describe, expect, test} from "vitest"
import {openMemoryStore} from "#io/browser/journal/memory-store"
import {newEvent} from "#io/new-event"
import type {JournalEvent} from "#model/journal/event"
import {UserError} from "#model/user-error"
import {CONTENT, GIVEN} from "../../test/vectors/plan-given"
import {planCommand} from "./commands/plan"
import type {PlanOptions} from "./plan-draft"

// 2026-12-07 and 2026-12-14 are Mondays
const SET = {from: "backend", to: "ai", fromLevel: "mid", hoursPerWeek: 8} as const

function at<Event extends JournalEvent>(day: string, event: Event): Event {
  return {...event, at: `${day}T12:00:00.000Z`}
}

/** What `lanewise plan --json` prints on a day, with this journal. */
async function planOn(
  today: string,
  events: readonly JournalEvent[],
  {files = {}, ...options}: Partial<PlanOptions> & {readonly files?: Readonly<Record<string, unknown>>} = {},
) {
  const journal = openMemoryStore()
  await journal.append(events)
  const said: string[] = []
  await planCommand(
    {json: true, verdict: false, ...options},
    {
      say: text => void said.push(text),
      tell: () => {},
      flash: () => {},
      columns: 80,
      signal: new AbortController().signal,
      readText: async path => JSON.stringify(files[path]),
      writeText: async () => {},
      content: () => CONTENT,
      openEngine: () => {
        throw new TypeError("a plan without its verdict needs no engine")
      },
      hasJournal: () => true,
      openJournal: async () => journal,
      given: () => GIVEN,
      cards: () => ({}),
      today: () => today,
      dayAt: instant => instant.slice(0, 10),
      now: () => 0,
    },
  )
  return JSON.parse(said[0] ?? "null")
}

describe("a plan that is followed", () => {
  const followed = at("2026-11-24", newEvent("plan-set", {...SET, deadline: "2026-12-12"}))

  test("begins with the whole of this week until that is ticked", async () => {
    expect((await planOn("2026-12-11", [followed])).weeks[0]).toMatchObject({monday: "2026-12-07", hours: 8})
    const ticked = newEvent("plan-week-done", {
      from: "backend",
      to: "ai",
      monday: "2026-12-07",
      hours: {"llm-apis": 8},
    })
    expect((await planOn("2026-12-11", [followed, ticked])).weeks[0]).toMatchObject({
      monday: "2026-12-14",
      hours: 8,
    })
  })

  test("outlives its deadline, and says so", async () => {
    const before = await planOn("2026-12-11", [followed])
    expect(before.deadline.day).toBe("2026-12-12")
    const after = await planOn("2026-12-13", [followed])
    expect(after).toMatchObject({kind: "planned", deadline: null})
    expect(after.words.deadline).toContain("Your deadline, 12 December 2026, has passed")
  })

  test("takes no deadline that has passed from a flag", async () => {
    for (const deadline of ["2026-12-11", "2026-12-08", "2026-12-01"])
      await expect(planOn("2026-12-11", [followed], {deadline})).rejects.toThrow(/Expected a deadline after/)
    await expect(planOn("2026-12-11", [followed], {deadline: "2026-12-08"})).rejects.toThrow(UserError)
    expect((await planOn("2026-12-11", [followed], {deadline: "2027-03-01"})).deadline.day).toBe("2027-03-01")
  })
})

test("a flag counts before a file, and a file before the plan that was kept", async () => {
  const kept = [newEvent("plan-set", SET)]
  const files = {"me.json": {role: "devops", level: "senior", years: 9}}
  expect((await planOn("2026-12-11", kept)).request).toMatchObject({from: "backend", fromLevel: "mid"})
  const filed = await planOn("2026-12-11", kept, {files, profile: "me.json"})
  expect(filed.request).toMatchObject({from: "devops", fromLevel: "senior", level: "senior", hoursPerWeek: 8})
  const flagged = await planOn("2026-12-11", kept, {
    files,
    profile: "me.json",
    from: "backend",
    fromLevel: "junior",
  })
  expect(flagged.request).toMatchObject({from: "backend", fromLevel: "junior"})
})
