import {describe, expect, test} from "vitest"
import {LANES, ROLES} from "#model/lane"
import {PLAN_SCOPES} from "#model/plan/plan-request"
import {CONTENT, GIVEN, planOf, TODAY} from "../../../test/vectors/plan-given"
import type {Plan} from "./make-plan"

const MOVES = ROLES.flatMap(from => LANES.filter(to => to !== from).map(to => ({from, to})))

function order({bars}: Plan): string[] {
  return bars.map(({id}) => id)
}

describe("every move of the content", () => {
  test.each(MOVES)("$from to $to: prerequisites come first, in every scope", ({from, to}) => {
    for (const scope of PLAN_SCOPES) {
      const plan = planOf({from, to, scope})
      const at = new Map(order(plan).map((id, index) => [id, index]))
      const rows = new Map(plan.gap.map(row => [row.id, row]))
      for (const [id, index] of at)
        for (const need of rows.get(id)?.after ?? [])
          if (at.has(need)) expect(at.get(need), `${need} before ${id}`).toBeLessThan(index)
    }
  })

  test.each(MOVES)(
    "$from to $to: what a skill needs is known, carries over, or is in the plan",
    ({from, to}) => {
      const plan = planOf({from, to, scope: "all"})
      const planned = new Set(order(plan))
      const rows = new Map(plan.gap.map(row => [row.id, row]))
      for (const id of planned)
        for (const need of rows.get(id)?.after ?? [])
          expect(planned.has(need), `${need} for ${id}`).toBe(true)
    },
  )

  test.each(MOVES)(
    "$from to $to: the weeks hold the hours of the bars, and every skill ends in one",
    ({from, to}) => {
      const plan = planOf({from, to, scope: "core"})
      const inWeeks = plan.weeks.reduce((sum, {hours}) => sum + hours, 0)
      expect(inWeeks).toBeCloseTo(plan.hours.value, 6)
      const ends = plan.weeks.flatMap(({parts}) => parts.filter(({isLast}) => isLast).map(({skill}) => skill))
      expect(ends).toEqual(order(plan))
      for (const {parts} of plan.weeks)
        for (const part of parts) expect(part.activities.length, part.skill).toBeGreaterThan(0)
    },
  )

  test.each(MOVES)("$from to $to: months fall as hours a week rise", ({from, to}) => {
    const months = [2, 5, 8, 20].map(hoursPerWeek => planOf({from, to, hoursPerWeek}).months?.value ?? 0)
    for (const [index, value] of months.entries())
      if (index > 0) expect(value).toBeLessThan(months[index - 1] ?? 0)
    expect((months[0] ?? 0) / (months[3] ?? 1)).toBeCloseTo(10, 9)
  })
})

describe("what is known", () => {
  test.each(["claimed", "recalled", "proven"] as const)("a skill that is %s costs nothing", state => {
    const before = planOf({from: "backend", to: "ai"})
    const after = planOf({from: "backend", to: "ai", skills: {"llm-cost-latency": state}})
    expect(order(after)).not.toContain("llm-cost-latency")
    expect(before.hours.value - after.hours.value).toBeCloseTo(25, 9)
    expect(after.gap.find(({id}) => id === "llm-cost-latency")?.ahead).toEqual({value: 0, low: 0, high: 0})
  })

  test("a skill of the role that the person says is missing is planned, with what it needs", () => {
    const plan = planOf({from: "backend", to: "ai", skills: {"sql-databases": "missing"}})
    expect(order(plan)).toContain("sql-databases")
    expect(order(plan).indexOf("sql-databases")).toBeLessThan(order(plan).indexOf("rag"))
  })

  test("what the move takes for granted is said to be, and is planned once it is said to be missing", () => {
    const taken = planOf({from: "backend", to: "mlops"}).gap.find(({id}) => id === "kubernetes")
    expect(taken?.knowledge).toEqual({kind: "known", by: "assumed"})
    expect(order(planOf({from: "backend", to: "mlops", skills: {kubernetes: "missing"}}))).toContain(
      "kubernetes",
    )
  })

  test("a skill that another one helps with costs what does not carry over", () => {
    const row = planOf({from: "data-scientist", to: "ai"}).gap.find(({id}) => id === "eval-design")
    expect(row?.knowledge).toMatchObject({kind: "adjacent", carried: {from: "offline-metrics", share: 0.6}})
    expect(row?.ahead.value).toBeCloseTo(60 * 0.4, 9)
  })

  test("hours that only the job teaches are not planned before the move", () => {
    const row = planOf({from: "ai", to: "ml"}).gap.find(({id}) => id === "ml-speciality")
    expect(row?.ahead.value).toBeCloseTo(200 * 0.4, 9)
    expect(row?.onTheJob.value).toBeCloseTo(200 * 0.6, 9)
  })

  test("hours that were done are taken off the skill they went into", () => {
    const plan = planOf({from: "backend", to: "ai", done: {"llm-apis": 12}})
    expect(plan.bars.find(({id}) => id === "llm-apis")?.endHours.value).toBeCloseTo(18, 9)
  })
})

