type Args = {[name: string]: string | number}
type Tool = {
  args: {[name: string]: "text" | "number"}
  writes: boolean
  keyed: boolean
  typicalMs: number
  slowMs: number
  costUsd: number
}
type Setup = {tools: {[name: string]: Tool}; deadlineMs: number; mostTurns: number; turnCostUsd: number}
type ModelCall = {callId: string; tool: string; args: Args}
type Event = {
  kind: "model" | "result" | "timer" | "restart"
  conversation: string
  nowMs: number
  calls: ModelCall[]
  text: string
  attempt: string
  status: number
  value: string
  retryAfterMs: number
  name: string
}
type Outcome = {ok: boolean; text: string}
type Call = {
  callId: string
  tool: string
  args: Args
  key: string
  tries: number
  /** The attempt whose answer is awaited; empty while none is under way. */
  current: string
  outcome: Outcome | null
}
type State = {
  calls: Call[]
  /** What is known for good, by key: values, refusals, and what must never be sent again. */
  known: {[key: string]: Outcome}
  /** How often the model has brought up the same wrong call. */
  wrong: {[key: string]: number}
  sent: number
}
type Action = {do: string; [field: string]: unknown}

const MOST_TRIES = 6
const BACK_OFF_MS = 150
/** The same wrong call so many times: nothing will come of it. */
const MOST_WRONG = 3

/** The same for the same intent, however the model names or writes it. */
function keyOf(conversation: string, call: ModelCall): string {
  const names = Object.keys(call.args).sort()
  return [conversation, call.tool, ...names.map(name => `${name}=${call.args[name]}`)].join("|")
}

function problemOf(setup: Setup, call: ModelCall): string {
  const tool = setup.tools[call.tool]
  if (tool === undefined) return `There is no tool ${call.tool}`
  const names = Object.keys(tool.args)
  if (Object.keys(call.args).length !== names.length) return `Expected exactly ${names.join(", ")}`
  for (const name of names) {
    const kind = tool.args[name] === "number" ? "number" : "string"
    if (typeof call.args[name] !== kind) return `Expected ${name} to be a ${tool.args[name]}`
  }
  return ""
}

export function step(setup: Setup, state: State | null, event: Event) {
  const s: State =
    state === null ? {calls: [], known: {}, wrong: {}, sent: 0} : JSON.parse(JSON.stringify(state))
  const actions: Action[] = []

  function unsafe(call: Call) {
    const tool = setup.tools[call.tool]
    return tool?.writes === true && !tool.keyed
  }

  function send(call: Call) {
    s.sent += 1
    call.tries += 1
    call.current = `${call.key}#${s.sent}`
    const slowMs = setup.tools[call.tool]?.slowMs ?? 0
    actions.push({do: "call", attempt: call.current, tool: call.tool, args: call.args, key: call.current})
    actions.push({do: "timer", name: call.current, afterMs: unsafe(call) ? 3 * slowMs : slowMs})
  }

  /** Keeps what will not change any more, and ends the call with it. */
  function settle(key: string, outcome: Outcome) {
    s.known[key] = outcome
    for (const call of s.calls) {
      if (call.key === key && call.outcome === null) call.outcome = outcome
    }
  }

  /** Sends a call again, now or later; after too many times the model is told. */
  function again(call: Call, afterMs: number) {
    call.current = ""
    if (call.tries >= MOST_TRIES) call.outcome = {ok: false, text: "No answer from the tool"}
    else if (afterMs === 0) send(call)
    else actions.push({do: "timer", name: call.key, afterMs})
  }

  /** Whether it was done cannot be found out, and a second time must not happen. */
  function leaveInDoubt(call: Call) {
    settle(call.key, {ok: false, text: "Nobody knows whether it was done; do not ask again"})
  }

  if (event.kind === "model") {
    if (event.calls.length === 0) return {state: s, actions: [{do: "answer", text: event.text}]}
    s.calls = []
    for (const asked of event.calls) {
      const key = keyOf(event.conversation, asked)
      const call: Call = {...asked, key, tries: 0, current: "", outcome: null}
      const problem = problemOf(setup, asked)
      s.calls.push(call)
      if (problem !== "") {
        const times = (s.wrong[key] ?? 0) + 1
        s.wrong[key] = times
        if (times >= MOST_WRONG)
          return {state: s, actions: [{do: "handOver", reason: `The model repeats: ${problem}`}]}
        call.outcome = {ok: false, text: problem}
      } else {
        call.outcome = s.known[key] ?? null
        if (call.outcome === null) send(call)
      }
    }
  } else if (event.kind === "result") {
    const key = event.attempt.slice(0, event.attempt.indexOf("#"))
    const call = s.calls.find(one => one.key === key && one.outcome === null)
    if (event.status === 200) {
      // also when it comes late: whoever asks for the same again gets it
      settle(key, {ok: true, text: event.value})
    } else if (event.status === 429 || event.status === 503) {
      if (call !== undefined && call.current === event.attempt)
        again(call, event.status === 429 ? event.retryAfterMs : BACK_OFF_MS * call.tries)
    } else if (event.status === 504) {
      if (call !== undefined && unsafe(call)) leaveInDoubt(call)
      else if (call !== undefined && call.current === event.attempt) again(call, 0)
    } else {
      settle(key, {ok: false, text: `The tool says no: ${event.status}`})
    }
  } else if (event.kind === "timer") {
    for (const call of s.calls) {
      if (call.outcome !== null) continue
      if (event.name === call.key && call.current === "") send(call)
      else if (event.name === call.current) {
        if (unsafe(call)) leaveInDoubt(call)
        else again(call, 0)
      }
    }
  } else {
    // timers and answers on their way are lost; what was sent may have been done
    for (const call of s.calls) {
      if (call.outcome !== null) continue
      if (unsafe(call) && call.current !== "") leaveInDoubt(call)
      else send(call)
    }
  }

  if (s.calls.length > 0 && s.calls.every(call => call.outcome !== null)) {
    actions.push({do: "reply", results: s.calls.map(resultOf)})
    s.calls = []
  }
  return {state: s, actions}
}

function resultOf({callId, outcome}: Call) {
  const {ok, text} = outcome ?? {ok: false, text: "No answer"}
  return ok ? {callId, ok, value: text} : {callId, ok, error: text}
}
