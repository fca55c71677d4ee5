import {expect, test} from "vitest"
import {z} from "zod"
import {engineParametersSchema} from "./parameters"
import {playEngine} from "./play-engine"
import {engineTraceSchema} from "./trace"

const WORLD = {
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
  crash_at_ms: [35],
  extra: [
    {at_ms: 0, prompt_tokens: 200, output_tokens: 3, max_tokens: 3},
    {at_ms: 1, prompt_tokens: 4000, output_tokens: 3, max_tokens: 3},
  ],
}

const engineStateSchema = z.object({
  waiting: z.array(z.object({id: z.number(), promptTokens: z.number()})),
})

/** The recorded world of a policy that admits what fits. */
function recorded() {
  const play = playEngine([{parameters: engineParametersSchema.parse(WORLD), seed: 1, record: true}])
  let turn = play.next()
  while (!turn.done) {
    const {call, args} = turn.value
    const answers = args.map(([state]) => (call === "make" ? true : admitSmall(state)))
    turn = play.next(answers)
  }
  return turn.value
}

function admitSmall(state: unknown) {
  const {waiting} = engineStateSchema.parse(state)
  return {admit: waiting.filter(({promptTokens}) => promptTokens < 1000).map(({id}) => id), preempt: []}
}

test("a recorded world says when each step ran, when the server went down and who could be served at all", () => {
  const [played] = recorded()
  const trace = engineTraceSchema.parse(played?.trace)
  expect(trace.steps[0]).toMatchObject({ms: 30, tookMs: 30, reading: 1, decoding: 0})
  expect(trace.restartsMs).toHaveLength(1)
  expect(trace.steps.at(-1)?.ms).toBeGreaterThan(35 + 500)
  expect(trace.requests).toMatchObject([
    {firstTokenMs: 30, possible: true},
    {firstTokenMs: null, endsMs: null, possible: false},
  ])
  expect(trace.requests[0]?.worstGapMs).toBeGreaterThan(500)
})
