import {attemptsToHint, foldLabs, NO_RECORD} from "#core/journal/fold-labs"
import {newEvent} from "#io/new-event"
import {UserError} from "#model/user-error"
import type {LabCommandEffects} from "../lab-effects"
import {findLab} from "../lab-files"
import {wrap} from "../text/wrap"
import {withJournal} from "../with-journal"

export type LabHintOptions = {readonly json?: boolean; readonly data?: string}

function numberOf(word: string | undefined, next: number, count: number): number {
  if (word === undefined) return Math.min(next, count)
  const number = Number(word)
  if (Number.isInteger(number) && number >= 1 && number <= count) return number
  throw new UserError(`Expected the number of a hint from 1 to ${count}, found "${word}"`, "For example 1")
}

/** Opens a hint, by the rule of the page: one more with each attempt, and the journal keeps that it was opened. Without
 * a number the first that is not open.
 * @throws UserError where the attempts for it have not been made */
export async function labHintCommand(
  slug: string,
  word: string | undefined,
  {json, data}: LabHintOptions,
  effects: LabCommandEffects,
): Promise<void> {
  const lab = findLab(effects.labs(), slug)
  const count = lab.hints.length
  await withJournal({data, effects}, async journal => {
    const events = await journal.all()
    const record = foldLabs(events).get(slug) ?? NO_RECORD
    const firstClosed = lab.hints.findIndex((_, at) => !record.hintsOpened.includes(at + 1))
    const hint = numberOf(word, firstClosed < 0 ? count : firstClosed + 1, count)
    const missing = attemptsToHint(record, hint)
    if (missing > 0)
      throw new UserError(
        `Hint ${hint} of ${count} opens after ${missing} more ${missing === 1 ? "attempt" : "attempts"}`,
        `An attempt is a \`lanewise lab test ${slug}\` of code that you have not run before`,
      )
    if (!record.hintsOpened.includes(hint)) {
      const opened = {lab: slug, labVersion: lab.version, hint}
      await journal.append([newEvent("lab-hint-opened", opened, {after: events})])
    }
    const text = lab.hints[hint - 1] ?? ""
    effects.say(
      json
        ? JSON.stringify({lab: slug, hint, of: count, text})
        : wrap(`Hint ${hint} of ${count}: ${text}`, effects.columns),
    )
  })
}
