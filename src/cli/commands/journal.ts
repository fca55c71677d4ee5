import type {Command} from "commander"
import {journalHealth, newerNotice} from "#core/journal/events-of-kind"
import {exportLines} from "#core/journal/export-lines"
import {importLines, type LineProblem} from "#core/journal/import-lines"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {withJournal} from "../with-journal"

type JournalOptions = {readonly data?: string | undefined; readonly json?: boolean | undefined}

function events(count: number): string {
  return count === 1 ? "1 event" : `${count} events`
}

export async function exportCommand(
  file: string,
  options: JournalOptions,
  effects: CliEffects,
): Promise<void> {
  const all = await withJournal({data: options.data, effects}, journal => journal.all())
  await effects.writeText(file, exportLines(all))
  if (file !== "-")
    effects.say(
      options.json
        ? JSON.stringify({exported: all.length, file})
        : `Exported ${events(all.length)} to ${file}`,
    )
}

/** Keeps every line that can be read, and fails at the end where some could not. */
export async function importCommand(
  file: string,
  options: JournalOptions,
  effects: CliEffects,
): Promise<void> {
  const read = importLines(await effects.readText(file))
  const {added} = await withJournal({data: options.data, effects}, journal => journal.append(read.events))
  const known = read.events.length - added
  const notice = newerNotice(journalHealth(read.events))
  if (options.json) effects.say(JSON.stringify({added, known, problems: read.problems}))
  else
    effects.say(
      `Imported ${events(added)}; ${events(known)} were known already${notice === undefined ? "" : `. ${notice}`}`,
    )
  if (read.problems.length > 0) throw lineError(read.problems, file)
}

function lineError(problems: readonly LineProblem[], file: string): UserError {
  const [first] = problems
  const others = problems.length - 1
  const more = others > 0 ? ` (and ${others} more ${others === 1 ? "line" : "lines"})` : ""
  return new UserError(
    `Line ${first?.line} of ${JSON.stringify(file)}: ${first?.message}${more}`,
    "All other lines are imported; mend these and import again",
  )
}

export async function eraseCommand(
  options: JournalOptions & {yes?: boolean},
  effects: CliEffects,
): Promise<void> {
  if (options.yes !== true)
    throw new UserError(
      "Erasing forgets the whole journal for good, so it needs --yes",
      "`lanewise journal export FILE.jsonl` keeps a copy first",
    )
  await withJournal({data: options.data, effects}, journal => journal.erase())
  effects.say(options.json ? JSON.stringify({erased: true}) : "Erased the journal")
}

export function addJournalCommand(program: Command, effects: CliEffects): void {
  const journal = program
    .command("journal")
    .description("Your whole state as JSON Lines: take it along, bring it back, forget it")
  const add = (name: string, description: string, example: string) =>
    journal
      .command(name)
      .description(description)
      .option("--data <folder>", "where your journal is kept")
      .option("--json", "print one JSON document")
      .addHelpText("after", `\nExample:\n  ${example}`)
  add("export", "Write every event to a file", "lanewise journal export backup.jsonl")
    .argument("<file>", "a file, or - for standard output")
    .action((file: string, options: JournalOptions) => exportCommand(file, options, effects))
  add("import", "Add the events of a file that are new", "lanewise journal import backup.jsonl")
    .argument("<file>", "a file, or - for standard input")
    .action((file: string, options: JournalOptions) => importCommand(file, options, effects))
  add("erase", "Forget everything for good", "lanewise journal erase --yes")
    .option("--yes", "yes, forget it all")
    .action((options: JournalOptions & {yes?: boolean}) => eraseCommand(options, effects))
  journal.addHelpText("after", "\nExample:\n  lanewise journal export backup.jsonl")
}
