type Args = {[name: string]: string | number}
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
}
type Call = ModelCall & {value: string | null}
type State = {calls: Call[]; sent: number}
type Action = {do: string; [field: string]: unknown}

/** Called with the state that the last call returned (null at first) and with what has happened since. */
export function step(setup: unknown, state: State | null, event: Event) {
  const s: State = state === null ? {calls: [], sent: 0} : JSON.parse(JSON.stringify(state))
  const actions: Action[] = []

  function send(call: Call) {
    s.sent += 1
    const attempt = `${call.callId}/${s.sent}`
    actions.push({do: "call", attempt, tool: call.tool, args: call.args, key: null})
  }

  if (event.kind === "model") {
    // nothing more to call: the model has its answer
    if (event.calls.length === 0) return {state: s, actions: [{do: "answer", text: event.text}]}
    s.calls = event.calls.map(call => ({...call, value: null}))
    for (const call of s.calls) send(call)
  }
  if (event.kind === "result") {
    const call = s.calls.find(one => event.attempt.startsWith(`${one.callId}/`))
    if (call !== undefined) {
      if (event.status === 200) call.value = event.value
      else if (s.sent < 40) send(call) // did not work: once more
    }
    if (s.calls.length > 0 && s.calls.every(one => one.value !== null)) {
      const results = s.calls.map(({callId, value}) => ({callId, ok: true, value}))
      actions.push({do: "reply", results})
      s.calls = []
    }
  }
  return {state: s, actions}
}
