import {z} from "zod"
import {type JsonValue, jsonValueSchema} from "../journal/json-value"

/** A front: one call of the person's code for each of many worlds that run in lock-step. The harness sends it, the
 * room answers it. Call i gets `shared` and then `args[i]`. */
export type Front = {
  /** A function of the code, or with `on: "kept"` a method of what an earlier front made. In camelCase; Python code
   * has it in snake_case. */
  readonly call: string
  readonly on: "code" | "kept"
  /** The world of each call. */
  readonly ids: readonly number[]
  /** With `on: "code"`: the copy of the code that each call is made in; 0, the first, where nothing is said. A copy that
   * is not there yet is loaded anew: copies share nothing, not even what stands outside of functions. */
  readonly copies?: readonly number[]
  readonly shared: readonly JsonValue[]
  readonly args: readonly (readonly JsonValue[])[]
  /** The answers are objects with these methods; the room keeps each under its id and answers true. */
  readonly keep?: readonly string[]
}

export type ToRoom =
  | {readonly k: "load"; readonly code: string; readonly exports: readonly string[]}
  | ({readonly k: "front"; readonly step: number} & Front)

const count = z.number().int().min(0)
const place = z.strictObject({line: z.number().int().nullable(), column: z.number().int().nullable()})
export type CodePlace = z.infer<typeof place>
const text = z.string().max(4_000)
/** What the code printed since the last answer. */
const log = {log: z.array(z.string().max(2_000)).max(400), dropped: count}

/** All that a room may say. The person's code may have taken the room over, so nothing of it is trusted. */
export const fromRoomSchema = z.discriminatedUnion("k", [
  z.strictObject({k: z.literal("ready"), ...log}),
  z.strictObject({
    k: z.literal("acts"),
    step: count,
    ids: z.array(count),
    acts: z.array(jsonValueSchema),
    ...log,
  }),
  /** The code threw: at a line of its own where `at` says so, in `call` for world `id` (null: while it was loaded). */
  z.strictObject({
    k: z.literal("threw"),
    name: text,
    message: text,
    at: place,
    call: text.nullable(),
    id: count.nullable(),
    ...log,
  }),
  /** An answer that JSON cannot carry, such as NaN. */
  z.strictObject({k: z.literal("odd"), call: text, id: count, path: text, found: text, ...log}),
  /** The code lacks something that the lab asks for. */
  z.strictObject({k: z.literal("lacks"), message: text, hint: text, ...log}),
])
export type FromRoom = z.infer<typeof fromRoomSchema>

/** The same from inside, where the harness has yet to look at the acts. */
export type RoomSays =
  | Exclude<FromRoom, {readonly k: "acts"}>
  | (Omit<Extract<FromRoom, {readonly k: "acts"}>, "acts"> & {readonly acts: readonly unknown[]})
