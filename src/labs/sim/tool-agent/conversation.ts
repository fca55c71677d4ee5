import {EventQueue} from "../kernel/event-queue"
import {LabFault} from "../lab-fault"
import type {AgentAction, ReplyItem} from "./agent-action"
import type {AgentEvent, ModelCall} from "./agent-event"
import {DEADLINE_MS, MOST_TURNS, RESTART_MS, TURN_COST_USD} from "./catalogue"
import {type IntentState, intentState} from "./intent-state"
import type {TaskScript} from "./task-script"
import {type Sent, ToolServer} from "./tool-server"

const US_PER_MS = 1000
/** Errors that the model takes before it gives a call up. */
const MOST_ERRORS = 2
/** Events after which a loop that goes round and round is stopped. */
const MOST_EVENTS = 400

/** How a conversation came to its end: `refused` by the provider since a reply did not belong to what was asked,
 * `late` when the customer has gone, `turns` when the provider has had enough. */
export type Ending = "answered" | "handedOver" | "refused" | "late" | "turns"

/** A call of the model that waits for its result. */
export type OpenCall = ModelCall & {readonly state: IntentState; readonly flawed: boolean}

type Happening =
  | {readonly what: "turn" | "crash" | "restart" | "deadline"}
  | {readonly what: "event"; readonly event: AgentEvent; readonly life: number}

/** One conversation: model, tools and clock. `advance` plays until the loop is told something, or gives null when
 * all is over; `act` takes what the loop does about it. Times are microseconds. */
export class Conversation {
  nowUs = 0
  ending: Ending | null = null
  turns = 0
  costUsd = 0
  mixedUp = 0
  /** Calls of the model's last message that have no result yet; empty while it thinks. */
  open: readonly OpenCall[] = []
  readonly rounds: readonly (readonly IntentState[])[]
  readonly server: ToolServer
  /** From when to when the model thought. */
  readonly thinking: {fromUs: number; toUs: number}[] = []
  readonly restartsUs: number[] = []
  private readonly events = new EventQueue<Happening>()
  private round = 0
  private roundTurns = 0
  /** Grows with each restart: what was on its way to an earlier life is lost. */
  private life = 0
  private told = 0
  private finalText = false

  constructor(
    readonly script: TaskScript,
    readonly id: string,
  ) {
    this.rounds = script.rounds.map(intents => intents.map(intentState))
    this.server = new ToolServer(this.rounds.flat())
    this.events.push(DEADLINE_MS * US_PER_MS, {what: "deadline"})
    this.think()
  }

  /** Whether the model has come to its end and said so. */
  get finished(): boolean {
    return this.finalText
  }

  advance(): AgentEvent | null {
    while (this.ending === null) {
      const next = this.events.pop()
      if (next === undefined) return null
      this.nowUs = next.at
      const event = this.take(next.event)
      if (event === null) continue
      this.told += 1
      if (this.told <= MOST_EVENTS) return event
      this.ending = "late"
    }
    return null
  }

  act(actions: readonly AgentAction[]): void {
    for (const action of actions) {
      if (this.ending !== null) return
      if (action.do === "call") this.send(action)
      else if (action.do === "timer") this.after(action.afterMs, {kind: "timer", name: action.name})
      else if (action.do === "reply") this.reply(action.results)
      else this.ending = action.do === "answer" ? "answered" : "handedOver"
    }
  }

  private take(happening: Happening): AgentEvent | null {
    switch (happening.what) {
      case "deadline":
        this.ending = "late"
        return null
      case "turn":
        return this.speak()
      case "crash":
        // a crash between two rounds finds nothing on its way
        if (this.open.length === 0) return null
        for (const {state} of this.open) if (!state.intent.tool.keyed && state.used > 0) state.unsure = true
        this.life += 1
        this.restartsUs.push(this.nowUs)
        this.events.push(this.nowUs + RESTART_MS * US_PER_MS, {what: "restart"})
        return null
      case "restart":
        return {kind: "restart", calls: this.open.map(bare)}
      case "event":
        return happening.life === this.life ? happening.event : null
    }
  }

  private think(): void {
    const thinkMs = this.script.thinkMs[this.turns] ?? 0
    const untilUs = this.nowUs + Math.round(thinkMs * US_PER_MS)
    this.thinking.push({fromUs: this.nowUs, toUs: untilUs})
    this.events.push(untilUs, {what: "turn"})
  }

  private speak(): AgentEvent | null {
    this.turns += 1
    this.costUsd += TURN_COST_USD
    if (this.turns > MOST_TURNS) {
      this.ending = "turns"
      return null
    }
    while (this.round < this.rounds.length && this.left().length === 0) {
      this.round += 1
      this.roundTurns = 0
    }
    if (this.round === this.rounds.length) {
      this.finalText = true
      return {kind: "model", calls: [], text: "That is all done."}
    }
    this.roundTurns += 1
    this.open = this.left().map((state, at) => this.ask(state, `t${this.turns}.${at}`))
    const {restart} = this.script
    if (restart !== null && restart.round === this.round && this.roundTurns === 1)
      this.events.push(this.nowUs + restart.afterMs * US_PER_MS, {what: "crash"})
    return {kind: "model", calls: this.open.map(bare), text: ""}
  }

  private left(): IntentState[] {
    return (this.rounds[this.round] ?? []).filter(({settled}) => !settled)
  }

  private ask(state: IntentState, callId: string): OpenCall {
    const {tool, args, flaw} = state.intent
    if (flaw !== null && state.flawsLeft > 0)
      return {callId, tool: flaw.tool, args: flaw.args, state, flawed: true}
    const entries = Object.entries(args)
    const turned = this.script.reorders && state.errors > 0 ? entries.reverse() : entries
    return {callId, tool: tool.name, args: Object.fromEntries(turned), state, flawed: false}
  }

  private send(sent: Sent): void {
    if (this.server.knows(sent.attempt))
      throw new LabFault(
        `The attempt "${sent.attempt}" of conversation ${this.id} was sent before`,
        "Give each attempt a name of its own; what must stay the same is the key",
      )
    const answer = this.server.take(sent, this.nowUs)
    this.costUsd += answer.costUsd
    if (answer.afterMs !== null) this.after(answer.afterMs, answer.event)
  }

  private after(ms: number, event: AgentEvent): void {
    this.events.push(this.nowUs + Math.round(ms * US_PER_MS), {what: "event", event, life: this.life})
  }

  /** Hands results to the model. The provider wants exactly one for each call that is open. */
  private reply(results: readonly ReplyItem[]): void {
    const given = new Map(results.map(result => [result.callId, result]))
    const whole = given.size === results.length && results.length === this.open.length
    if (this.open.length === 0 || !whole || this.open.some(({callId}) => !given.has(callId))) {
      this.ending = "refused"
      return
    }
    for (const call of this.open) {
      const result = given.get(call.callId)
      if (result !== undefined) this.settle(call, result)
    }
    this.open = []
    this.think()
  }

  private settle({state, flawed}: OpenCall, result: ReplyItem): void {
    if (result.ok) {
      if (flawed || result.value !== state.intent.value) this.mixedUp += 1
      state.settled = true
      state.answered = true
    } else if (flawed) state.flawsLeft -= 1
    else {
      state.errors += 1
      state.settled = state.intent.declined || state.errors >= MOST_ERRORS
    }
  }
}

function bare({callId, tool, args}: OpenCall): ModelCall {
  return {callId, tool, args}
}
