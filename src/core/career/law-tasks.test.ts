import {describe, expect, test} from "vitest"
import {COUPLINGS} from "#model/career-result"
import {exampleLaw, quietLaw} from "../../../test/vectors/career/laws"
import {LawAssembly} from "./law-assembly"
import {differenceCareers, lawTasks, runTask} from "./law-tasks"
import {prepareLaw} from "./prepare-law"
import {runLaw, runLawSteps} from "./run-law"

describe("lawTasks()", () => {
  test("covers every career of every policy once", () => {
    const tasks = lawTasks(exampleLaw(), {careers: 150_000, seed: 1, coupling: "same-person"})
    for (const part of ["main", "difference"] as const)
      for (let policy = 0; policy < 4; policy += 1) {
        const mine = tasks.filter(task => task.part === part && task.policy === policy)
        let next = 0
        for (const {from, count} of mine) {
          expect(from).toBe(next)
          next += count
        }
        expect(next).toBe(part === "main" ? 150_000 : 9375)
      }
  })

  test("needs no extra run for differences where the draws are shared anyway", () => {
    const tasks = lawTasks(exampleLaw(), {careers: 10, seed: 1, coupling: "same-luck"})
    expect(tasks.map(({part}) => part)).toEqual(["main", "main", "main", "main"])
  })

  test("takes a sixteenth of the careers for differences, from 1,000 to 100,000, and never more than there are", () => {
    const of = (careers: number) => differenceCareers({careers, seed: 1, coupling: "independent"})
    expect([10, 4000, 16_000, 100_000, 10_000_000].map(of)).toEqual([10, 1000, 1000, 6250, 100_000])
  })
})

test.each(COUPLINGS)("LawAssembly gives the same result in whatever order the pieces come, %s", coupling => {
  const law = {
    ...exampleLaw(),
    pay_thresholds: [200_000, 400_000],
    utility: {risk_aversion: 3, consumption_floor: 20_000, savings_buffer_months: 6},
    washout: {cdf: [[0.01, 0.1], [0, 0.2], [0]], to: 2, level_drop: 1, pay_factor: 0.9},
  }
  const options = {careers: 40_000, seed: 9, coupling}
  const prepared = prepareLaw(law)
  const assembly = new LawAssembly(law, options)
  // cut each task in three and hand the pieces in backwards
  const pieces = lawTasks(law, options).flatMap(task => [
    {...task, count: 100},
    {...task, from: 100, count: 901},
    {...task, from: 1001, count: task.count - 1001},
  ])
  for (const piece of pieces.reverse()) assembly.add(piece, runTask(prepared, piece))
  expect(assembly.finish()).toEqual(runLaw(law, options))
})

test("runLawSteps() says how far it is after each piece", () => {
  const steps = runLawSteps(quietLaw(), {careers: 10, seed: 1, coupling: "independent"})
  expect(steps.next().value).toEqual({done: 10, total: 20})
  expect(steps.next().value).toEqual({done: 20, total: 20})
  expect(steps.next().done).toBe(true)
})

test("A result names what it was asked and has a row for every policy and year", () => {
  const result = runLaw(exampleLaw(), {careers: 100, seed: 3, coupling: "independent"})
  expect(result).toMatchObject({
    format: "lanewise-career-result/1",
    careers: 100,
    seed: 3,
    coupling: "independent",
  })
  expect(result.policies.map(({name}) => name)).toEqual(["ai", "ml", "mlops", "ai_then_ml"])
  for (const {fan, measures} of result.policies) {
    expect(fan.map(({year}) => year)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(measures).toBeUndefined()
  }
  expect(result.beats.map((row, index) => row[index])).toEqual([0, 0, 0, 0])
})
