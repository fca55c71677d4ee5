import {expect, test} from "vitest"
import {clusterMetrics, meanCompletionMs} from "./cluster-metrics"
import {ClusterRun, type Op} from "./cluster-run"
import {packAnywhere, packTightly} from "./packing"
import {clusterParametersSchema} from "./parameters"
import {playCluster, runScheduler} from "./play-cluster"
import {attainedService, firstComeFirstServed, leastWorkLeft, preemptive} from "./schedulers"

const SMALL = {
  nodes: 2,
  gpus_per_node: 4,
  jobs: 0,
  per_hour: 1,
  kinds: [{gpus: 1, weight: 1, spread_speed: 1}],
  longest_s: 3600,
  start_s: 60,
  checkpoint_s: 100,
  cycle_s: 60,
  tick_s: 600,
}

function parametersOf(change: object) {
  return clusterParametersSchema.parse({...SMALL, ...change})
}

/** Plays a cluster by a list of answers, one for each question; then nothing is ordered any more. */
function play(change: object, answers: readonly (readonly Op[])[]): {run: ClusterRun; askedS: number[]} {
  const run = new ClusterRun(parametersOf(change), 1, true)
  const askedS: number[] = []
  while (run.advance()) {
    run.decide(answers[askedS.length] ?? [])
    askedS.push(run.nowMs / 1000)
  }
  return {run, askedS}
}

const place = (job: number, node: number, gpus: number): Op => ({op: "place", job, node, gpus})
const stop = (job: number): Op => ({op: "stop", job})

test("ClusterRun starts a job when it has all of its GPUs, and ends it after start and run", () => {
  const {run} = play({extra: [{at_s: 30, gpus: 4, run_s: 500}]}, [[place(0, 0, 4)]])
  // asked at the full minute, then 60 s of starting and 500 s of work
  expect(run.jobs[0]).toMatchObject({firstStartMs: 60_000, endsMs: 620_000, stops: 0})
})

test("ClusterRun asks at the next cycle after a change, and at ticks while somebody waits", () => {
  const {askedS} = play({extra: [{at_s: 30, gpus: 4, run_s: 500}], patience_h: 0.5}, [])
  expect(askedS).toEqual([60, 600, 1200, 1800])
})

test("ClusterRun runs a job slower where it lies on more nodes than it must", () => {
  const apart = [[place(0, 0, 2), place(0, 1, 2)]]
  const {run} = play({extra: [{at_s: 0, gpus: 4, run_s: 500, spread_speed: 0.5}]}, apart)
  expect(run.jobs[0]?.endsMs).toBe(60_000 + 1_000_000)
  expect(clusterMetrics(run, 1).spreadLost).toBeCloseTo(0.5, 9)
})

test("ClusterRun keeps the work of a job that is stopped, and lets it pay the start again", () => {
  const {run} = play({extra: [{at_s: 0, gpus: 4, run_s: 900}], tick_s: 60}, [[place(0, 0, 4)]])
  expect(run.jobs[0]?.endsMs).toBe(960_000)
  const stopped = play(
    {
      extra: [
        {at_s: 0, gpus: 4, run_s: 900},
        {at_s: 300, gpus: 4, run_s: 60},
      ],
    },
    [[place(0, 0, 4)], [stop(0), place(1, 0, 4)], [place(0, 0, 4)]],
  ).run
  // 240 s were done at 300 s; the other one is through at 420 s; then 60 s of starting and 660 s of work
  expect(stopped.jobs[0]).toMatchObject({endsMs: 1_140_000, stops: 1})
})

test("ClusterRun takes a job back to its last checkpoint when its node fails", () => {
  const {run} = play(
    {extra: [{at_s: 0, gpus: 4, run_s: 900}], failures: [{node: 0, at_s: 310, for_s: 600}]},
    [[place(0, 0, 4)], [place(0, 1, 4)]],
  )
  // 250 s of work, 200 of them saved; asked again at 360 s
  expect(run.jobs[0]?.endsMs).toBe(360_000 + 60_000 + 700_000)
  expect(run.tally.lost).toBe(4 * 50_000)
})

