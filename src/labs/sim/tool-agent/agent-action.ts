import {z} from "zod"
import {jsonValueSchema} from "#model/journal/json-value"

const text = z
  .string()
  .min(1, "expected a text that is not empty")
  .max(400, "expected at most 400 characters")

const replyItemSchema = z.discriminatedUnion("ok", [
  z.strictObject({callId: text, ok: z.literal(true), value: z.string().max(2_000)}),
  z.strictObject({callId: text, ok: z.literal(false), error: z.string().max(2_000)}),
])
export type ReplyItem = z.infer<typeof replyItemSchema>

/** What the loop may do. */
export const agentActionSchema = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("call"),
    attempt: text,
    tool: text,
    args: z.record(z.string(), jsonValueSchema),
    key: text.nullable(),
  }),
  z.strictObject({do: z.literal("timer"), name: text, afterMs: z.number().min(0).max(600_000)}),
  z.strictObject({do: z.literal("reply"), results: z.array(replyItemSchema).max(50)}),
  z.strictObject({do: z.literal("answer"), text: z.string().max(2_000)}),
  z.strictObject({do: z.literal("handOver"), reason: z.string().max(2_000)}),
])
export type AgentAction = z.infer<typeof agentActionSchema>

/** The answer of `step`: the state to keep, and what to do after it is kept. */
export const stepAnswerSchema = z.strictObject({
  state: jsonValueSchema,
  actions: z.array(agentActionSchema).max(100),
})
