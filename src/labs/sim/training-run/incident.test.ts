import {expect, test} from "vitest"
import {LabFault} from "../lab-fault"
import {type Action, CHANGE_HOURS, LOG_HOURS, MOST_TURNS, REPLAY_HOURS} from "./actions"
import {CAUSES, type Cause, cureOf} from "./causes"
import {Incident} from "./incident"
import {briefView, stateView} from "./incident-view"
import {runParametersSchema} from "./parameters"
import {playRun} from "./play-run"
import {poolFor} from "./pools"
import {runMetrics} from "./run-metrics"
import {runTraceSchema} from "./trace"

function parametersFor(causes: readonly Cause[], change: object = {}) {
  const count = causes.length
  return runParametersSchema.parse({
    causes,
    count,
    one_more: 0,
    hard_patch: false,
    budget_hours: 60,
    ...change,
  })
}

function incidentOf(
  causes: readonly Cause[],
  {seed = 1, ...change}: {seed?: number; budget_hours?: number} = {},
) {
  return new Incident(parametersFor(causes, change), poolFor(seed, false), seed)
}

/** Loss at the end above the clean run, after a verdict with these changes. */
function excessAfter(incident: Incident, action: Partial<Extract<Action, {do: "verdict"}>>): number {
  incident.act({do: "verdict", from: 11_500, causes: [], changes: [], ...action})
  return incident.judgement?.excess ?? Number.NaN
}

test.each(CAUSES)("%s does harm, and its change takes it away", cause => {
  const left = excessAfter(incidentOf([cause], {seed: 2}), {})
  const incident = incidentOf([cause], {seed: 2})
  const mended = excessAfter(incident, {changes: incident.faults.map(cureOf)})
  expect(left).toBeGreaterThan(0.05)
  expect(mended).toBeLessThan(0.02)
})

test("a run in which nothing is wrong is the clean run", () => {
  expect(excessAfter(incidentOf([]), {})).toBe(0)
})

test("two causes need two changes", () => {
  const causes = ["clip-order", "bad-rank"] as const
  const [first, second] = incidentOf(causes, {seed: 2}).faults.map(cureOf)
  if (first === undefined || second === undefined) throw new Error("Expected two faults")
  const excess = (changes: (typeof first)[]) => excessAfter(incidentOf(causes, {seed: 2}), {changes})
  expect(Math.min(excess([first]), excess([second]))).toBeGreaterThan(0.1)
  expect(excess([first, second])).toBeLessThan(0.05)
})

test("dropping a sound rank and reading a sound source again mend nothing", () => {
  const rank = incidentOf(["bad-rank"], {seed: 2})
  const other = ((rank.faults[0]?.which ?? 0) + 1) % 8
  expect(excessAfter(rank, {changes: [{change: "dropRank", rank: other}]})).toBeGreaterThan(0.1)
  const source = incidentOf(["corrupt-source"], {seed: 2})
  const sound = ((source.faults[0]?.which ?? 0) + 1) % 6
  const unread = excessAfter(incidentOf(["corrupt-source"], {seed: 2}), {})
  expect(excessAfter(source, {changes: [{change: "rereadSource", source: sound}]})).toBe(unread)
})

test("a growing gain looks well for as long as a short rerun", () => {
  const incident = incidentOf(["logit-growth"])
  incident.act({do: "rerun", from: 10_000, steps: 500, changes: []})
  const {last} = incident
  if (last?.kind !== "rerun") throw new Error("Expected a rerun")
  const start = incident.run.entries[0]?.checkLoss ?? 0
  expect(last.entries.every(({checkLoss}) => checkLoss < start + 0.1)).toBe(true)
  expect(incident.run.entries.at(-1)?.checkLoss).toBeGreaterThan(start + 0.5)
})

test("a rerun without changes is the run again, to the last bit", () => {
  const incident = incidentOf(["moment-reset"])
  incident.act({do: "rerun", from: 11_500, steps: 1100, changes: []})
  const {last} = incident
  expect(last?.kind === "rerun" && last.entries).toEqual(incident.run.entries.slice(-11))
})

