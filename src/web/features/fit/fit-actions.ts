import type {FitRecord, FitSession} from "#core/journal/fold-fit"
import type {FitAnswer} from "#model/fit/answers"
import {keepFit, retractEvent} from "../../app/journal"

/** The conversation that is being held, or was held last. */
export function lastSession({sessions}: FitRecord): FitSession | null {
  return sessions.at(-1) ?? null
}

/** Begins a conversation. The seed only chooses between pairs that are about as telling. */
export async function beginSession(): Promise<string> {
  const [seed = 1] = crypto.getRandomValues(new Uint32Array(1))
  return keepFit("fit-started", {seed})
}

/** Keeps an answer of a conversation, or of one that begins with it. */
export async function keepAnswer(session: FitSession | null, answer: FitAnswer): Promise<void> {
  const id = session?.id ?? (await beginSession())
  await keepFit("fit-answered", {session: id, answer})
}

/** Takes the last answer of a conversation back. */
export async function undoAnswer({answers}: FitSession): Promise<void> {
  const last = answers.at(-1)
  if (last !== undefined) await retractEvent(last.id)
}
