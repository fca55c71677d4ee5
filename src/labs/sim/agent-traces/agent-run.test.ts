import {expect, test} from "vitest"
import {AgentRun, type Verdict} from "./agent-run"
import {type AgentTask, drawTask} from "./agent-task"
import {callUsd, deniedUsd, MOST_STEPS, replanUsd} from "./costs"
import {guardMetrics, netUsd} from "./guard-metrics"
import {type Loop, loopStep} from "./loop-law"
import {LOOPS, tracesParametersSchema} from "./parameters"
import {runTold} from "./told-guard"
import {step} from "./work-step"

function loop(change: Partial<Loop> = {}): Loop {
  return {
    kind: "spiral",
    at: 2,
    replans: 2,
    leavesAfter: Number.POSITIVE_INFINITY,
    name: 7,
    known: ["doc-1", "doc-2", "doc-3", "doc-4", "doc-5"],
    childrenUsd: [0.1, 0.2],
    ...change,
  }
}

function task(change: Partial<AgentTask> = {}): AgentTask {
  const plan = Array.from({length: 4}, (_, at) => step("read", {document: `doc-${at}`}, [`text ${at}`]))
  return {plan, loops: [], valueUsd: 5, budgetUsd: 4, spoiltAt: Number.POSITIVE_INFINITY, ...change}
}

function play(one: AgentTask, verdicts: readonly Verdict[]): AgentRun {
  const run = new AgentRun(one)
  for (const verdict of verdicts) if (run.end === null) run.decide(verdict)
  return run
}

const allow = (times: number): Verdict[] => Array.from({length: times}, () => "allow")

test("work that is let is finished, and each call costs more than the one before", () => {
  const run = play(task(), allow(9))
  expect([run.end, run.steps, run.valueUsd]).toEqual(["finished", 4, 5])
  expect(run.spentUsd).toBeCloseTo(callUsd(0) + callUsd(1) + callUsd(2) + callUsd(3), 12)
})

test("a hand-over brings half of the share that is done", () => {
  const run = play(task(), [...allow(3), "handOff"])
  expect([run.end, run.valueUsd]).toEqual(["handedOff", 0.5 * 0.75 * 5])
})

test("a loop goes on until as many replans as it takes, and its cost counts as lost", () => {
  const run = play(task({loops: [loop()]}), [...allow(3), "replan", "allow", "replan"])
  expect([run.doneSteps, run.loop, run.replans]).toEqual([2, null, 2])
  expect(run.lostUsd).toBeCloseTo(callUsd(2) + replanUsd(3) + callUsd(4) + replanUsd(5), 12)
  for (const verdict of allow(2)) run.decide(verdict)
  expect(run.end).toBe("finished")
})

test("a loop that ends by itself does so after its time", () => {
  expect(play(task({loops: [loop({leavesAfter: 3})]}), allow(7)).end).toBe("finished")
})

test("a replan without a loop throws back by three steps", () => {
  const run = play(task(), [...allow(3), "replan"])
  expect([run.doneSteps, run.end]).toEqual([0, null])
})

test("an agent that may not start others does their work itself; one that is denied for ever gives up", () => {
  const children = step("start_agents", {goal: "part"}, ["doc-9"], {childrenUsd: [0.5, 0.5]})
  const run = play(task({plan: [children, ...task().plan]}), ["deny", ...allow(10)])
  expect(run.spentUsd).toBeLessThan(deniedUsd(0) + 11 * callUsd(11))
  expect([run.doneSteps, run.end]).toEqual([10, null])
  expect(
    play(
      task(),
      Array.from({length: 6}, () => "deny"),
    ).end,
  ).toBe("gaveUp")
})

test("a bill above the budget loses the work and costs two dollars more", () => {
  const children = step("start_agents", {goal: "part"}, [], {childrenUsd: [3, 3]})
  const run = play(task({plan: [children]}), allow(1))
  expect(run.end).toBe("over")
  expect(netUsd(run)).toBeCloseTo(-6 - callUsd(0) - 2, 12)
})

test("the framework ends a task after its last step, and spoilt work ends by itself", () => {
  const endless = task({loops: [loop({replans: Number.POSITIVE_INFINITY})], budgetUsd: 1000})
  expect(play(endless, allow(500))).toMatchObject({end: "cut", steps: MOST_STEPS})
  expect(play(task({spoiltAt: 1}), allow(5))).toMatchObject({end: "spoilt", valueUsd: 0})
})

test.each(LOOPS)("nothing new comes out of the loop %s once it has gone round", kind => {
  const seen = new Set(loop().known)
  const items = (from: number, to: number) =>
    Array.from({length: to - from}, (_, at) => loopStep(loop({kind}), from + at).items).flat()
  for (const item of items(0, 4)) seen.add(item)
  expect(items(4, 60).filter(item => !seen.has(item))).toEqual([])
})

test("a spiral asks in other words each time, and the order of what it finds changes", () => {
  const steps = Array.from({length: 12}, (_, turn) => loopStep(loop(), turn))
  expect(new Set(steps.map(({args}) => args["query"])).size).toBe(12)
  expect(new Set(steps.map(({items}) => items.join())).size).toBeGreaterThan(6)
})

const WORLD = tracesParametersSchema.parse({
  tasks: 60,
  fewest_steps: 12,
  most_steps: 55,
  sections: {research: 6, coding: 5, paging: 1, polling: 1, children: 1, flaky: 1},
  loop: 0.5,
  second_loop: 0.25,
  loops: {tight: 2, spiral: 3, oscillation: 2, impossible: 2, stalled: 1, fanOut: 1},
  late: 0,
  replan_helps: 0.5,
  leaves: 0.01,
  spoils: 0.01,
  least_value_usd: 3,
  most_value_usd: 8,
  budget_usd: 4,
})

test("the told guard wastes nothing on spoilt work, stays in the budget, and beats allowing all", () => {
  const told = runTold({parameters: WORLD, seed: 4})
  expect(told.every(({end}) => end === "finished" || end === "handedOff")).toBe(true)
  const allowed = Array.from({length: 60}, (_, index) =>
    play(drawTask(WORLD, {seed: 4, index}), allow(MOST_STEPS)),
  )
  expect(guardMetrics(told, told)["ofTold"]).toBe(1)
  expect(guardMetrics(allowed, told)["ofTold"]).toBeLessThan(0.8)
})

test("a task follows from its seed", () => {
  expect(drawTask(WORLD, {seed: 1, index: 2})).toEqual(drawTask(WORLD, {seed: 1, index: 2}))
  expect(drawTask(WORLD, {seed: 1, index: 2})).not.toEqual(drawTask(WORLD, {seed: 2, index: 2}))
})
