import {expect, test} from "vitest"
import type {AgentAction} from "./agent-action"
import type {AgentEvent} from "./agent-event"
import {agentMetrics, isDone} from "./agent-metrics"
import type {AttemptKind} from "./attempt-law"
import {TOOLS, type Tool, toolOf} from "./catalogue"
import {Conversation} from "./conversation"
import {agentParametersSchema} from "./parameters"
import {drawScript, type Intent} from "./task-script"
import {runClairvoyant} from "./tool-agent-system"

function tool(name: string): Tool {
  const found = toolOf(name)
  if (found === undefined) throw new RangeError(`There is no tool ${name}`)
  return found
}

function intent(name: string, kinds: readonly AttemptKind[], change: Partial<Intent> = {}): Intent {
  const args = Object.fromEntries(
    Object.entries(tool(name).args).map(([key, kind]) => [key, kind === "number" ? 7 : "x"]),
  )
  return {
    tool: tool(name),
    args,
    value: `${name}-1`,
    flaw: null,
    declined: false,
    down: false,
    fates: kinds.map(kind => ({kind, latencyMs: 400, retryAfterMs: 1000})),
    ...change,
  }
}

/** A conversation of one round whose model thinks for a second each time. */
function talk(intents: readonly Intent[], restartAfterMs: number | null = null): Conversation {
  return new Conversation(
    {
      rounds: [intents],
      thinkMs: Array.from({length: 13}, () => 1000),
      reorders: true,
      restart: restartAfterMs === null ? null : {round: 0, afterMs: restartAfterMs},
    },
    "k0",
  )
}

function call(one: Intent, attempt: string, key: string | null = "key"): AgentAction {
  return {do: "call", attempt, tool: one.tool.name, args: one.args, key}
}

function told(conversation: Conversation): AgentEvent & {atMs: number} {
  const event = conversation.advance()
  if (event === null) throw new RangeError("The conversation is over")
  return {...event, atMs: conversation.nowUs / 1000}
}

test("a call that goes well answers with its value, and a whole round ends in the model's last message", () => {
  const refund = intent("refund", ["fine"])
  const conversation = talk([refund])
  expect(told(conversation)).toMatchObject({
    kind: "model",
    atMs: 1000,
    calls: [{callId: "t1.0", tool: "refund"}],
  })
  conversation.act([call(refund, "a")])
  expect(told(conversation)).toMatchObject({status: 200, value: "refund-1", atMs: 1400})
  conversation.act([{do: "reply", results: [{callId: "t1.0", ok: true, value: "refund-1"}]}])
  expect(told(conversation)).toMatchObject({kind: "model", calls: [], atMs: 2400})
  conversation.act([{do: "answer", text: ""}])
  expect([conversation.ending, isDone(conversation)]).toEqual(["answered", true])
})

test("a lost answer is given again under the same key, and done again under another", () => {
  for (const [key, effects] of [
    ["key", 1],
    ["other", 2],
  ] as const) {
    const refund = intent("refund", ["lost", "fine"])
    const conversation = talk([refund])
    told(conversation)
    conversation.act([call(refund, "a"), call(refund, "b", key)])
    expect(told(conversation)).toMatchObject({attempt: "b", status: 200})
    expect(conversation.rounds[0]?.[0]?.effects).toBe(effects)
  }
})

test("a tool without keys does a call as often as it arrives", () => {
  const letter = intent("send_letter", ["lost", "cut"])
  const conversation = talk([letter])
  told(conversation)
  conversation.act([call(letter, "a"), call(letter, "b")])
  expect(told(conversation)).toMatchObject({status: 504, atMs: 1000 + 1.2 * letter.tool.slowMs})
  expect(conversation.rounds[0]?.[0]).toMatchObject({effects: 2, unsure: true})
})

test("a key with other arguments is refused, and 429 lasts until its time", () => {
  const first = intent("refund", ["fine"])
  const second = intent("grant_voucher", ["limited", "fine"])
  const conversation = talk([first, second])
  told(conversation)
  conversation.act([
    call(first, "a"),
    call(second, "b", "key"),
    call(second, "c", "own"),
    call(second, "d", "own"),
  ])
  expect([told(conversation), told(conversation), told(conversation)]).toMatchObject([
    {attempt: "b", status: 422},
    {attempt: "c", status: 429, retryAfterMs: 1000},
    {attempt: "d", status: 429, retryAfterMs: 1000},
  ])
  expect(conversation.rounds[0]?.[1]?.used).toBe(1)
})

