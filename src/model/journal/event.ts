import {z} from "zod"
import {idSchema} from "../belief"
import {canonicalJson, type JsonValue, jsonValueSchema} from "./json-value"

/** One spelling an id: 128 bits in 26 upper-case Crockford characters, so the first is at most 7. */
export const ulidSchema = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, "expected a ULID of 26 characters")

/** One spelling an instant, to the millisecond in UTC, so that the order of texts is the order of time. */
export const instantSchema = z.iso.datetime({
  precision: 3,
  error: `expected an instant such as "2026-01-31T09:30:00.000Z"`,
})

/** The envelope of everything that a person does. These five fields are forever: whatever a later version
 * wants to say goes into the payload. The payload is any JSON here; src/model/journal/kinds.ts says what each
 * kind holds. */
export const eventSchema = z.object({
  id: ulidSchema,
  at: instantSchema,
  kind: idSchema.max(64),
  version: z.number().int().min(1, "expected a version of at least 1"),
  payload: jsonValueSchema,
})
export type JournalEvent = {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly version: number
  readonly payload: JsonValue
}

/** The total order of a journal: by instant, then by id. Negative where `a` comes first. */
export function compareEvents(a: JournalEvent, b: JournalEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return 0
}

/** One line of an export: envelope in the order id, at, kind, version, payload; payload keys sorted. Two events
 * are the same exactly where their lines are. */
export function eventLine({id, at, kind, version, payload}: JournalEvent): string {
  return `{"id":${JSON.stringify(id)},"at":${JSON.stringify(at)},"kind":${JSON.stringify(kind)},"version":${version},"payload":${canonicalJson(payload)}}`
}
