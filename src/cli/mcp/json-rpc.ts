import {z} from "zod"

/** The codes of JSON-RPC 2.0 (https://www.jsonrpc.org/specification#error_object). */
export const RPC = {
  parse: -32700,
  request: -32600,
  method: -32601,
  params: -32602,
  inside: -32603,
} as const

export type RpcId = string | number
export type RpcParams = Readonly<Record<string, unknown>>
export type RpcReply = {readonly jsonrpc: "2.0"; readonly id: RpcId | null} & (
  | {readonly result: object}
  | {readonly error: {readonly code: number; readonly message: string}}
)

/** What a message is. A reply to something that we never asked counts for nothing. */
export type RpcMessage =
  | {readonly kind: "request"; readonly id: RpcId; readonly method: string; readonly params: RpcParams}
  | {readonly kind: "notification"; readonly method: string; readonly params: RpcParams}
  | {readonly kind: "bad"; readonly reply: RpcReply}
  | {readonly kind: "reply"}

/** A request that cannot be answered, with its code. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

const idSchema = z.union([z.string(), z.number()])
const messageSchema = z.object({jsonrpc: z.literal("2.0"), method: z.string()})
const paramsSchema = z.record(z.string(), z.unknown()).default({})

export function errorReply(id: RpcId | null, code: number, message: string): RpcReply {
  return {jsonrpc: "2.0", id, error: {code, message}}
}

/** Says what a value is as a message of JSON-RPC 2.0. */
export function readMessage(value: unknown): RpcMessage {
  const bad = (id: RpcId | null, code: number, message: string): RpcMessage => ({
    kind: "bad",
    reply: errorReply(id, code, message),
  })
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return bad(null, RPC.request, "Expected an object with jsonrpc, method and id, found another value")
  if (!("method" in value) && ("result" in value || "error" in value)) return {kind: "reply"}
  const id = "id" in value ? idSchema.safeParse(value.id) : undefined
  if (id?.success === false) return bad(null, RPC.request, "Expected an id that is a text or a number")
  const message = messageSchema.safeParse(value)
  if (!message.success)
    return bad(id?.data ?? null, RPC.request, 'Expected jsonrpc "2.0" and a method that is a text')
  const {method} = message.data
  const params = paramsSchema.safeParse("params" in value ? value.params : undefined)
  if (id === undefined) return {kind: "notification", method, params: params.data ?? {}}
  if (!params.success)
    return bad(id.data, RPC.params, `Expected params of ${method} as an object, found another value`)
  return {kind: "request", id: id.data, method, params: params.data}
}
