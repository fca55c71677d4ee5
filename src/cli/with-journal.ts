import type {JournalStore} from "#io/journal-store"
import {newEvent} from "#io/new-event"
import {dataFolder} from "#io/node/data-folder"
import type {JournalEvent} from "#model/journal/event"
import type {JournalKindName, PayloadOf} from "#model/journal/kinds"
import type {CliEffects} from "./effects"

/** Whose journal: that of a data folder, as the person named it. */
export type JournalGiven = {
  readonly data: string | undefined
  readonly effects: Pick<CliEffects, "openJournal">
}

/** Opens the journal for some work and closes it again; makes one where there is none. */
export async function withJournal<T>(
  {data, effects}: JournalGiven,
  work: (journal: JournalStore) => Promise<T>,
): Promise<T> {
  const journal = await effects.openJournal(dataFolder({named: data}))
  try {
    return await work(journal)
  } finally {
    await journal.close()
  }
}

/** Keeps one event, after all that the journal holds. */
export async function keepEvent<Name extends JournalKindName>(
  kind: Name,
  payload: PayloadOf<Name>,
  given: JournalGiven,
): Promise<void> {
  await withJournal(given, async journal =>
    journal.append([newEvent(kind, payload, {after: await journal.all()})]),
  )
}

/** All events of the journal; none where there is no journal, and looking makes none. */
export async function keptEvents(
  data: string | undefined,
  effects: Pick<CliEffects, "hasJournal" | "openJournal">,
): Promise<readonly JournalEvent[]> {
  if (!effects.hasJournal(dataFolder({named: data}))) return []
  return withJournal({data, effects}, journal => journal.all())
}