describe("order by what is asked for", () => {
  test("saved postings that ask for a skill bring it forward", () => {
    const at = (plan: Plan) => order(plan).indexOf("llm-cost-latency")
    const plain = planOf({from: "backend", to: "ai"})
    const postings = Array.from({length: 30}, () => ["llm-cost-latency"])
    expect(at(planOf({from: "backend", to: "ai", postings}))).toBeLessThan(at(plain))
  })

  test("parts come one after the other: the move, the level, the core, what helps", () => {
    const parts = planOf({from: "ai", to: "ml", level: "senior", scope: "all"}).bars.map(({part}) => part)
    const rank = ["move", "level", "core", "helpful"]
    expect(parts.map(part => rank.indexOf(part))).toEqual([...parts.map(part => rank.indexOf(part))].sort())
    expect(new Set(parts).size).toBe(4)
  })

  test("from senior on, what postings of the level often ask besides is planned too", () => {
    expect(planOf({from: "ml", to: "mlops", level: "mid"}).scope).toBe("move")
    const senior = planOf({from: "ml", to: "mlops", level: "senior"})
    expect(senior.scope).toBe("level")
    expect(senior.hours.value).toBeGreaterThan(senior.moveHours.value)
  })
})

describe("deadlines", () => {
  test("the chance of a deadline is that of its hours, and those of the skills fall along the plan", () => {
    const {deadline} = planOf({from: "backend", to: "ai", hoursPerWeek: 12, deadline: "2027-06-01"})
    const chances = deadline?.skills.map(({chance}) => chance) ?? []
    expect(deadline?.hours).toBeCloseTo((182 / 7) * 12, 9)
    expect(chances.at(-1)).toBe(deadline?.chance)
    for (const [index, chance] of chances.entries())
      if (index > 0) expect(chance).toBeLessThanOrEqual(chances[index - 1] ?? 1)
  })

  test("with the hours that it names for an even chance, the chance is even; with those for 80 %, it is 80 %", () => {
    const ask = (hoursPerWeek: number) =>
      planOf({from: "ai", to: "ml", hoursPerWeek, deadline: "2027-09-01"}).deadline
    const first = ask(4)
    expect(ask(first?.hoursPerWeekFor.half ?? 0)?.chance).toBeCloseTo(0.5, 6)
    expect(ask(first?.hoursPerWeekFor.sure ?? 0)?.chance).toBeCloseTo(0.8, 6)
  })

  test("a later deadline is never less likely", () => {
    const days = ["2027-01-01", "2027-04-01", "2027-08-01", "2028-04-01"]
    const chances = days.map(deadline => planOf({from: "backend", to: "ai", deadline}).deadline?.chance ?? -1)
    expect([...chances].sort((a, b) => a - b)).toEqual(chances)
  })
})

