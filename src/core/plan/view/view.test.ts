import {describe, expect, test} from "vitest"
import {CONTENT, GIVEN, planOf, TODAY} from "../../../../test/vectors/plan-given"
import {makePlan, type Plan} from "../make-plan"
import {readPlanRequest} from "../read-request"
import {calendarEntries} from "./calendar-days"
import {deadlineWords, entryWords, planHeadline} from "./headline"
import {planMarkdown} from "./plan-markdown"
import {usd} from "./words"

describe("planHeadline()", () => {
  test("gives months with their range and the hours", () => {
    const {sentence, detail} = planHeadline(planOf({from: "backend", to: "ai"}))
    expect(sentence).toBe(
      "You are ready to apply as an AI engineer in about 9 months at 8 hours a week, that is August 2027, give or take: 5 to 14 months.",
    )
    expect(detail).toContain("300\u202fh of learning (190 to 480\u202fh), in 8 skills")
  })

  test("counts a short way in weeks", () => {
    const known = Object.fromEntries(
      ["llm-apis", "rag", "agents", "eval-design"].map(id => [id, "claimed" as const]),
    )
    const {sentence} = planHeadline(planOf({from: "backend", to: "ai", skills: known, hoursPerWeek: 12}))
    expect(sentence).toContain("in about 2 weeks at 12 hours a week")
    expect(sentence).toContain("give or take: 1 to 3 weeks.")
  })

  test("says that there is no move to one's own lane", () => {
    expect(planHeadline(planOf({from: "ml", to: "ml"})).sentence).toContain("no move to plan")
  })

  test("says what no hours come to", () => {
    const {sentence, detail} = planHeadline(planOf({from: "backend", to: "ai", hoursPerWeek: 0}))
    expect(sentence).toContain("never arrive")
    expect(detail).toContain("4 hours a week")
  })
})

describe("planHeadline() where the planned hours are done", () => {
  const hoursOf = (plan: Plan, parts: readonly string[]) =>
    Object.fromEntries(
      plan.gap.flatMap(row => (parts.includes(row.part ?? "") ? [[row.id, row.needed.value]] : [])),
    )
  const asked = {from: "backend", to: "ai"} as const

  test("says so, and what to do next, instead of a week of no hours", () => {
    const plan = planOf({...asked, done: hoursOf(planOf(asked), ["move"])})
    expect(plan.weeks).toEqual([])
    const {sentence, detail} = planHeadline(plan)
    expect(sentence).toBe("The hours that were planned before you apply as an AI engineer are done.")
    expect(detail).toContain("Say which of these skills you know now")
    expect(detail).toContain("at a slow pace they may need up to 180\u202fh more")
  })

  test("says so at no hours a week and in one's own lane too", () => {
    const none = {...asked, hoursPerWeek: 0}
    expect(planHeadline(planOf({...none, done: hoursOf(planOf(none), ["move"])})).sentence).toContain(
      "are done",
    )
    const own = {from: "ai", to: "ai", scope: "all"} as const
    const all = hoursOf(planOf(own), ["move", "level", "core", "helpful"])
    expect(planHeadline(planOf({...own, done: all})).detail).toMatch(/^The hours for .* are done\./)
  })

  test("of the move alone goes on with what the level asks besides", () => {
    const senior = {from: "ai", to: "ml", level: "senior"} as const
    const {sentence, detail} = planHeadline(planOf({...senior, done: hoursOf(planOf(senior), ["move"])}))
    expect(sentence).toContain("ready to apply")
    expect(detail).toContain("The hours for the move itself are done.")
  })
})