test("hours are paid for what is asked, changed and thrown away", () => {
  const incident = incidentOf(["clip-order"])
  incident.act({do: "probe", probe: "rate"})
  incident.act({do: "probe", probe: "rankNorms"})
  incident.act({do: "rerun", from: 12_000, steps: 300, changes: [{change: "clip"}]})
  expect(incident.hours).toBe(LOG_HOURS + REPLAY_HOURS + 3)
  incident.act({do: "verdict", from: 12_000, causes: ["clip-order"], changes: [{change: "clip"}]})
  expect(incident.hours).toBe(LOG_HOURS + REPLAY_HOURS + 3 + CHANGE_HOURS + 6)
  expect(runMetrics(incident)).toMatchObject({rightCause: 1, found: 1, blamed: 0})
})

test("what the budget cannot pay is refused, and a verdict is heard all the same", () => {
  const incident = incidentOf(["clip-order"], {budget_hours: 4})
  incident.act({do: "probe", probe: "rankNorms"})
  expect(incident.last).toEqual({kind: "refused", needs: REPLAY_HOURS})
  expect(incident.hours).toBe(0)
  incident.act({do: "verdict", from: 11_500, causes: [], changes: []})
  expect(incident.judgement).not.toBeNull()
})

test("who names everything is right once and wrong seven times", () => {
  const incident = incidentOf(["clip-order"])
  incident.act({do: "verdict", from: 11_500, causes: [...CAUSES], changes: []})
  expect(runMetrics(incident)).toMatchObject({rightCause: 1 / 8, found: 1, blamed: 7})
})

test("who never comes to a verdict is stopped and has rescued nothing", () => {
  const incident = incidentOf(["clip-order"])
  while (!incident.over) incident.act({do: "probe", probe: "rankNorms"})
  expect(incident.turns).toBe(MOST_TURNS)
  expect(runMetrics(incident)).toMatchObject({recovered: 0, rightCause: 0})
})

test("what is told about an incident does not tell its causes", () => {
  const told = (cause: Cause) => JSON.stringify(briefView(incidentOf([cause])))
  const [first, second] = [told("clip-order"), told("scale-collapse")].map(text =>
    text.replace(/"loss":\[[^\]]*\]/, ""),
  )
  expect(first).toBe(second)
  expect(stateView(incidentOf(["clip-order"]))).toEqual({hoursLeft: 60, turn: 0, last: null})
})

function answerOnce(answer: unknown): unknown {
  const play = playRun([{parameters: parametersFor(["clip-order"]), seed: 1}])
  play.next()
  play.next([true])
  return play.next([answer])
}

test("playRun() refuses actions that make no sense, and says which", () => {
  expect(() => answerOnce({do: "probe", probe: "vibes"})).toThrow(LabFault)
  expect(() => answerOnce({do: "sleep"})).toThrow(LabFault)
  expect(() => answerOnce({do: "rerun", from: 11_510, steps: 500, changes: []})).toThrow(
    "there is no checkpoint",
  )
  const rank = {do: "rerun", from: 11_500, steps: 500, changes: [{change: "dropRank", rank: 8}]}
  expect(() => answerOnce(rank)).toThrow(LabFault)
})

test("playRun() records what its picture needs", () => {
  const play = playRun([{parameters: parametersFor(["clip-order"]), seed: 1, record: true}])
  const actions: Action[] = [
    {do: "probe", probe: "rate"},
    {do: "rerun", from: 12_000, steps: 300, changes: [{change: "lowerRate", factor: 0.5}]},
    {do: "verdict", from: 11_500, causes: ["clip-order"], changes: [{change: "clip"}]},
  ]
  play.next()
  let turn = play.next([true])
  for (const action of actions) turn = play.next([action])
  if (!turn.done) throw new Error("Expected the end")
  const trace = runTraceSchema.parse(turn.value[0]?.trace)
  expect(trace.bought.map(({what, words}) => [what, words])).toEqual([
    ["probe", "rate"],
    ["rerun", "lowerRate 0.5"],
    ["verdict", "clip"],
  ])
  expect(trace.bought[2]?.curve?.steps.at(-1)).toBe(15_000)
  expect(trace.excess).toBeLessThan(0.02)
})
