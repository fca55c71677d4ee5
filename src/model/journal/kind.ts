import type {z} from "zod"
import {type Problem, problemsOf} from "../parse"
import type {JournalEvent} from "./event"

/** What a kind of event holds. `older[0]` reads a payload of version 1 and returns one of version 2, and so on
 * (a zod schema with a transform: it checks and upcasts at once), so the present version is one more than the
 * number of older ones. Any change in what a payload may hold is a new version. */
export type JournalKind<T = unknown> = {
  readonly name: string
  readonly version: number
  readonly schema: z.ZodType<T>
  readonly older: readonly z.ZodType[]
}

/** Kinds by name. */
export type KindRegistry = Readonly<Record<string, JournalKind>>

/** What this build makes of an event: its payload at the present version, or why not. */
export type Reading<T> =
  | {readonly status: "read"; readonly payload: T}
  | {readonly status: "newer"}
  | {readonly status: "unreadable"; readonly problems: readonly Problem[]}

export function defineKind<T>(
  name: string,
  schema: z.ZodType<T>,
  older: readonly z.ZodType[] = [],
): JournalKind<T> {
  return {name, version: older.length + 1, schema, older}
}

/** Reads the payload of an event of this kind, upcast version by version. */
export function readPayload<T>(kind: JournalKind<T>, event: JournalEvent): Reading<T> {
  if (event.version > kind.version) return {status: "newer"}
  let payload: unknown = event.payload
  for (const upcast of kind.older.slice(event.version - 1)) {
    const step = upcast.safeParse(payload)
    if (!step.success) return {status: "unreadable", problems: problemsOf(upcast, payload)}
    payload = step.data
  }
  const parsed = kind.schema.safeParse(payload)
  if (parsed.success) return {status: "read", payload: parsed.data}
  return {status: "unreadable", problems: problemsOf(kind.schema, payload)}
}

/** Reads an event of any kind. A kind that this build does not know comes from a newer one. */
export function readEvent(event: JournalEvent, kinds: KindRegistry): Reading<unknown> {
  const kind = Object.hasOwn(kinds, event.kind) ? kinds[event.kind] : undefined
  return kind === undefined ? {status: "newer"} : readPayload(kind, event)
}
