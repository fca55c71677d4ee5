import type {JsonValue} from "#model/journal/json-value"
import type {Args} from "./catalogue"

export type ModelCall = {readonly callId: string; readonly tool: string; readonly args: Args}

/** What the loop is told. */
export type AgentEvent =
  | {readonly kind: "model"; readonly calls: readonly ModelCall[]; readonly text: string}
  | {
      readonly kind: "result"
      readonly attempt: string
      readonly status: number
      readonly value: string
      readonly retryAfterMs: number
    }
  | {readonly kind: "timer"; readonly name: string}
  | {readonly kind: "restart"; readonly calls: readonly ModelCall[]}

export function eventView(
  event: AgentEvent,
  {conversation, nowMs}: {conversation: string; nowMs: number},
): JsonValue {
  return {...event, conversation, nowMs}
}
