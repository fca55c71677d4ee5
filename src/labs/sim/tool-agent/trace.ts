import {z} from "zod"
import {harmOf, isDone, swallowedOf} from "./agent-metrics"
import type {Conversation} from "./conversation"

const US_PER_MS = 1000
/** Conversations that are shown: those in which most was sent. */
const SHOWN = 6
const MOST_ATTEMPTS = 60

const outcomeSchema = z.enum(["done", "handedOver", "lost", "harm"])

/** Conversations on one axis of time. Times are ms from the start of each. */
export const agentTraceSchema = z.strictObject({
  /** How every conversation ended, in order. */
  outcomes: z.array(outcomeSchema),
  conversations: z.array(
    z.strictObject({
      index: z.number(),
      outcome: outcomeSchema,
      endMs: z.number(),
      thinking: z.array(z.strictObject({fromMs: z.number(), toMs: z.number()})),
      restartsMs: z.array(z.number()),
      /** `lane` is the thing that the task needs; -1 for a call that nobody asked for. `endMs` and `status` are null
       * where no answer came. */
      attempts: z.array(
        z.strictObject({
          lane: z.number(),
          tool: z.string(),
          fromMs: z.number(),
          endMs: z.number().nullable(),
          status: z.number().nullable(),
          effect: z.enum(["none", "first", "again", "unasked"]),
        }),
      ),
    }),
  ),
})
export type AgentTrace = z.infer<typeof agentTraceSchema>

export function agentTrace(conversations: readonly Conversation[]): AgentTrace {
  const swallowed = swallowedOf(conversations)
  const outcomes = conversations.map((one): z.infer<typeof outcomeSchema> => {
    if (harmOf(one) > 0) return "harm"
    if (one.ending === "handedOver") return "handedOver"
    return isDone(one) && !swallowed.has(one) ? "done" : "lost"
  })
  const shown = conversations
    .map((conversation, index) => ({conversation, index, outcome: outcomes[index] ?? "lost"}))
    .sort((a, b) => rank(b) - rank(a) || a.index - b.index)
    .slice(0, SHOWN)
  return {
    outcomes,
    conversations: shown.map(({conversation, index, outcome}) => ({
      index,
      outcome,
      endMs: conversation.nowUs / US_PER_MS,
      thinking: conversation.thinking.map(({fromUs, toUs}) => ({
        fromMs: fromUs / US_PER_MS,
        toMs: Math.min(toUs, conversation.nowUs) / US_PER_MS,
      })),
      restartsMs: conversation.restartsUs.map(us => us / US_PER_MS),
      attempts: conversation.server.records
        .slice(0, MOST_ATTEMPTS)
        .map(({intent, tool, fromUs, endUs, status, effect}) => ({
          lane: intent,
          tool,
          fromMs: fromUs / US_PER_MS,
          endMs: endUs === null ? null : endUs / US_PER_MS,
          status,
          effect,
        })),
    })),
  }
}

/** Harm first, then what was lost, then where most was sent. */
function rank({conversation, outcome}: {conversation: Conversation; outcome: string}): number {
  const weight = outcome === "harm" ? 2000 : outcome === "lost" ? 1000 : 0
  return weight + Math.min(999, conversation.server.records.length)
}
