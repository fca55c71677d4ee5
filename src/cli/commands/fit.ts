import type {Command} from "commander"
import {answerFit, fitDocument} from "#core/fit/fit-document"
import {type Instrument, prepareFit} from "#core/fit/instrument"
import {readAnswersFile} from "#core/fit/read-answers-file"
import {stepAfter} from "#core/fit/read-fit"
import {type FitSession, foldFit, heldSession, toldSession} from "#core/journal/fold-fit"
import type {JournalStore} from "#io/journal-store"
import {dataFolder} from "#io/node/data-folder"
import type {FitEvidence} from "#model/fit/answers"
import type {FitFile} from "#model/fit/answers-file"
import {UserError} from "#model/user-error"
import {besideOf} from "#server/fit-beside"
import type {CliEffects} from "../effects"
import {runFitDialog} from "../fit-dialog"
import {type FitEffects, realFitEffects} from "../fit-effects"
import {fileOfJournal, holdConversation} from "../fit-journal"
import {progressLine} from "../progress"
import {readJsonFile} from "../read-options"
import {fitAgainText} from "../text/fit-again-text"
import {fitText} from "../text/fit-text"
import {addFitTasteCommand} from "./fit-taste"

export type FitOptions = {
  readonly answers?: string
  readonly json?: boolean
  readonly again?: boolean
  readonly data?: string
}
type Effects = CliEffects & FitEffects

function instrumentOf(effects: Effects): Instrument {
  const {fit} = effects.content()
  if (fit === null) throw new RangeError("Needs the bank of fit in the content, found none")
  return prepareFit(fit)
}

async function report(
  file: FitFile,
  instrument: Instrument,
  given: {
    readonly json: boolean
    readonly effects: Effects
    /** Skills of the person with their states. */
    readonly known?: FitEvidence["skills"]
  },
): Promise<void> {
  const {json, effects, known = []} = given
  const content = effects.content()
  const progress = progressLine("Simulating pay", effects)
  const watch = {onProgress: progress.onProgress, signal: effects.signal}
  const beside = await besideOf(file, content, watch)
  progress.clear()
  const whole = answerFit(file, {instrument, content}, {...beside, skills: known})
  effects.say(
    json ? JSON.stringify(fitDocument(whole, instrument)) : fitText(whole, instrument, effects.columns),
  )
}

/** Whether nothing is left to ask in a conversation. */
function isDone(session: FitSession, instrument: Instrument): boolean {
  const answers = session.answers.map(({payload}) => payload)
  return stepAfter(answers, {instrument, skills: {}, seed: session.seed}).next.kind === "done"
}

async function converse(
  journal: JournalStore,
  before: FitSession | undefined,
  {instrument, effects}: {readonly instrument: Instrument; readonly effects: Effects},
): Promise<void> {
  const keep = await holdConversation(journal, {before, newSeed: effects.newSeed()})
  const dialog = effects.openDialog(effects.signal)
  try {
    const {columns, say} = effects
    const isAtEnd = await runFitDialog({instrument, seed: keep.seed, columns, dialog, keep, say})
    say(isAtEnd ? "" : "\nYour answers are kept: `lanewise fit` goes on with them.\n")
  } finally {
    dialog.close()
  }
}

async function fromJournal(options: FitOptions, instrument: Instrument, effects: Effects): Promise<void> {
  const {isTerminal} = effects
  const folder = dataFolder({named: options.data})
  const nowhere = new UserError(
    "Expected answers, found neither --answers, a finished conversation in the journal nor a terminal to ask in",
    "For example `lanewise fit --answers answers.json`; docs/fit.md describes the file",
  )
  if (!isTerminal && !effects.hasJournal(folder)) throw nowhere
  const journal = await effects.openJournal(folder)
  try {
    const before = foldFit(await journal.all())
    // with nobody to ask, a conversation that was only begun leaves the one before it to be told
    const last = isTerminal ? heldSession(before) : toldSession(before)
    const isOver = last !== undefined && isDone(last, instrument)
    if (!isOver || options.again) {
      if (!isTerminal) throw nowhere
      await converse(journal, isOver ? undefined : last, {instrument, effects})
    }
    const given = effects.skillsGiven()
    const {file, known} = await fileOfJournal(journal, given)
    await report(file, instrument, {json: options.json === true, known, effects})
    const record = foldFit(await journal.all())
    const again = fitAgainText(record, {instrument, today: given.today, columns: effects.columns})
    if (options.json !== true && again !== "") effects.say(again)
  } finally {
    await journal.close()
  }
}

export async function fitCommand(options: FitOptions, effects: Effects): Promise<void> {
  const instrument = instrumentOf(effects)
  if (options.answers === undefined) return fromJournal(options, instrument, effects)
  const value = await readJsonFile(options.answers, effects.readText)
  const what = `The answers file ${JSON.stringify(options.answers)}`
  await report(readAnswersFile(value, instrument, what), instrument, {json: options.json === true, effects})
}

export function addFitCommand(
  program: Command,
  effects: CliEffects,
  fitEffects: FitEffects = realFitEffects(),
): void {
  const fit = program
    .command("fit")
    // behind a taste, --data and --json are the taste's
    .enablePositionalOptions()
    .description("Which lane draws you most, how sure that is, and beside it readiness and pay")
    .option("--answers <file>", "answers as JSON, - for standard input; without it, asks in the terminal")
    .option("--again", "begin anew although a conversation has come to its end")
    .option("--data <folder>", "where your journal is kept")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
The file holds any of these; docs/fit.md describes every field:
  {"questions": {"good-week": "mlops"},
   "pairs": [{"first": "reads-conversations", "second": "loss-bends-upward", "answer": 4}],
   "anchors": {"ai": 2, "ml": 4, "mlops": 4},
   "profile": {"role": "backend", "level": "senior", "years": 7}}

Examples:
  lanewise fit
  lanewise fit taste ml --start
  lanewise fit --answers answers.json --json`,
    )
    .action((options: FitOptions) => fitCommand(options, {...effects, ...fitEffects}))
  addFitTasteCommand(fit, effects)
}
