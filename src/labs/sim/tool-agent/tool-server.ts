import {canonicalJson} from "#model/journal/json-value"
import type {AgentEvent} from "./agent-event"
import type {Fate} from "./attempt-law"
import {type Args, argsFit, toolOf} from "./catalogue"
import type {IntentState} from "./intent-state"

const US_PER_MS = 1000
const QUICK_MS = 70
/** A gateway gives up after so many times what 99 of 100 answers take. */
const GATEWAY = 1.2

export type Sent = {
  readonly attempt: string
  readonly tool: string
  readonly args: Args
  readonly key: string | null
}

type Answer = {readonly afterMs: number | null; readonly event: AgentEvent; readonly costUsd: number}

/** One attempt as it is remembered. `endUs` is null where no answer ever came. */
export type SentRecord = {
  readonly tool: string
  readonly intent: number
  readonly fromUs: number
  readonly endUs: number | null
  readonly status: number | null
  /** It changed something: for the first time, or once too often. */
  readonly effect: "none" | "first" | "again" | "unasked"
}

function fingerprint(tool: string, args: Args): string {
  return `${tool} ${canonicalJson(args)}`
}

/** The tools behind one conversation. A request takes effect when it is sent; only its answer takes time. */
export class ToolServer {
  readonly records: SentRecord[] = []
  /** Effects of calls that nobody asked for, or with arguments that do not fit. */
  wrongEffects = 0
  /** Keys under which something was done, with what was done. */
  readonly keys = new Map<string, string>()
  private readonly names = new Set<string>()
  private readonly places: Map<string, number>

  constructor(private readonly states: readonly IntentState[]) {
    this.places = new Map(
      states.map(({intent}, at) => [fingerprint(intent.tool.name, intent.args), at] as const),
    )
  }

  knows(attempt: string): boolean {
    return this.names.has(attempt)
  }

  take(sent: Sent, nowUs: number): Answer {
    this.names.add(sent.attempt)
    const {answer, intent, effect} = this.handle(sent, nowUs)
    const end = answer.afterMs === null ? null : nowUs + Math.round(answer.afterMs * US_PER_MS)
    const status = answer.afterMs !== null && answer.event.kind === "result" ? answer.event.status : null
    this.records.push({tool: sent.tool, intent, fromUs: nowUs, endUs: end, status, effect})
    return answer
  }

  private handle(sent: Sent, nowUs: number): {answer: Answer; intent: number; effect: SentRecord["effect"]} {
    const tool = toolOf(sent.tool)
    if (tool === undefined) return {answer: reply(sent, {status: 404}), intent: -1, effect: "none"}
    const costUsd = tool.costUsd
    const print = fingerprint(sent.tool, sent.args)
    const place = this.places.get(print)
    const state = place === undefined ? undefined : this.states[place]
    if (place === undefined || state === undefined) {
      // what does not fit is read as well as can be, and done
      if (tool.writes) this.wrongEffects += 1
      const status = tool.writes || argsFit(tool, sent.args) ? 200 : 400
      const answer = reply(sent, {status, value: "done", afterMs: tool.typicalMs, costUsd})
      return {answer, intent: -1, effect: tool.writes ? "unasked" : "none"}
    }
    const none = (answer: Answer) => ({answer, intent: place, effect: "none" as const})
    const known = sent.key === null ? undefined : this.keys.get(sent.key)
    if (tool.keyed && known !== undefined && known !== print) return none(reply(sent, {status: 422, costUsd}))
    if (state.intent.declined) return none(reply(sent, {status: 402, afterMs: tool.typicalMs, costUsd}))
    if (state.intent.down) return none(reply(sent, {status: 503, costUsd}))
    if (state.blockedUntilUs > nowUs) {
      const retryAfterMs = (state.blockedUntilUs - nowUs) / US_PER_MS
      return none(reply(sent, {status: 429, retryAfterMs, costUsd}))
    }
    const fate = state.intent.fates[state.used]
    state.used += 1
    if (fate === undefined || fate.kind === "refused") return none(reply(sent, {status: 503, costUsd}))
    if (fate.kind === "limited") {
      state.blockedUntilUs = nowUs + fate.retryAfterMs * US_PER_MS
      return none(reply(sent, {status: 429, retryAfterMs: fate.retryAfterMs, costUsd}))
    }
    if (!tool.keyed && ["dropped", "lost", "cut"].includes(fate.kind)) state.unsure = true
    if (fate.kind === "dropped") return none(reply(sent, {afterMs: null, costUsd}))
    const effect = this.perform(state, {key: sent.key, print})
    return {answer: outcome(sent, {fate, state}), intent: place, effect}
  }

  private perform(
    state: IntentState,
    {key, print}: {key: string | null; print: string},
  ): "none" | "first" | "again" {
    const {tool} = state.intent
    if (!tool.writes || (tool.keyed && key !== null && this.keys.has(key))) return "none"
    if (tool.keyed && key !== null) this.keys.set(key, print)
    state.effects += 1
    return state.effects === 1 ? "first" : "again"
  }
}

/** The answer to an attempt that took effect. */
function outcome(sent: Sent, {fate, state}: {fate: Fate; state: IntentState}): Answer {
  const {slowMs, costUsd} = state.intent.tool
  if (fate.kind === "lost") return reply(sent, {afterMs: null, costUsd})
  if (fate.kind === "cut") return reply(sent, {status: 504, afterMs: GATEWAY * slowMs, costUsd})
  return reply(sent, {status: 200, value: state.intent.value, afterMs: fate.latencyMs, costUsd})
}

function reply(
  {attempt}: Sent,
  {
    status = 0,
    value = "",
    retryAfterMs = 0,
    afterMs = QUICK_MS,
    costUsd = 0,
  }: {status?: number; value?: string; retryAfterMs?: number; afterMs?: number | null; costUsd?: number},
): Answer {
  return {afterMs, costUsd, event: {kind: "result", attempt, status, value, retryAfterMs}}
}
