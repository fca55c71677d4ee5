import {basename} from "node:path"
import type {Command} from "commander"
import {prepareSkills} from "#core/decode/skills/skill-matcher"
import {readingOfResume} from "#core/resume/resume-reading"
import {localDay} from "#io/local-day"
import {readBytes} from "#io/node/read-bytes"
import {STANDARD} from "#io/node/text-files"
import {readResume, requireSize} from "#io/resume/read-resume"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {resumeText} from "../text/resume-text"

export type ResumeOptions = {readonly json?: boolean; readonly jsonresume?: boolean; readonly today?: string}

/** What `resume` does to the world beside what every command does. */
export type ResumeEffects = {
  readBytes(path: string): Promise<Uint8Array>
  /** The present month, as 2026-11. */
  month(): string
}

function realResumeEffects(): ResumeEffects {
  return {
    readBytes: path => readBytes(path, requireSize),
    month: () => localDay().slice(0, 7),
  }
}

function monthOf({today}: ResumeOptions, effects: ResumeEffects): string {
  if (today === undefined) return effects.month()
  if (/^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(today)) return today
  throw new UserError(
    `Expected --today as a month, found ${JSON.stringify(today)}`,
    "For example --today 2026-11",
  )
}

/** Reads a resume and prints what was found. */
export async function resumeCommand(
  path: string,
  options: ResumeOptions,
  effects: CliEffects & ResumeEffects,
): Promise<void> {
  if (options.json && options.jsonresume)
    throw new UserError(
      "Expected --json or --jsonresume, found both",
      "--json prints what was found, --jsonresume the resume itself",
    )
  const today = monthOf(options, effects)
  const name = path === STANDARD ? "" : basename(path)
  const source = await readResume({bytes: await effects.readBytes(path), name})
  const reading = readingOfResume(source, {matcher: prepareSkills(effects.content().skills), today})
  if (options.json) effects.say(JSON.stringify(reading))
  else if (options.jsonresume) {
    for (const {message} of reading.notices) effects.tell(`Mind: ${message}`)
    effects.say(JSON.stringify(reading.document, null, 2))
  } else effects.say(resumeText(reading, effects.columns))
}

export function addResumeCommand(
  program: Command,
  effects: CliEffects,
  resumeEffects: ResumeEffects = realResumeEffects(),
): void {
  program
    .command("resume")
    .description(
      "What a resume says: positions, years, and skills of the three lanes with the lines that name them",
    )
    .argument(
      "<file>",
      "PDF, DOCX, JSON Resume, LinkedIn archive (ZIP), Markdown or text; - for standard input",
    )
    .option("--json", "print what was found as one JSON document")
    .option("--jsonresume", "print the resume as a JSON Resume")
    .option("--today <month>", "the month up to which present positions last, as 2026-11")
    .addHelpText(
      "after",
      `
The file is read on this machine and sent nowhere; nothing is kept.

Examples:
  lanewise resume resume.pdf
  lanewise resume Basic_LinkedInDataExport.zip --jsonresume > resume.json`,
    )
    .action((file: string, options: ResumeOptions) =>
      resumeCommand(file, options, {...effects, ...resumeEffects}),
    )
}
