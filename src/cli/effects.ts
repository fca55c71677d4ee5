import {existsSync} from "node:fs"
import {join} from "node:path"
import type {JournalStore} from "#io/journal-store"
import {readBuiltContent} from "#io/node/built-content"
import {openLibsqlStore} from "#io/node/journal/libsql-store"
import {JOURNAL_FILE} from "#io/node/journal/open-database"
import {explain, readText, STANDARD, writeText} from "#io/node/text-files"
import type {Content} from "#model/content/content"
import {printableLines} from "#model/printable"
import {UserError} from "#model/user-error"
import {type CareerEngine, openCareerEngine} from "#server/career/career-engine"
import {INSTALLATION} from "./installation"

/** All that the commands do to the world and learn from it. */
export type CliEffects = {
  /** Prints on standard output; ends the line. */
  say(text: string): void
  /** Prints on standard error; ends the line. */
  tell(text: string): void
  /** Shows a passing note on standard error, in place of the last one; does nothing where that is no terminal. */
  flash(text: string): void
  /** Characters in a line of the terminal. */
  readonly columns: number
  /** Aborted with an `Interrupted` when the person presses Ctrl-C or the system asks to end. */
  readonly signal: AbortSignal
  readText(path: string): Promise<string>
  writeText(path: string, text: string): Promise<void>
  content(): Content
  openEngine(workers?: number): CareerEngine
  /** Whether the folder holds a journal; looking makes none. */
  hasJournal(folder: string): boolean
  openJournal(folder: string): Promise<JournalStore>
}

/** Why a signal is aborted; `exitCode` is what a shell shows for it. */
export class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super("Interrupted")
  }
}

const MEND_CODE = 2
const SIGINT_CODE = 130
const SIGTERM_CODE = 143
const NARROW = 60
const WIDE = 100

function interruption(): AbortSignal {
  const controller = new AbortController()
  // a second signal finds no listener, so it ends the process at once
  process.once("SIGINT", () => controller.abort(new Interrupted(SIGINT_CODE)))
  process.once("SIGTERM", () => controller.abort(new Interrupted(SIGTERM_CODE)))
  return controller.signal
}

/** Whoever reads may have seen enough, as `head` has. Where output is lost otherwise, going on is of no use. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return
  const told = explain(error, "write", STANDARD)
  if (!(told instanceof UserError)) throw error
  process.stderr.write(`${told.line}\n`)
  process.exit(MEND_CODE)
}

export function realEffects(): CliEffects {
  process.stdout.on("error", outputFailed)
  // where nobody can be told, the exit code still says it
  process.stderr.on("error", () => {})
  const terminal = process.stderr.isTTY === true
  return {
    // a posting, a resume and shared offers are somebody else's words: a terminal obeys none of them
    say: text => void process.stdout.write(`${printableLines(text)}\n`),
    tell: text => void process.stderr.write(`${text}\n`),
    flash: text => void (terminal && process.stderr.write(`\r\u001b[K${text}`)),
    columns: Math.min(WIDE, Math.max(NARROW, process.stdout.columns ?? WIDE)),
    signal: interruption(),
    readText,
    async writeText(path, text) {
      if (path === "-") process.stdout.write(text)
      else await writeText(path, text)
    },
    content: () => readBuiltContent(INSTALLATION.contentFile),
    openEngine: workers => openCareerEngine({workerScript: INSTALLATION.careerWorker, workers}),
    hasJournal: folder => existsSync(join(folder, JOURNAL_FILE)),
    openJournal: folder => openLibsqlStore({folder}),
  }
}
