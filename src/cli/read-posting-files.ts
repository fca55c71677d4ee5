import {basename} from "node:path"
import {decodeOrExplain} from "#core/decode/decode-line"
import type {Decoder} from "#core/decode/decode-posting"
import {postingTitle} from "#core/decode/posting-title"
import {STANDARD} from "#io/node/text-files"
import {readPostings} from "#io/posting-reader"
import type {PostingInput, PostingReading} from "#model/decode/reading"
import {printable} from "#model/printable"
import {UserError} from "#model/user-error"
import type {CliEffects} from "./effects"

const MOST_HIDDEN = 120

export type ReadPosting = {
  /** The file, and which posting of it where it holds several. */
  readonly where: string
  readonly posting: PostingInput & {readonly title: string}
  readonly reading: PostingReading
}
export type ReadPostings = {readonly read: readonly ReadPosting[]; readonly bad: readonly UserError[]}

function tellHidden(
  where: string,
  hidden: readonly {readonly text: string}[],
  effects: Pick<CliEffects, "tell">,
): void {
  const [first, ...more] = hidden.map(({text}) => text)
  if (first === undefined) return
  const longest = more.reduce((best, text) => (text.length > best.length ? text : best), first)
  const quoted = longest.length > MOST_HIDDEN ? `${longest.slice(0, MOST_HIDDEN)}...` : longest
  effects.tell(
    `In ${where}: left out what a reader of the page does not see: "${printable(quoted)}"${more.length === 0 ? "" : ` and ${more.length} more`}`,
  )
}

/** What a person can mend, as a value; any other error is thrown on. */
function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}

/** The readings of all postings in files, and why the others are none. What a page hides is told. */
export async function readPostingFiles(
  paths: readonly string[],
  {decoder, effects}: {decoder: Decoder; effects: Pick<CliEffects, "readText" | "tell">},
): Promise<ReadPostings> {
  const read: ReadPosting[] = []
  const bad: UserError[] = []
  for (const path of paths) {
    const name = path === STANDARD ? "standard input" : JSON.stringify(path)
    const source = await effects.readText(path).catch(asUserError)
    if (source instanceof UserError) {
      bad.push(source)
      continue
    }
    const found = readPostings(source, path === STANDARD ? {} : {fileName: basename(path)})
    tellHidden(name, found.hidden, effects)
    for (const {where, message, hint} of found.problems)
      bad.push(new UserError(`In ${where === "" ? name : `${name}, ${where}`}: ${message}`, hint))
    for (const [index, given] of found.postings.entries()) {
      const where = found.postings.length > 1 ? `${name}, posting ${index + 1}` : name
      // plain text is read as it stands in the file, so that offsets of the reading are offsets in the file
      const text = found.form === "text" ? source.replace(/^\uFEFF/, "") : given.text
      const posting = {...given, text, title: given.title ?? postingTitle(text)}
      try {
        read.push({where, posting, reading: decodeOrExplain(posting, decoder)})
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        bad.push(new UserError(`In ${where}: ${error.message}`, error.hint))
      }
    }
  }
  return {read, bad}
}
