import {describe, expect, test} from "vitest"
import {type Feature, feature} from "#core/pay/feature"
import {fitAdditive} from "./additive-fit"
import {backOff} from "./back-off"
import {codeRow, makeDesign, makeVocabulary} from "./design"
import {scoreOf} from "./score"
import {toTable} from "./to-table"

const OPTIONS = {freedom: Number.POSITIVE_INFINITY, sweeps: 200, leastTermSd: 0.001}

function fitRows(
  rows: readonly (readonly Feature[])[],
  y: readonly number[],
  options: Partial<typeof OPTIONS> & {leastRows?: number} = {},
) {
  const vocabulary = makeVocabulary()
  const coded = rows.map(row => codeRow(vocabulary, row))
  const design = makeDesign(coded, {
    vocabulary,
    leastRows: options.leastRows ?? 1,
    use: Array.from(rows.keys()),
  })
  return fitAdditive(design, Float64Array.from(y), {
    ...OPTIONS,
    ...options,
    weights: new Float64Array(rows.length).fill(1),
  })
}

/** Twenty rows of each of four towns and two trades, with a small regular error. */
function worldOf() {
  const towns = [0.3, -0.3, 0.1, -0.1]
  const trades = [0.2, -0.2]
  const rows: Feature[][] = []
  const y: number[] = []
  towns.forEach((town, t) => {
    trades.forEach((trade, k) => {
      for (let at = 0; at < 20; at += 1) {
        rows.push([feature("town", `t${t}`), feature("trade", `k${k}`)])
        y.push(11 + town + trade + (at % 2 === 0 ? 0.05 : -0.05))
      }
    })
  })
  return {rows, y}
}

describe("fitAdditive()", () => {
  test("finds the differences that made the rows", () => {
    const {rows, y} = worldOf()
    const table = toTable(fitRows(rows, y))
    const effect = (term: string, word: string) => table.terms[term]?.words[word]?.[0] ?? Number.NaN
    expect(effect("town", "t0") - effect("town", "t1")).toBeCloseTo(0.6, 2)
    expect(effect("trade", "k0") - effect("trade", "k1")).toBeCloseTo(0.4, 2)
    expect(table.noiseSd).toBeCloseTo(0.05, 2)
  })

  test("pulls a word with few rows further towards its term than one with many", () => {
    const {rows, y} = worldOf()
    const fit = toTable(
      fitRows([...rows, [feature("town", "new"), feature("trade", "k0")]], [...y, 11 + 0.3 + 0.2]),
    )
    const [few, fewSd] = fit.terms["town"]?.words["new"] ?? [0, 0]
    const [many, manySd] = fit.terms["town"]?.words["t0"] ?? [0, 1]
    expect(few).toBeLessThan(many)
    expect(fewSd).toBeGreaterThan(manySd)
  })

  test("with Student t errors a wild row moves little", () => {
    const {rows, y} = worldOf()
    const wild = [...y]
    wild[0] = 20
    const miss = (freedom: number) => {
      const words = toTable(fitRows(rows, wild, {freedom})).terms["town"]?.words
      return Math.abs((words?.["t0"]?.[0] ?? 0) - (words?.["t1"]?.[0] ?? 0) - 0.6)
    }
    expect(miss(4)).toBeLessThan(miss(Number.POSITIVE_INFINITY) / 5)
  })

  test("leaves out words of fewer rows than asked", () => {
    const {rows, y} = worldOf()
    const table = toTable(fitRows([...rows, [feature("town", "rare")]], [...y, 11], {leastRows: 5}))
    expect(Object.keys(table.terms["town"]?.words ?? {})).toEqual(["t0", "t1", "t2", "t3"])
  })
})

test("backOff() takes the most special cell with twenty rows", () => {
  const rows = Array.from({length: 40}, (_, at) => ({
    town: at < 20 ? "big" : `small${at}`,
    y: at < 20 ? 1 : 2,
  }))
  const predict = backOff(rows, {cellsOf: ({town}) => [town, "all"], yOf: ({y}) => y})
  expect(predict({town: "big", y: 0})).toEqual([1, 1, 1])
  expect(predict({town: "small30", y: 0})).toEqual([1, 1.5, 2])
})

test("scoreOf() charges what lies outside and counts what lies inside", () => {
  const quantiles = [0, 1, 2]
  const {loss, coverage} = scoreOf([
    {y: 1, quantiles},
    {y: 3, quantiles},
  ])
  expect(coverage).toBe(0.5)
  expect(loss).toBeCloseTo(((0.1 + 0 + 0.1) / 3 + (0.3 + 1 + 0.9) / 3) / 2, 12)
})
