import {monotonicFactory} from "ulid"
import {eventSchema, type JournalEvent} from "#model/journal/event"
import {jsonValueSchema} from "#model/journal/json-value"
import {JOURNAL_KINDS, type JournalKindName, type PayloadOf} from "#model/journal/kinds"
import {problemsOf} from "#model/parse"

/** Ids of one process rise even within one millisecond, so its events keep the order they were made in. */
const nextUlid = monotonicFactory()

export type NewEventOptions = {
  /** The present as milliseconds since 1970 (UTC). */
  readonly now?: () => number
  /** The journal that it goes into, in its order. The event comes after all of it. */
  readonly after?: readonly JournalEvent[]
  /** A ready-made ULID, for tests. */
  readonly id?: string
}

/** The last instant that an event can have. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** The present, or just after the last event where that lies ahead: a clock that was wrong has been set back then, and
 * what is done later must still count as later. */
function instantAfter(journal: readonly JournalEvent[], now: number): number {
  const last = journal.at(-1)
  return last === undefined ? now : Math.min(LATEST, Math.max(now, Date.parse(last.at) + 1))
}

/** An event of a kind that this build writes, at its present version. Fields that the kind does not have are
 * dropped. A payload that does not fit its kind is a bug of the caller: TypeError. */
export function newEvent<Name extends JournalKindName>(
  kind: Name,
  payload: PayloadOf<Name>,
  {now = Date.now, after = [], id}: NewEventOptions = {},
): JournalEvent {
  const {schema, version} = JOURNAL_KINDS[kind]
  const parsed = schema.safeParse(payload)
  if (!parsed.success) {
    const [first] = problemsOf(schema, payload)
    throw new TypeError(`Cannot make a "${kind}" event: \`${first?.field}\`: ${first?.message}`)
  }
  const millis = instantAfter(after, now())
  const at = new Date(millis).toISOString()
  return eventSchema.parse({
    id: id ?? nextUlid(millis),
    at,
    kind,
    version,
    payload: jsonValueSchema.parse(parsed.data),
  })
}
