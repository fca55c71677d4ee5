import type {AgentAction} from "./agent-action"
import {Conversation} from "./conversation"
import {type AgentParameters, agentParametersSchema} from "./parameters"
import {drawScript} from "./task-script"

/** One call of one keyed write in each conversation, and no faults. */
const BARE = agentParametersSchema.parse({
  conversations: 20_000,
  most_rounds: 1,
  most_parallel: 1,
  writes: 1,
  letters: 0,
  customers: 1000,
  attempt: {refused: 0, limited: 0, dropped: 0, lost: 0, cut: 0, slow: 0},
  declined: 0,
  down: 0,
  bad_args: 0,
  unknown_tool: 0,
  stubborn: 0,
  reorders: false,
  restarts: 0,
})
const SEED = 20_261_123

/** A loop that sends each call up to `tries` times, at once when an answer is a failure and after the time that 99 of
 * 100 answers take when none comes. */
function runPlain(conversation: Conversation, {tries, keyed}: {tries: number; keyed: boolean}): void {
  let sent = 0
  const again = (): AgentAction[] => {
    const call = conversation.open[0]
    if (call === undefined) return []
    if (sent >= tries) return [{do: "reply", results: [{callId: call.callId, ok: false, error: "No answer"}]}]
    sent += 1
    const {name, slowMs} = call.state.intent.tool
    return [
      {do: "call", attempt: `a${sent}`, tool: name, args: call.args, key: keyed ? "k" : null},
      {do: "timer", name: `a${sent}`, afterMs: slowMs},
    ]
  }
  for (let event = conversation.advance(); event !== null; event = conversation.advance()) {
    const call = conversation.open[0]
    if (event.kind === "model" && event.calls.length === 0) conversation.act([{do: "answer", text: ""}])
    else if (event.kind === "model") conversation.act(again())
    else if (event.kind === "result" && event.status === 200 && call !== undefined)
      conversation.act([{do: "reply", results: [{callId: call.callId, ok: true, value: event.value}]}])
    else if (event.kind === "result" && event.status !== 200) conversation.act(again())
    else if (event.kind === "timer" && event.name === `a${sent}` && call !== undefined)
      conversation.act(again())
  }
}

function conversations(attempt: Partial<AgentParameters["attempt"]>): Conversation[] {
  const parameters = {...BARE, attempt: {...BARE.attempt, ...attempt}}
  return Array.from(
    {length: parameters.conversations},
    (_, index) => new Conversation(drawScript(parameters, {seed: SEED, index}), `k${index}`),
  )
}

/** What this simulator gives where the true value is known. */
export const TOOL_AGENT_REALISM = {
  "calls-of-three-tries": () => {
    const all = conversations({refused: 0.3})
    // the model asks a second time after it was told of a failure; the first three attempts are what counts
    const sent = all.map(one => {
      runPlain(one, {tries: 3, keyed: true})
      return one.server.records.length
    })
    return sent.reduce((a, b) => a + b, 0) / all.length
  },
  "effects-without-keys": () => effects({keyed: false}),
  "effects-with-keys": () => effects({keyed: true}),
} as const

/** How often a write is done whose answers get lost one time in four, when it is sent until an answer comes. */
function effects({keyed}: {keyed: boolean}): number {
  const all = conversations({lost: 0.25})
  for (const one of all) runPlain(one, {tries: 12, keyed})
  return all.reduce((sum, {rounds}) => sum + rounds.flat().reduce((a, b) => a + b.effects, 0), 0) / all.length
}
