import type {Metrics} from "#model/labs/verdict"
import {DEADLINE_MS, TURN_COST_USD} from "./catalogue"
import type {Conversation} from "./conversation"
import type {IntentState} from "./intent-state"

export const AGENT_METRICS = [
  "points",
  "done",
  "doubleEffects",
  "wrongEffects",
  "swallowed",
  "mixedUp",
  "meanSeconds",
  "callsPerNeed",
  "costUsd",
  "handedOver",
] as const

const US_PER_MS = 1000
const DONE = 40
const SPEED = 40
const THRIFT = 20
const HANDED_OVER = 30
/** A second refund costs more than a refund brings. */
const HARM = -100

/** Whether what could be done was done once, and the model knows. An old tool that left its caller in doubt is
 * forgiven either way, as long as it was not done twice. */
function fulfilled(state: IntentState): boolean {
  const {intent, effects, answered, unsure} = state
  if (intent.declined || intent.down) return effects === 0
  if (unsure && !answered) return effects <= 1
  return answered && effects === (intent.tool.writes ? 1 : 0)
}

/** The time and the money that the conversation would take if nothing went wrong and every tool took its typical
 * time, asking for calls of one round at once. */
export function norm({script}: Conversation): {readonly ms: number; readonly usd: number} {
  let ms = script.thinkMs.slice(0, script.rounds.length + 1).reduce((a, b) => a + b, 0)
  let usd = (script.rounds.length + 1) * TURN_COST_USD
  for (const intents of script.rounds) {
    ms += Math.max(...intents.map(({tool}) => tool.typicalMs))
    for (const {tool} of intents) usd += tool.costUsd
  }
  return {ms, usd}
}

/** Conversations whose effect another one of the same world took for its own: they came with a key that was in use. */
export function swallowedOf(conversations: readonly Conversation[]): ReadonlySet<Conversation> {
  const owners = new Set<string>()
  const swallowed = new Set<Conversation>()
  for (const conversation of conversations) {
    const keys = [...conversation.server.keys.keys()]
    if (keys.some(key => owners.has(key))) swallowed.add(conversation)
    for (const key of keys) owners.add(key)
  }
  return swallowed
}

export function isDone(conversation: Conversation): boolean {
  return (
    conversation.ending === "answered" &&
    conversation.finished &&
    conversation.mixedUp === 0 &&
    conversation.rounds.flat().every(fulfilled)
  )
}

export function harmOf({rounds, server}: Conversation): number {
  return server.wrongEffects + doublesOf(rounds.flat())
}

function doublesOf(states: readonly IntentState[]): number {
  return states.reduce((total, {effects}) => total + Math.max(0, effects - 1), 0)
}

/** 1 at the norm or below, 0 at twice the norm or above. */
function within(ratio: number): number {
  return Math.min(1, Math.max(0, 2 - ratio))
}

function pointsOf(conversation: Conversation, swallowed: boolean): number {
  if (harmOf(conversation) > 0) return HARM
  if (conversation.ending === "handedOver") return HANDED_OVER
  if (swallowed || !isDone(conversation)) return 0
  const {ms, usd} = norm(conversation)
  const speed = within(conversation.nowUs / (ms * US_PER_MS))
  const thrift = within(conversation.costUsd / usd)
  return DONE + SPEED * speed + THRIFT * thrift
}

/** What the conversations of a world came to. */
export function agentMetrics(conversations: readonly Conversation[]): Metrics {
  const swallowed = swallowedOf(conversations)
  const count = conversations.length
  const sumOf = (value: (one: Conversation) => number) =>
    conversations.reduce((sum, one) => sum + value(one), 0)
  const done = conversations.filter(one => isDone(one) && !swallowed.has(one) && harmOf(one) === 0)
  const needed = sumOf(({rounds}) => rounds.flat().filter(({flawsLeft}) => flawsLeft === 0).length)
  return {
    points: sumOf(one => pointsOf(one, swallowed.has(one))) / count,
    done: done.length / count,
    doubleEffects: sumOf(({rounds}) => doublesOf(rounds.flat())),
    wrongEffects: sumOf(({server}) => server.wrongEffects),
    swallowed: swallowed.size,
    mixedUp: sumOf(({mixedUp}) => mixedUp),
    meanSeconds:
      done.length === 0
        ? DEADLINE_MS / 1000
        : done.reduce((sum, {nowUs}) => sum + nowUs, 0) / done.length / 1_000_000,
    callsPerNeed: sumOf(({server}) => server.records.length) / Math.max(1, needed),
    costUsd: sumOf(({costUsd}) => costUsd) / count,
    handedOver: conversations.filter(({ending}) => ending === "handedOver").length / count,
  }
}
