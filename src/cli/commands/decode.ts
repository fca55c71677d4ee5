import {basename} from "node:path"
import type {Command} from "commander"
import {decodeOrExplain} from "#core/decode/decode-line"
import {type Decoder, prepareDecoder} from "#core/decode/decode-posting"
import {postingTitle} from "#core/decode/posting-title"
import {STANDARD} from "#io/node/text-files"
import {readPostings} from "#io/posting-reader"
import type {PostingInput, PostingReading} from "#model/decode/reading"
import {UserError} from "#model/user-error"
import {type DecodeEffects, realDecodeEffects} from "../decode-effects"
import {runDecodeStream} from "../decode-stream"
import type {CliEffects} from "../effects"
import {decodeText} from "../text/decode-text"

const MOST_HIDDEN = 200

type DecodeOptions = {readonly json?: boolean; readonly jsonl?: boolean}
type Read = {readonly posting: PostingInput & {readonly title: string}; readonly reading: PostingReading}

/** The postings of one file; what in it is none is told and passed over. */
async function readFilePostings(
  path: string,
  decoder: Decoder,
  effects: CliEffects,
): Promise<{read: Read[]; bad: number}> {
  const source = await effects.readText(path)
  const {postings, problems, hidden} = readPostings(
    source,
    path === STANDARD ? {} : {fileName: basename(path)},
  )
  const where = path === STANDARD ? "standard input" : JSON.stringify(path)
  for (const {message, hint} of problems) effects.tell(`In ${where}: ${message}. ${hint}`)
  for (const {text} of hidden)
    effects.tell(
      `In ${where}: a reader of the page does not see "${text.slice(0, MOST_HIDDEN)}"; it was not read`,
    )
  const read: Read[] = []
  let bad = problems.length
  for (const [index, given] of postings.entries()) {
    try {
      const posting = {...given, title: given.title ?? postingTitle(given.text)}
      read.push({posting, reading: decodeOrExplain(posting, decoder)})
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      bad += 1
      effects.tell(
        `In ${where}${postings.length > 1 ? `, posting ${index + 1}` : ""}: ${error.message}. ${error.hint}`,
      )
    }
  }
  return {read, bad}
}

async function decodeCommand(
  files: readonly string[],
  {json, jsonl}: DecodeOptions,
  effects: CliEffects & DecodeEffects,
): Promise<void> {
  if (json && jsonl)
    throw new UserError(
      "Expected --json or --jsonl, found both",
      "--json prints one document, --jsonl one object a line",
    )
  const decoder = prepareDecoder(effects.laneModel(), effects.content().skills)
  const paths = files.length === 0 ? [STANDARD] : files
  if (jsonl) return runDecodeStream(paths, {decoder, effects})
  const all: Read[] = []
  let bad = 0
  for (const path of paths) {
    const found = await readFilePostings(path, decoder, effects)
    all.push(...found.read)
    bad += found.bad
  }
  const readings = all.map(({reading}) => reading)
  if (json && readings.length > 0) effects.say(JSON.stringify(readings.length === 1 ? readings[0] : readings))
  if (!json)
    effects.say(
      all.map(({posting, reading}) => decodeText(posting, reading, effects.columns)).join("\n\n---\n\n"),
    )
  if (bad > 0)
    throw new UserError(
      `Expected only postings that can be read, found ${bad} that cannot`,
      "The messages above say why; everything else was read",
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
