import {expect, test} from "vitest"
import {streamOf} from "../kernel/streams"
import {bestForest} from "./best-forest"
import {type BoostOptions, boost} from "./booster"
import {drawWorld, MISSING} from "./draw-table"
import {fitMetrics, logitsOf} from "./fit-metrics"
import {fraudParametersSchema} from "./parameters"
import {playTabular} from "./play-tabular"
import {forestTraceSchema} from "./trace"
import {depthOf, leavesOf, type Tree, valueIn} from "./tree"

const WORLD = fraudParametersSchema.parse({
  rows: 600,
  valid_rows: 200,
  live_rows: 1500,
  fraud_rate: 0.2,
  columns: [
    {name: "amount", bins: 8, effect: 1},
    {name: "distance", bins: 8, effect: 0.8, missing: 0.3, missing_live: 0.6, missing_effect: 1},
    {name: "note", bins: 4, known_after_days: 30},
    {name: "nothing", bins: 8},
  ],
  max_trees: 20,
  max_depth: 2,
})
const OPTIONS: BoostOptions = {
  columns: [
    {index: 0, bins: 8},
    {index: 1, bins: 8},
    {index: 3, bins: 8},
  ],
  trees: 20,
  depth: 2,
  rate: 0.2,
  pull: 4,
  fewest: 1,
  sample: 1,
  stream: streamOf(1, "test"),
}
const NO_TREE = {base: Math.LN10, trees: []}
const SPLIT: Tree = {feature: 0, bin: 2, missingLeft: true, left: {value: 1}, right: {value: -1}}

const share = (values: readonly boolean[]) => values.filter(Boolean).length / values.length

function playedWith(answer: unknown, record = false) {
  const play = playTabular([{parameters: WORLD, seed: 1, record}])
  const front = play.next()
  const end = play.next([answer])
  if (front.done || !end.done) throw new Error("Expected one front")
  return {front: front.value, played: end.value[0]}
}

test("a world is the same for the same seed, and another for another", () => {
  expect(drawWorld(WORLD, 1)).toEqual(drawWorld(WORLD, 1))
  expect(drawWorld(WORLD, 1)).not.toEqual(drawWorld(WORLD, 2))
})

test("frauds are as many as the rate says, and chances are right in the mean", () => {
  const {live} = drawWorld({...WORLD, live_rows: 20_000}, 3)
  expect(share(live.labels.map(label => label === 1))).toBeCloseTo(0.2, 1)
  const mean = live.chances.reduce((total, chance) => total + chance, 0) / live.chances.length
  expect(mean).toBeCloseTo(0.2, 1)
})

test("a column that is filled in later tells the outcome in training and is empty as served", () => {
  const {train, valid, live} = drawWorld(WORLD, 1)
  const tells = train.labels.map((label, row) => (train.columns[2]?.[row] ?? 0) > 0 === (label === 1))
  expect(share(tells)).toBeGreaterThan(0.85)
  expect(new Set([...(valid.columns[2] ?? []), ...(live.columns[2] ?? [])])).toEqual(new Set([0]))
})

test("values are missing as often as the world says, and among live rows as often as it says of them", () => {
  const {train, live} = drawWorld({...WORLD, rows: 4000, live_rows: 4000}, 1)
  const missing = (column: readonly number[] | undefined) =>
    share((column ?? []).map(found => found === MISSING))
  expect(missing(train.columns[1])).toBeCloseTo(0.3, 1)
  expect(missing(live.columns[1])).toBeCloseTo(0.6, 1)
})

test("flipped labels are wrong in training only", () => {
  const clean = drawWorld(WORLD, 1)
  const flipped = drawWorld({...WORLD, flipped: 0.3}, 1)
  const differ = flipped.train.labels.map((label, row) => label !== clean.train.labels[row])
  expect(share(differ)).toBeCloseTo(0.3, 1)
  expect(flipped.valid.labels).toEqual(clean.valid.labels)
})

test("valueIn() sends the bin and those below left, and the missing to their side", () => {
  expect([2, 3, MISSING].map(bin => valueIn(SPLIT, [[bin]], 0))).toEqual([1, -1, 1])
  expect(valueIn({...SPLIT, missingLeft: false}, [[MISSING]], 0)).toBe(-1)
})

test("depthOf() and leavesOf() count a stump as 1 and 2", () => {
  expect([depthOf({value: 0}), leavesOf({value: 0}), depthOf(SPLIT), leavesOf(SPLIT)]).toEqual([0, 1, 1, 2])
})

