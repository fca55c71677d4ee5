import {type FitRecord, type FitSession, heldSession} from "#core/journal/fold-fit"
import type {FitAnswer} from "#model/fit/answers"
import {keepFit, retractEvent} from "../../app/journal"

/** Begins a conversation. The seed only chooses between pairs that are about as telling. */
async function beginSession(): Promise<string> {
  const [seed = 1] = crypto.getRandomValues(new Uint32Array(1))
  return keepFit("fit-started", {seed})
}

/** Begins another conversation, where the one that is held has an answer. */
export async function beginAnother(record: FitRecord): Promise<void> {
  if (heldSession(record)?.answers.length !== 0) await beginSession()
}

/** Keeps an answer of a conversation, or of one that begins with it. */
export async function keepAnswer(session: FitSession | undefined, answer: FitAnswer): Promise<void> {
  const id = session?.id ?? (await beginSession())
  await keepFit("fit-answered", {session: id, answer})
}

/** Takes the last answer of a conversation back. */
export async function undoAnswer({answers}: FitSession): Promise<void> {
  const last = answers.at(-1)
  if (last !== undefined) await retractEvent(last.id)
}