test("a reply must hold one result for each open call, and none when nothing is open", () => {
  const one = intent("find_order", ["fine"])
  const two = intent("find_customer", ["fine"])
  const short = talk([one, two])
  told(short)
  short.act([{do: "reply", results: [{callId: "t1.0", ok: false, error: ""}]}])
  expect(short.ending).toBe("refused")
  const twice = talk([one])
  told(twice)
  const reply: AgentAction = {do: "reply", results: [{callId: "t1.0", ok: false, error: ""}]}
  twice.act([reply, reply])
  expect(twice.ending).toBe("refused")
})

test("the model asks again after an error, in another order, and gives up after two", () => {
  const refund = intent("refund", [])
  const conversation = talk([refund])
  const orders = ["t1.0", "t2.0"].map(callId => {
    const event = told(conversation)
    conversation.act([{do: "reply", results: [{callId, ok: false, error: "no"}]}])
    return event.kind === "model" ? Object.keys(event.calls[0]?.args ?? {}) : []
  })
  expect(orders[1]).toEqual([...(orders[0] ?? [])].reverse())
  expect(told(conversation)).toMatchObject({kind: "model", calls: []})
})

test("arguments that do not fit are carried out by tools that write, and that is harm", () => {
  const refund = intent("refund", ["fine"])
  const conversation = talk([refund])
  told(conversation)
  conversation.act([{do: "call", attempt: "a", tool: "refund", args: {order: "x"}, key: "k"}])
  expect(told(conversation)).toMatchObject({status: 200})
  expect(agentMetrics([conversation])).toMatchObject({wrongEffects: 1, points: -100, done: 0})
})

test("a restart loses timers and answers, not what was done, and shows what is open", () => {
  const refund = intent("refund", ["fine", "fine"])
  const conversation = talk([refund], 100)
  told(conversation)
  conversation.act([call(refund, "a"), {do: "timer", name: "t", afterMs: 500}])
  expect(told(conversation)).toMatchObject({kind: "restart", atMs: 2600, calls: [{callId: "t1.0"}]})
  conversation.act([call(refund, "b")])
  expect(told(conversation)).toMatchObject({attempt: "b", value: "refund-1"})
  expect(conversation.rounds[0]?.[0]?.effects).toBe(1)
})

test("a wrong value counts as mixed up, and who does nothing loses the customer", () => {
  const conversation = talk([intent("find_order", ["fine"])])
  told(conversation)
  conversation.act([{do: "reply", results: [{callId: "t1.0", ok: true, value: "another"}]}])
  told(conversation)
  expect(conversation.mixedUp).toBe(1)
  expect(conversation.advance()).toBeNull()
  expect([conversation.ending, conversation.nowUs]).toEqual(["late", 30_000_000])
})

test("a repeated name of an attempt is a fault of the code", () => {
  const refund = intent("refund", ["fine"])
  const conversation = talk([refund])
  told(conversation)
  expect(() => conversation.act([call(refund, "a"), call(refund, "a")])).toThrow('The attempt "a"')
})

test("the same key in two conversations takes the second one's effect", () => {
  const both = [1, 2].map(() => {
    const refund = intent("refund", ["fine"])
    const conversation = talk([refund])
    told(conversation)
    conversation.act([call(refund, "a")])
    return conversation
  })
  expect(agentMetrics(both)["swallowed"]).toBe(1)
})

const FAULTY = agentParametersSchema.parse({
  conversations: 60,
  most_rounds: 3,
  most_parallel: 3,
  writes: 0.5,
  letters: 0.2,
  customers: 50,
  attempt: {refused: 0.1, limited: 0.1, dropped: 0.1, lost: 0.1, cut: 0.05, slow: 0.1},
  declined: 0.1,
  down: 0.05,
  bad_args: 0.1,
  unknown_tool: 0.1,
  stubborn: 0.1,
  reorders: true,
  restarts: 0.2,
})

test("a loop that knows every fault does all that can be done, and no harm", () => {
  const all = runClairvoyant({parameters: FAULTY, seed: 5})
  expect(all.filter(one => one.ending !== "handedOver" && !isDone(one))).toEqual([])
  expect(agentMetrics(all)).toMatchObject({doubleEffects: 0, wrongEffects: 0, swallowed: 0, mixedUp: 0})
})

test("a world follows from its seed, and has every tool in it", () => {
  const script = (seed: number) => drawScript(FAULTY, {seed, index: 3})
  expect(script(1)).toEqual(script(1))
  expect(script(1)).not.toEqual(script(2))
  const used = Array.from({length: 60}, (_, index) => drawScript(FAULTY, {seed: 1, index}))
  const names = new Set(used.flatMap(({rounds}) => rounds.flat().map(one => one.tool.name)))
  expect(names.size).toBe(TOOLS.length)
})
