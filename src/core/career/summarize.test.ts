import {expect, test} from "vitest"
import {mean, variance} from "#math/sum"
import {exampleLaw, runPolicy} from "../../../test/vectors/career/laws"
import {differenceCareers} from "./law-tasks"
import {runLaw} from "./run-law"
import {meanWithError, shareWithError, summarizeFan, summarizeTotals, worstTenth} from "./summarize"

test("summarizeTotals() gives the quantiles, the mean and the mean of the worst tenth", () => {
  const totals = Float64Array.from({length: 101}, (_, index) => ((index * 37) % 101) * 10)
  const {se: _, ...figures} = summarizeTotals(totals)
  expect(figures).toEqual({
    p5: 50,
    p10: 100,
    p25: 250,
    p50: 500,
    p75: 750,
    p90: 900,
    p95: 950,
    mean: 500,
    cvar10: 45,
  })
})

test("worstTenth() counts ties at its edge once each", () => {
  expect(worstTenth(Float64Array.from([5, 1, 1, 1, 5, 5, 5, 5, 5, 5])).value).toBe(1)
  expect(worstTenth(Float64Array.from({length: 40}, (_, index) => (index < 2 ? 0 : 8))).value).toBe(4)
  expect(worstTenth(Float64Array.from([3, 4])).value).toBe(3)
})

test("summarizeFan() reads each year by itself", () => {
  const net = Float32Array.from([1, 2, 3, 4, 5, 10, 20, 30, 40, 50])
  expect(summarizeFan(net, 2)).toEqual([
    {year: 1, p5: 1.2, p25: 2, p50: 3, p75: 4, p95: 4.8},
    {year: 2, p5: 12, p25: 20, p50: 30, p75: 40, p95: 48},
  ])
})

test("meanWithError() and shareWithError() give the errors of the textbook", () => {
  expect(meanWithError([1, 2, 3, 4])).toEqual({value: 2.5, se: Math.sqrt(5 / 3 / 4)})
  expect(meanWithError([7])).toEqual({value: 7, se: 0})
  expect(shareWithError(20, 100)).toEqual({value: 0.2, se: 0.04})
})

test("The standard errors are as large as the spread over forty seeds", () => {
  const runs = Array.from({length: 40}, (_, seed) =>
    summarizeTotals(runPolicy(exampleLaw(), {careers: 4000, seed: seed + 100}).totals),
  )
  for (const name of ["p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean", "cvar10"] as const) {
    const spread = Math.sqrt(variance(runs.map(run => run[name])))
    const said = mean(runs.map(run => run.se[name]))
    // the spread of forty runs is itself uncertain by 11 %
    expect(said / spread).toBeGreaterThan(0.65)
    expect(said / spread).toBeLessThan(1.5)
  }
})

test("runLaw() counts who beats whom so that the two sides add up to one", () => {
  const {beats, beatsSe} = runLaw(exampleLaw(), {careers: 3000, seed: 4, coupling: "same-person"})
  beats.forEach((row, a) => {
    row.forEach((share, b) => {
      expect(share + (beats[b]?.[a] ?? 0)).toBeCloseTo(a === b ? 0 : 1, 12)
      expect(beatsSe[a]?.[b]).toBeCloseTo(Math.sqrt((share * (1 - share)) / 3000), 12)
    })
  })
})

test("runLaw() counts ties for neither side", () => {
  const law = {
    ...exampleLaw(),
    policies: [0, 1].map(index => ({name: String(index), start: 0, at: [], to: []})),
  }
  expect(runLaw(law, {careers: 500, seed: 4, coupling: "same-luck"}).beats).toEqual([
    [0, 0],
    [0, 0],
  ])
})

test("Differences are taken under shared draws, with far smaller errors than two separate runs have", () => {
  const {differences, policies} = runLaw(exampleLaw(), {careers: 40_000, seed: 4, coupling: "same-person"})
  expect(differences.coupling).toBe("same-luck")
  expect(differences.careers).toBe(differenceCareers({careers: 40_000, seed: 4, coupling: "same-person"}))
  expect(differences.pairs.map(({a, b}) => `${a} ${b}`)).toEqual([
    "ai ml",
    "ai mlops",
    "ai ai_then_ml",
    "ml mlops",
    "ml ai_then_ml",
    "mlops ai_then_ml",
  ])
  for (const {a, b, mean: difference, median} of differences.pairs) {
    const [first, second] = [a, b].map(name => policies.find(policy => policy.name === name)?.npv)
    const apart = Math.hypot(first?.se.mean ?? 0, second?.se.mean ?? 0)
    expect(Math.abs(difference.value - ((second?.mean ?? 0) - (first?.mean ?? 0)))).toBeLessThan(
      4.5 * Math.hypot(apart, difference.se),
    )
    expect(median.se).toBeGreaterThan(0)
    // career for career, as if from at least twice as many
    expect(difference.se * Math.sqrt(differences.careers / 40_000)).toBeLessThan(apart * 0.7)
  }
})

test.each([1, 2, 3, 9, 21])("A run of %i careers gives finite figures", careers => {
  const result = runLaw(exampleLaw(), {careers, seed: 1, coupling: "same-person"})
  const numbers = JSON.stringify(result).match(/null|NaN|Infinity/g)
  expect(numbers).toBeNull()
})