describe("edges", () => {
  test("a lane to itself is no move: no transition, no level to lose", () => {
    const plan = planOf({from: "ai", to: "ai"})
    expect(plan).toMatchObject({kind: "same-lane", transition: null, entry: null})
  })

  test("no hours a week leave the order and the hours, and no dates", () => {
    const plan = planOf({from: "backend", to: "ml", hoursPerWeek: 0})
    expect(plan).toMatchObject({kind: "no-hours", months: null, weeks: []})
    expect(plan.hours.value).toBeGreaterThan(100)
    expect(plan.bars.every(({doneOn}) => doneOn === null)).toBe(true)
  })

  test("a deadline at no hours a week has no chance, and says what it would take", () => {
    const {deadline} = planOf({from: "backend", to: "ml", hoursPerWeek: 0, deadline: "2027-06-01"})
    expect(deadline?.chance).toBe(0)
    expect(deadline?.sureBy).toBeNull()
    expect(deadline?.hoursPerWeekFor.half).toBeGreaterThan(0)
  })

  test("who knows all that the move asks for has nothing left", () => {
    const all = Object.fromEntries(Object.keys(CONTENT.skills).map(id => [id, "proven" as const]))
    expect(planOf({from: "backend", to: "ai", skills: all, scope: "all"})).toMatchObject({
      kind: "nothing-left",
      bars: [],
    })
  })

  test("prerequisites that go in a circle are an error, not a hang", () => {
    const {networking} = CONTENT.skills
    if (networking === undefined) throw new RangeError("Needs the skill networking")
    const skills = {...CONTENT.skills, networking: {...networking, needs: ["kubernetes"]}}
    const given = {...GIVEN, content: {...GIVEN.content, skills}}
    expect(() => planOf({from: "ai", to: "mlops", skills: {networking: "missing"}}, given)).toThrow("circle")
  })

  test("a plan is the same each time", () => {
    expect(planOf({from: "devops", to: "ai"})).toEqual(planOf({from: "devops", to: "ai"}))
  })

  test("the first week has the hours of the days that are left of it", () => {
    const [first, second] = planOf({from: "backend", to: "ai", start: "2026-12-05"}).weeks
    expect(first).toMatchObject({monday: "2026-11-30", hours: expect.closeTo((8 * 2) / 7, 9)})
    expect(second).toMatchObject({monday: "2026-12-07", hours: expect.closeTo(8, 9)})
    expect(TODAY).toBe("2026-12-01")
  })
})

describe("the worked plans of docs/plan.md, added up by hand", () => {
  const WEEKS = 4.33
  test.each([
    // LLM APIs, prompts, agents, embeddings, retrieval, cost, statistics, evaluation
    ["backend", "ai", 30 + 20 + 60 + 25 + 60 + 25 + 20 + 60],
    // linear algebra, probability, statistics, optimization, PyTorch, classical, transformers, experiments, speciality
    ["ai", "ml", 60 + 60 + 60 + 50 + 60 + 60 + 80 + 50 + 200 * 0.4],
    // Kubernetes, cloud, serving, GPU scheduling, SRE
    ["ml", "mlops", 80 + 80 + 60 + 60 + 80 * 0.4],
    // probability, statistics, classical, linear algebra, optimization, transformers, speciality
    ["mlops", "ml", 60 + 60 + 60 + 60 + 50 + 80 + 200 * 0.4],
  ] as const)("%s to %s takes %d hours", (from, to, hours) => {
    const plan = planOf({from, to, hoursPerWeek: 8})
    expect(plan.moveHours.value).toBeCloseTo(hours, 9)
    expect(plan.moveMonths?.value).toBeCloseTo(hours / (WEEKS * 8), 9)
    // each skill's range divides and multiplies by 1.6, in whole hours
    expect((plan.moveMonths?.high ?? 0) / (plan.moveMonths?.value ?? 1)).toBeCloseTo(1.6, 2)
    expect((plan.moveMonths?.value ?? 0) / (plan.moveMonths?.low ?? 1)).toBeCloseTo(1.6, 1)
  })
})
