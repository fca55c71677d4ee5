import type {Command} from "commander"
import {prepareDecoder} from "#core/decode/decode-posting"
import {STANDARD} from "#io/node/text-files"
import {UserError} from "#model/user-error"
import {type DecodeEffects, realDecodeEffects} from "../decode-effects"
import {runDecodeStream} from "../decode-stream"
import type {CliEffects} from "../effects"
import {type ReadPosting, readPostingFiles} from "../read-posting-files"
import {decodeText} from "../text/decode-text"

export type DecodeOptions = {readonly json?: boolean; readonly jsonl?: boolean}

function reports(read: readonly ReadPosting[], isOne: boolean, columns: number): string {
  return read
    .map(({where, posting, reading}) => {
      const text = decodeText(posting, reading, columns)
      return isOne ? text : `${"─".repeat(columns)}\n${where}\n\n${text}\n`
    })
    .join("\n")
    .trimEnd()
}

/** One object for one posting, else a list of those that could be read. */
function documentOf(read: readonly ReadPosting[], isOne: boolean): string {
  const readings = read.map(({reading}) => reading)
  return JSON.stringify(isOne ? readings[0] : readings)
}

/** Reads postings and prints what they are. @throws UserError where some cannot be read; the others are printed */
export async function decodeCommand(
  files: readonly string[],
  {json, jsonl}: DecodeOptions,
  effects: CliEffects & DecodeEffects,
): Promise<void> {
  if (json && jsonl)
    throw new UserError(
      "Expected --json or --jsonl, found both",
      "--json prints one document, --jsonl one object a line",
    )
  effects.closeInputOn(effects.signal)
  const decoder = prepareDecoder(effects.laneModel(), effects.content().skills)
  const paths = files.length === 0 ? [STANDARD] : files
  if (jsonl) return runDecodeStream(paths, {decoder, effects})
  const {read, bad} = await readPostingFiles(paths, {decoder, effects})
  const isOne = paths.length === 1 && read.length + bad.length === 1
  if (read.length > 0) effects.say(json ? documentOf(read, isOne) : reports(read, isOne, effects.columns))
  const [first] = bad
  if (first === undefined) return
  if (bad.length === 1) throw first
  for (const {line} of bad) effects.tell(line)
  throw new UserError(
    `Expected only postings that can be read, found ${bad.length} that cannot`,
    `The lines above say why${read.length > 0 ? "; the others were read" : ""}`,
  )
}

export function addDecodeCommand(
  program: Command,
  effects: CliEffects,
  decodeEffects: DecodeEffects = realDecodeEffects(),
): void {
  program
    .command("decode")
    .description(
      "What lane a job posting really is, with its level, skills, pay and what to ask, from text, HTML or JSON",
    )
    .argument("[files...]", "postings; - or nothing for standard input")
    .option("--json", "print one JSON document: a reading, or an array of them")
    .option(
      "--jsonl",
      "read one JSON object a line ({id?, title?, company?, location?, text}), print one reading a line",
    )
    .addHelpText(
      "after",
      `
Examples:
  lanewise decode posting.txt
  lanewise decode posting.html --json
  lanewise decode --jsonl < postings.jsonl > readings.jsonl`,
    )
    .action((files: string[], options: DecodeOptions) =>
      decodeCommand(files, options, {...effects, ...decodeEffects}),
    )
}
