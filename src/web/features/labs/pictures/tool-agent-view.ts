import type {AgentTrace} from "#labs/sim/tool-agent/trace"

export type TalkTrace = AgentTrace["conversations"][number]
export type AttemptTrace = TalkTrace["attempts"][number]
export type TalkOutcome = TalkTrace["outcome"]

export const OUTCOME_WORDS: Readonly<Record<TalkOutcome, string>> = {
  done: "done",
  handedOver: "handed over",
  lost: "lost",
  harm: "harm",
}

/** One thing that the task needed, with its attempts in rows that do not overlap. */
export type Lane = {
  readonly tool: string
  readonly rows: readonly (readonly AttemptTrace[])[]
}

const MOST_ROWS = 6

/** Lanes in the order in which the things were first asked for. An attempt without an answer holds its row until the
 * end. */
export function lanesOf({attempts, endMs}: TalkTrace): Lane[] {
  const lanes = new Map<string, {tool: string; rows: AttemptTrace[][]}>()
  for (const attempt of attempts) {
    const id = `${attempt.lane} ${attempt.lane < 0 ? attempt.tool : ""}`
    const lane = lanes.get(id) ?? {tool: attempt.tool, rows: []}
    lanes.set(id, lane)
    const free = lane.rows.find(row => row.every(one => (one.endMs ?? endMs) < attempt.fromMs))
    if (free !== undefined) free.push(attempt)
    else if (lane.rows.length < MOST_ROWS) lane.rows.push([attempt])
    else lane.rows.at(-1)?.push(attempt)
  }
  return [...lanes.values()]
}

function countWords(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** How the conversations of the world ended, in words. */
export function worldWords({outcomes}: AgentTrace): string {
  const count = (outcome: TalkOutcome) => outcomes.filter(one => one === outcome).length
  const parts = [`${count("done")} of ${outcomes.length} tasks were done`]
  if (count("handedOver") > 0) parts.push(`${count("handedOver")} handed to a person`)
  if (count("lost") > 0) parts.push(`${count("lost")} lost`)
  parts.push(count("harm") > 0 ? `${count("harm")} did harm` : "nothing was done twice or by mistake")
  return `${parts.join(", ")}.`
}

/** What the lanes of one conversation show, in words. */
export function talkWords(talk: TalkTrace): string {
  const {attempts, outcome, endMs, thinking, restartsMs} = talk
  const silent = attempts.filter(one => one.endMs === null).length
  const again = attempts.filter(one => one.effect === "again").length
  const unasked = attempts.filter(one => one.effect === "unasked").length
  const parts = [
    `Conversation ${talk.index + 1}: ${countWords(thinking.length, "turn", "turns")} of the model and ${countWords(attempts.length, "request", "requests")} to tools in ${seconds(endMs)}`,
  ]
  if (silent > 0) parts.push(`${countWords(silent, "request", "requests")} got no answer`)
  if (restartsMs.length > 0) parts.push("the process was started anew once")
  if (again > 0) parts.push(`${countWords(again, "change was", "changes were")} made once too often`)
  if (unasked > 0) parts.push(`${countWords(unasked, "change was", "changes were")} made by mistake`)
  return `${parts.join("; ")}. It ended as ${OUTCOME_WORDS[outcome]}.`
}
