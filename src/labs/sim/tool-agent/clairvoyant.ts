import type {AgentAction, ReplyItem} from "./agent-action"
import type {AgentEvent} from "./agent-event"
import type {Conversation, OpenCall} from "./conversation"

/** A loop that is told beforehand what becomes of every attempt: it sends those that will fail or hang together with
 * the one that will answer, and calls nothing that cannot succeed. */
export class ClairvoyantLoop {
  private readonly results = new Map<string, ReplyItem>()
  private readonly callOf = new Map<string, OpenCall>()
  private sent = 0

  constructor(private readonly conversation: Conversation) {}

  on(event: AgentEvent): AgentAction[] {
    switch (event.kind) {
      case "model":
        if (event.calls.length === 0) return [{do: "answer", text: event.text}]
        if (this.conversation.open.some(({state}) => state.flawsLeft === Number.POSITIVE_INFINITY))
          return [{do: "handOver", reason: "The model repeats a call that cannot be made"}]
        this.results.clear()
        this.callOf.clear()
        return [...this.conversation.open.flatMap(call => this.send(call)), ...this.reply()]
      case "restart":
        return [...this.unanswered().flatMap(call => this.send(call)), ...this.reply()]
      case "timer": {
        const call = this.unanswered().find(({callId}) => callId === event.name)
        return call === undefined ? [] : [...this.send(call), ...this.reply()]
      }
      case "result": {
        const call = this.callOf.get(event.attempt)
        if (call === undefined || event.status !== 200 || this.results.has(call.callId)) return []
        this.results.set(call.callId, {callId: call.callId, ok: true, value: event.value})
        return this.reply()
      }
    }
  }

  private unanswered(): OpenCall[] {
    return this.conversation.open.filter(({callId}) => !this.results.has(callId))
  }

  private reply(): AgentAction[] {
    const done = this.conversation.open.length > 0 && this.unanswered().length === 0
    return done ? [{do: "reply", results: [...this.results.values()]}] : []
  }

  /** All attempts up to the first that will answer; after a 429 the rest waits for its time. */
  private send(call: OpenCall): AgentAction[] {
    const {state, callId, flawed} = call
    const {intent} = state
    if (flawed || intent.declined || intent.down || state.unsure) {
      this.results.set(callId, {callId, ok: false, error: "It cannot be done"})
      return []
    }
    const actions: AgentAction[] = []
    for (let at = state.used; at < intent.fates.length; at += 1) {
      const fate = intent.fates[at]
      if (fate === undefined) break
      this.sent += 1
      const attempt = `${callId}/${this.sent}`
      this.callOf.set(attempt, call)
      const key = `${this.conversation.id} ${intent.tool.name} ${JSON.stringify(intent.args)}`
      actions.push({do: "call", attempt, tool: intent.tool.name, args: intent.args, key})
      if (fate.kind === "limited")
        return [...actions, {do: "timer", name: callId, afterMs: fate.retryAfterMs}]
      // an old tool takes a call once only: wait for it, or say that nobody knows
      const once = !intent.tool.keyed && fate.kind !== "refused"
      if (once && fate.kind !== "slow" && fate.kind !== "fine")
        this.results.set(callId, {callId, ok: false, error: "Nobody knows whether it was done"})
      if (once || fate.kind === "fine") return actions
    }
    return actions
  }
}