test("ClusterRun lets jobs hold a part of their GPUs, and counts it as held without working", () => {
  const {run} = play({extra: [{at_s: 0, gpus: 8, run_s: 60}], patience_h: 1}, [[place(0, 0, 3)]])
  expect(run.jobs[0]?.endsMs).toBeNull()
  expect(clusterMetrics(run, 1)).toMatchObject({idleHeld: 1, finished: 0})
})

test("ClusterRun refuses what cannot be", () => {
  const order =
    (ops: Op[], change: object = {}) =>
    () =>
      play({extra: [{at_s: 0, gpus: 2, run_s: 600}], ...change}, [ops])
  expect(order([place(0, 0, 3)])).toThrow("it needs 2 and has 0")
  expect(order([place(0, 0, 2), place(0, 1, 1)])).toThrow("it needs 2 and has 2")
  expect(order([place(5, 0, 1)])).toThrow("Cannot order job 5: there is none")
  expect(order([place(0, 7, 1)])).toThrow("there are 2 nodes")
  expect(order([stop(0)])).toThrow("it holds no GPU")
  expect(order([place(0, 1, 2)], {failures: [{node: 1, at_s: 0, for_s: 60}]})).toThrow("it is down")
  expect(order([place(0, 0, 2)], {extra: [{at_s: 0, gpus: 8, run_s: 60, copies: 2}]})).not.toThrow()
  expect(
    order([place(0, 0, 4), place(1, 0, 1)], {extra: [{at_s: 0, gpus: 4, run_s: 60, copies: 2}]}),
  ).toThrow("Cannot place 1 GPUs of job 1 on node 0: 0 are free")
})

test("ClusterRun counts a job that needs more GPUs than there are against nobody", () => {
  const run = runScheduler(
    {
      parameters: parametersOf({
        extra: [
          {at_s: 0, gpus: 99, run_s: 60},
          {at_s: 1, gpus: 1, run_s: 60},
        ],
      }),
      seed: 1,
    },
    preemptive(leastWorkLeft),
  )
  expect(clusterMetrics(run, meanCompletionMs(run))).toMatchObject({finished: 1, ofOracle: 1})
})

test("packTightly() takes the fullest node that fits and as few nodes as it must; packAnywhere() takes what there is", () => {
  expect(packTightly([3, 8, 2], 2, 8)).toEqual([[2, 2]])
  expect(packTightly([3, 8, 2], 10, 8)).toEqual([
    [1, 8],
    [2, 2],
  ])
  expect(packTightly([3, 4, 4], 8, 8)).toBeNull()
  expect(packAnywhere([3, 4, 4], 8)).toEqual([
    [1, 4],
    [2, 4],
  ])
  expect(packAnywhere([1, 1], 3)).toBeNull()
})

test("schedulers order as their names say: the oracle before attained service before first come", () => {
  const parameters = parametersOf({
    jobs: 80,
    per_hour: 20,
    nodes: 2,
    longest_s: 7200,
    kinds: [
      {gpus: 1, weight: 3, spread_speed: 0.7},
      {gpus: 4, weight: 1, spread_speed: 0.7},
    ],
  })
  const mean = (scheduler: (run: ClusterRun) => readonly Op[]) =>
    meanCompletionMs(runScheduler({parameters, seed: 4}, scheduler))
  const oracle = mean(preemptive(leastWorkLeft))
  const attained = mean(preemptive(attainedService({firstMs: 600_000, base: 4})))
  expect(oracle).toBeLessThan(attained)
  expect(attained).toBeLessThan(mean(firstComeFirstServed))
})

test("playCluster() refuses an answer that is no list of orders, and records stays where it is asked to", () => {
  const world = {parameters: parametersOf({extra: [{at_s: 0, gpus: 4, run_s: 60}]}), seed: 1, record: true}
  const first = playCluster([world])
  first.next()
  expect(() => first.next([[{op: "move", job: 0}]])).toThrow("The answer of schedule() has a problem")
  const second = playCluster([world])
  second.next()
  expect(second.next([[place(0, 1, 4)]]).value).toMatchObject([
    {trace: {stays: [{job: 0, node: 1, gpus: 4, fromS: 0, worksFromS: 60, toS: 120}]}},
  ])
})
