import type {JsonValue} from "#model/journal/json-value"

export type ArgKind = "text" | "number"
export type Args = Readonly<Record<string, JsonValue>>

export type Tool = {
  readonly name: string
  /** The arguments that it takes: exactly these. */
  readonly args: Readonly<Record<string, ArgKind>>
  /** It changes something; doing it twice is harm. */
  readonly writes: boolean
  /** It keeps the outcome under the caller's key and answers a repeat with that outcome. */
  readonly keyed: boolean
  /** Half of the answers come within `typicalMs`, 99 of 100 within `slowMs`. */
  readonly typicalMs: number
  readonly slowMs: number
  readonly costUsd: number
}

const READ = {writes: false, keyed: true, typicalMs: 250, slowMs: 800, costUsd: 0.001}
const WRITE = {writes: true, keyed: true, typicalMs: 500, slowMs: 1500, costUsd: 0.004}

/** The tools of the shop. The last is the old system. */
export const TOOLS: readonly Tool[] = [
  {name: "find_order", args: {order: "text"}, ...READ},
  {name: "find_customer", args: {customer: "text"}, ...READ},
  {name: "stock_of", args: {item: "text", days: "number"}, ...READ},
  {name: "refund", args: {order: "text", amountCents: "number"}, ...WRITE},
  {name: "book_return", args: {order: "text", days: "number"}, ...WRITE},
  {name: "grant_voucher", args: {customer: "text", amountCents: "number"}, ...WRITE},
  {
    name: "send_letter",
    args: {customer: "text", template: "text"},
    writes: true,
    keyed: false,
    typicalMs: 900,
    slowMs: 2500,
    costUsd: 0.006,
  },
]

/** Names that the model makes up. */
export const MADE_UP = ["lookup_order", "issue_refund", "send_email"] as const

/** The customer closes the window after this. */
export const DEADLINE_MS = 30_000
/** The provider ends a conversation after so many turns of the model. */
export const MOST_TURNS = 12
export const TURN_COST_USD = 0.01
/** The loop is back so long after it went down. */
export const RESTART_MS = 1_500

export function toolOf(name: string): Tool | undefined {
  return TOOLS.find(tool => tool.name === name)
}

/** Whether the arguments are exactly those that the tool takes, each of its kind. */
export function argsFit(tool: Tool, args: Args): boolean {
  const names = Object.keys(tool.args)
  return (
    Object.keys(args).length === names.length &&
    names.every(name => typeof args[name] === (tool.args[name] === "number" ? "number" : "string"))
  )
}

/** What the code is told about the shop, the same at every call. */
export function setupView(): JsonValue {
  return {
    tools: Object.fromEntries(TOOLS.map(({name, ...tool}) => [name, tool])),
    deadlineMs: DEADLINE_MS,
    mostTurns: MOST_TURNS,
    turnCostUsd: TURN_COST_USD,
  }
}
