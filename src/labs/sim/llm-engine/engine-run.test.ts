import {expect, test} from "vitest"
import {peakTokens} from "./clairvoyant"
import {engineMetrics} from "./engine-metrics"
import type {Decision, EngineRun} from "./engine-run"
import {engineParametersSchema} from "./parameters"
import {runPolicy} from "./play-engine"

const QUIET = {
  requests: 0,
  rate_per_second: 1,
  longest_prompt: 100,
  kv_tokens: 1000,
  max_batch: 4,
  step_base_ms: 10,
  per_decode_ms: 1,
  per_prefill_token_ms: 0.1,
  restart_ms: 500,
  first_token_within_ms: 100,
  gap_within_ms: 50,
}

function one(prompt: number, output: number, at = 0) {
  return {at_ms: at, prompt_tokens: prompt, output_tokens: output, max_tokens: output}
}

function run(change: object, policy: (run: EngineRun) => Decision = admitAll): EngineRun {
  return runPolicy({parameters: engineParametersSchema.parse({...QUIET, ...change}), seed: 1}, policy)
}

function admitAll({waiting}: EngineRun): Decision {
  return {admit: waiting.map(({id}) => id), preempt: []}
}

test("EngineRun takes base + prompt for the first token and base + one decode for each further one", () => {
  const {tally} = run({extra: [one(200, 3)]})
  // 10 + 0.1 * 200 ms, then twice 10 + 1 ms
  expect(tally.endUs).toBe(30_000 + 2 * 11_000)
  expect(tally.requests[0]).toMatchObject({firstTokenUs: 30_000, worstGapUs: 11_000, generated: 3})
})

test("EngineRun pauses who is mid-answer while another is read", () => {
  const {tally} = run({extra: [one(100, 20), one(500, 1, 35)]})
  expect(tally.requests[0]?.worstGapUs).toBe(10_000 + 1_000 + 50_000)
})

test("EngineRun restarts when the answers outgrow the memory, and keeps what was written", () => {
  const {tally} = run({kv_tokens: 210, extra: [one(100, 8), one(100, 8)]}, ({running, waiting}) => ({
    admit:
      running.length > 0 || waiting.some(({generated}) => generated > 0)
        ? waiting.slice(0, running.length > 0 ? 0 : 1).map(({id}) => id)
        : waiting.map(({id}) => id),
    preempt: [],
  }))
  expect(tally.outOfMemory).toBe(1)
  expect(tally.requests.every(({finished}) => finished)).toBe(true)
  expect(tally.readAgain).toBeGreaterThan(200)
})

test("EngineRun ends when nobody is admitted and nobody comes any more", () => {
  const metrics = engineMetrics(run({extra: [one(10, 1)]}, () => ({admit: [], preempt: []})))
  expect(metrics).toMatchObject({finished: 0, inTime: 0})
})

test("EngineRun counts a request that can never fit against nobody", () => {
  const skip = ({waiting}: EngineRun) => ({
    admit: waiting.filter(({promptTokens}) => promptTokens < 1000).map(({id}) => id),
    preempt: [],
  })
  expect(engineMetrics(run({extra: [one(5000, 1), one(10, 1, 5)]}, skip)).finished).toBe(1)
})

test("EngineRun brings everybody back to the queue when the machine crashes", () => {
  const {tally} = run({crash_at_ms: [50], extra: [one(10, 20)]})
  expect(tally.requests[0]).toMatchObject({finished: true, generated: 20})
  expect(tally.readAgain).toBeGreaterThan(0)
  expect(tally.outOfMemory).toBe(0)
})

test("EngineRun refuses who is not there, and more than fit into a batch", () => {
  const askFor = (decision: Decision) => () =>
    run({extra: [one(1, 5), one(1, 5), one(1, 5), one(1, 5), one(1, 5)]}, () => decision)
  expect(askFor({admit: [9], preempt: []})).toThrow("Cannot admit request 9: it is not waiting")
  expect(askFor({admit: [0, 0], preempt: []})).toThrow("it is not waiting (it is running)")
  expect(askFor({admit: [], preempt: [0]})).toThrow(
    "Cannot preempt request 0: it is not running (it is waiting)",
  )
  expect(askFor({admit: [0, 1, 2, 3, 4], preempt: []})).toThrow("at most 4 requests at once, found 5")
})

test("EngineRun deals the same requests to every policy", () => {
  const lengths = (policy: (run: EngineRun) => Decision) =>
    run({requests: 30, kv_tokens: 10 ** 6, max_batch: 99}, policy).tally.requests.map(
      ({arrivesUs, promptTokens, outputTokens}) => [arrivesUs, promptTokens, outputTokens],
    )
  expect(lengths(admitAll)).toEqual(lengths(() => ({admit: [], preempt: []})))
})

test("peakTokens() is the most memory until all have ended", () => {
  const request = (promptTokens: number, outputTokens: number) => ({
    id: 0,
    arrivesUs: 0,
    promptTokens,
    outputTokens,
    maxTokens: 1,
    generated: 0,
    unread: true,
    firstTokenUs: null,
    lastTokenUs: 0,
    worstGapUs: 0,
    finished: false,
  })
  expect(peakTokens([request(100, 10)])).toBe(110)
  // both grow by 10, then one leaves and the other grows by 40 more
  expect(peakTokens([request(100, 10), request(50, 50)])).toBe(170)
})