describe("a deadline that was kept", () => {
  const kept = (deadline: string, start: string) =>
    makePlan(
      readPlanRequest({from: "backend", to: "ai", deadline, start}, GIVEN, {
        today: TODAY,
        what: "The plan",
        deadline: "kept",
      }),
      GIVEN,
    )

  test("and has passed is said and left out", () => {
    const plan = kept("2026-11-20", "2026-11-30")
    expect(plan.deadline).toBeNull()
    expect(plan.request).not.toHaveProperty("deadline")
    expect(deadlineWords(plan)?.sentence).toBe(
      "Your deadline, 20 November 2026, has passed, so the plan goes on without one.",
    )
  })

  test("and passed this week, whose Monday the plan begins with, has passed all the same", () => {
    const plan = kept("2026-11-30", "2026-11-29")
    expect(deadlineWords(plan)?.sentence).toContain("has passed")
  })

  test("and lies in a week that was ticked already is left out too", () => {
    expect(deadlineWords(kept("2026-12-05", "2026-12-07"))?.sentence).toBe(
      "Your deadline, 5 December 2026, comes before the first day that is still to be planned, so the plan goes on without one.",
    )
  })

  test("and is still ahead counts", () => {
    expect(deadlineWords(kept("2027-03-01", "2026-12-07"))?.sentence).toContain("out of reach")
  })

  test("is not what somebody asks for: a day that has passed is an error there", () => {
    expect(() => planOf({from: "backend", to: "ai", deadline: "2026-11-20"})).toThrow(
      /deadline after 2026-12-01/,
    )
  })
})

describe("deadlineWords()", () => {
  test("says of a deadline that is out of reach what can be reached", () => {
    const words = deadlineWords(planOf({from: "backend", to: "ai", hoursPerWeek: 6, deadline: "2027-03-01"}))
    expect(words?.sentence).toContain("out of reach")
    expect(words?.detail).toContain("By then you can count on Working with LLM APIs")
    expect(words?.detail).toMatch(/It takes \d+ hours a week for an even chance/)
  })

  test("promises nothing where not even one skill fits", () => {
    const words = deadlineWords(planOf({from: "backend", to: "ml", hoursPerWeek: 1, deadline: "2026-12-20"}))
    expect(words?.detail).toContain("No skill is sure to be done by then")
  })

  test("leaves out what it would take where the deadline is easy", () => {
    const words = deadlineWords(planOf({from: "backend", to: "ai", hoursPerWeek: 40, deadline: "2028-03-01"}))
    expect(words?.sentence).toContain(">99")
    expect(words?.detail).toBe("")
  })
})

test("entryWords() says where one begins and how long it takes back", () => {
  const words = entryWords(planOf({from: "mlops", to: "ml", fromLevel: "senior"}))
  expect(words).toContain("enter as mid-level")
  expect(words).toContain("From there to senior it takes about 3.3 years")
})

test("usd() gives a figure as coarse as the range that it stands in", () => {
  expect(usd(-22_849)).toBe("−$23K")
  expect([-248_300, -69_100, 130_400].map(amount => usd(amount, 378_700))).toEqual([
    "−$250K",
    "−$70K",
    "$130K",
  ])
  expect(usd(-2100, 378_700)).toBe("$0")
  expect(usd(1_640_000, 900_000)).toBe("$1.6\u202fM")
})

describe("calendarEntries()", () => {
  test("a later plan of the same move has the same ids for the weeks that both have", () => {
    const ids = (done: Readonly<Record<string, number>>, start: string) =>
      calendarEntries(planOf({from: "backend", to: "ai", done, start})).map(({uid}) => uid)
    const before = ids({}, "2026-12-01")
    const after = ids({"llm-apis": 8}, "2026-12-07")
    expect(new Set(before).size).toBe(before.length)
    expect(after.every(uid => before.includes(uid))).toBe(true)
  })

  test("has the deadline and the day of being ready", () => {
    const entries = calendarEntries(planOf({from: "backend", to: "ai", deadline: "2027-03-01"}))
    expect(entries.map(({title}) => title)).toEqual(
      expect.arrayContaining(["Ready to apply: AI engineer", "Deadline: AI engineer"]),
    )
  })
})

test("a piece that is larger than what is left to learn says how much of it the plan holds", () => {
  const known = Object.fromEntries(
    ["llm-apis", "rag", "agents", "eval-design"].map(id => [id, "claimed" as const]),
  )
  const plan = planOf({from: "backend", to: "ai", skills: known})
  expect(planMarkdown(plan, null, CONTENT)).toContain("the hours of the plan hold 10\u202fh of it")
})

test("planMarkdown() is a checklist of skills, weeks and what makes a piece done", () => {
  const text = planMarkdown(planOf({from: "mlops", to: "ml"}), null, CONTENT)
  const boxes = text.split("\n").filter(line => line.trim().startsWith("- [ ]"))
  expect(boxes.length).toBeGreaterThan(50)
  expect(text).toContain("## Pieces to show")
  expect(text).toContain("Done when:")
  expect(text).not.toMatch(/undefined|NaN|\[object/)
})
