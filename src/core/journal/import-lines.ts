import {eventLine, eventSchema, type JournalEvent} from "#model/journal/event"
import {isJsonValue} from "#model/journal/json-value"
import {type KindRegistry, readEvent} from "#model/journal/kind"
import {JOURNAL_KINDS} from "#model/journal/kinds"
import {type Problem, problemsOf} from "#model/parse"
import {unionEvents} from "./union-events"

/** `line` counts from 1. */
export type LineProblem = {readonly line: number; readonly message: string}
export type Import = {readonly events: readonly JournalEvent[]; readonly problems: readonly LineProblem[]}

/** Reads an export of any age. A bad line is reported and never costs another one; events of a kind or version
 * that this build does not know are taken as they are; empty lines are skipped; unknown fields of an envelope
 * are dropped. An id that comes again with the same content counts once, with other content it is a problem. */
export function importLines(text: string, kinds: KindRegistry = JOURNAL_KINDS): Import {
  const byId = new Map<string, JournalEvent>()
  const problems: LineProblem[] = []
  const lines = text.replace(/^\uFEFF/, "").split("\n")
  lines.forEach((content, index) => {
    if (content.trim() === "") return
    const read = readLine(content, kinds, index === lines.length - 1)
    if (typeof read === "string") {
      problems.push({line: index + 1, message: read})
      return
    }
    const kept = byId.get(read.id)
    if (kept === undefined) byId.set(read.id, read)
    else if (eventLine(kept) !== eventLine(read))
      problems.push({
        line: index + 1,
        message: `Expected an id once, found "${read.id}" again with other content`,
      })
  })
  return {events: unionEvents([...byId.values()], []).events, problems}
}

/** The event of one line, or the message that says what is wrong with it. */
function readLine(content: string, kinds: KindRegistry, isUnended: boolean): JournalEvent | string {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return isUnended
      ? "Expected one JSON event a line, found a line that breaks off: the file may be cut short"
      : "Expected one JSON event a line, found text that is not JSON"
  }
  // one level for the envelope, the rest for its payload
  if (!isJsonValue(value, -1))
    return "Expected an event, found one that nests too deep or holds too large a number"
  const envelope = eventSchema.safeParse(value)
  if (!envelope.success) return explain("", problemsOf(eventSchema, value))
  const reading = readEvent(envelope.data, kinds)
  return reading.status === "unreadable" ? explain("payload of the ", reading.problems) : envelope.data
}

function explain(where: string, problems: readonly Problem[]): string {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ""
  return `The ${where}event has a problem in \`${problems[0]?.field}\`: ${problems[0]?.message}${more}`
}