test("boost() starts at the rate and keeps to its depth and columns", () => {
  const {train} = drawWorld(WORLD, 1)
  const forest = boost(train, OPTIONS)
  const frauds = train.labels.filter(label => label === 1).length
  expect(forest.base).toBeCloseTo(Math.log((frauds + 0.5) / (600 - frauds + 0.5)), 12)
  expect(Math.max(...forest.trees.map(depthOf))).toBe(2)
  expect(JSON.stringify(forest.trees)).not.toContain('"feature":2')
})

test("boost() explains more of the loss with more rows", () => {
  const explained = (rows: number) => {
    const world = drawWorld({...WORLD, rows}, 5)
    return fitMetrics(world, boost(world.train, {...OPTIONS, trees: 40})).explained ?? 0
  }
  const [few, many] = [explained(300), explained(20_000)]
  expect(many).toBeGreaterThan(few + 0.05)
  expect(many).toBeGreaterThan(0.9)
})

test("the best forest leaves what is filled in later alone and explains more than one forest", () => {
  const world = drawWorld(WORLD, 1)
  const best = bestForest(WORLD, world, 1)
  expect(JSON.stringify(best.trees)).not.toContain('"feature":2')
  const one = fitMetrics(world, boost(world.train, OPTIONS)).explained ?? 0
  expect(fitMetrics(world, best).explained).toBeGreaterThan(one)
})

test("fitMetrics() of the true chance of everybody alike explains nothing, and nothing where there is nothing", () => {
  const world = drawWorld(WORLD, 1)
  const rate = world.live.chances.reduce((total, chance) => total + chance, 0) / 1500
  const constant = {base: Math.log(rate / (1 - rate)), trees: []}
  expect(fitMetrics(world, constant).explained).toBeCloseTo(0, 9)
  expect(fitMetrics(world, constant).totalRatio).toBeCloseTo(1, 9)
  const flat = {...WORLD, columns: WORLD.columns.map(one => ({...one, effect: 0, missing_effect: 0}))}
  expect(fitMetrics(drawWorld(flat, 1), NO_TREE).explained).toBe(0)
})

test("fitMetrics() stays finite for logits that are far too large, and counts the certain", () => {
  const metrics = fitMetrics(drawWorld(WORLD, 1), {base: 1e6, trees: []})
  expect(Object.values(metrics).every(Number.isFinite)).toBe(true)
  expect(metrics["certain"]).toBe(1500)
})

test("logitsOf() adds the base and one value of each tree", () => {
  const {live} = drawWorld(WORLD, 1)
  const [first] = logitsOf({base: 2, trees: [{value: 0.5}, {value: -1}]}, live)
  expect(first).toBe(1.5)
})

test("playTabular() shows no chance and no live row", () => {
  const {front} = playedWith(NO_TREE)
  const [train, valid] = front.args[0] ?? []
  expect([train, valid].map(table => Object.keys(Object(table)))).toEqual([
    ["columns", "labels"],
    ["columns", "labels"],
  ])
  expect(JSON.stringify(front.args)).not.toContain("chances")
})

test.each([
  ["too many trees", {base: 0, trees: Array.from({length: 21}, () => ({value: 0}))}, "at most 20 trees"],
  [
    "a tree that is too deep",
    {base: 0, trees: [{...SPLIT, left: {...SPLIT, left: SPLIT}}]},
    "trees of depth 2 at most, found 3",
  ],
  ["a feature that is not there", {base: 0, trees: [{...SPLIT, feature: 4}]}, "features below 4, found 4"],
  ["no base", {trees: []}, "base"],
])("playTabular() refuses %s", (_, forest, words) => {
  expect(() => playedWith(forest)).toThrow(words)
})

test("the trace follows the losses tree by tree and says who is asked", () => {
  const {played} = playedWith({base: -1, trees: [SPLIT, {value: 0.1}]}, true)
  const trace = forestTraceSchema.parse(played?.trace)
  expect(trace.losses).toHaveLength(3)
  expect(trace.losses.at(-1)?.live).toBeCloseTo(played?.metrics["liveLoss"] ?? 0, 12)
  expect(trace.asked).toEqual([
    [1, 0, 0, 0],
    [0, 0, 0, 0],
  ])
  expect(trace.columns.map(({says}) => says)).toEqual(["something", "something", "later", "nothing"])
  expect(trace.trueLoss).toBeLessThan(trace.rateLoss)
})
