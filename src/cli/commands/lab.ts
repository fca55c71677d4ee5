import type {Command} from "commander"
import {attemptOf} from "#labs/grade/attempt-of"
import type {Lab, LabLanguage} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {type LabCommandEffects, type LabEffects, realLabEffects} from "../lab-effects"
import {failureError, findLab, languageOf, languageOption, PYTHON_HELP, solutionFile} from "../lab-files"
import {numberOption} from "../read-options"
import {labListText, labText} from "../text/lab-text"
import {gradeText, logLines} from "../text/verdict-text"
import {keepEvent} from "../with-journal"
import {type LabHintOptions, labHintCommand} from "./lab-hint"
import {type LabWatchOptions, labWatchCommand} from "./lab-watch"

type JsonOption = {readonly json?: boolean}
type TestOptions = JsonOption & {
  readonly python?: string
  readonly data?: string
  /** False: leave no trace in the journal. */
  readonly journal?: boolean
}

/** What people may see of a lab before they have solved it. */
function openPart({reference, wrongCode, wrong, traps, ...rest}: Lab) {
  return {...rest, traps: traps.map(({id, title}) => ({id, title}))}
}

export function labListCommand({json}: JsonOption, effects: LabCommandEffects): void {
  const labs = Object.values(effects.labs())
  const rows = labs.map(({id, title, summary, track, skills, level, difficulty, minutes}) => ({
    id,
    title,
    summary,
    track,
    skills,
    level,
    difficulty,
    minutes,
  }))
  effects.say(json ? JSON.stringify(rows) : labListText(labs, effects.columns))
}

export function labShowCommand(slug: string, {json}: JsonOption, effects: LabCommandEffects): void {
  const lab = findLab(effects.labs(), slug)
  effects.say(json ? JSON.stringify(openPart(lab)) : labText(lab, effects.columns))
}

/** Writes the starter to a file of its own. @throws UserError where there is one already: work is never overwritten */
export async function labStartCommand(
  slug: string,
  file: string | undefined,
  {language, json}: JsonOption & {language?: LabLanguage},
  effects: LabCommandEffects,
): Promise<void> {
  const lab = findLab(effects.labs(), slug)
  const path = file ?? `${slug}.${language ?? "ts"}`
  const spoken = file === "-" ? (language ?? "ts") : languageOf(path)
  if (language !== undefined && language !== spoken)
    throw new UserError(
      `Expected a file that ends with .${language}, found "${path}"`,
      "Leave one of the two out",
    )
  if (effects.exists(path))
    throw new UserError(
      `Cannot write "${path}": it is there already`,
      "Name another file, or move this one away",
    )
  await effects.writeText(path, lab.starter[spoken])
  if (path === "-") return
  effects.say(
    json
      ? JSON.stringify({lab: slug, file: path, language: spoken})
      : `Wrote ${path}. Read \`lanewise lab show ${slug}\`, then \`lanewise lab test ${slug} ${path}\``,
  )
}

/** Keeps the attempt in the journal. A journal that cannot be written costs no verdict: it is told, and that is all. */
async function keepAttempt(
  verdict: Verdict,
  {code, data, effects}: {code: string; data: string | undefined; effects: LabCommandEffects},
): Promise<void> {
  const attempt = attemptOf(verdict, {code, surface: "terminal"})
  if (attempt === null) return
  try {
    await keepEvent("lab-attempted", attempt, {data, effects})
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    effects.tell(`The attempt is not in your journal: ${error.message}. ${error.hint}`)
  }
}

/** Grades a solution and keeps the attempt.
 * @throws UserError after the verdict where the code did not run to its end */
export async function labTestCommand(
  slug: string,
  file: string | undefined,
  {json, python, data, journal = true}: TestOptions,
  effects: LabCommandEffects,
): Promise<void> {
  const lab = findLab(effects.labs(), slug)
  const path = file ?? solutionFile(slug, effects.exists)
  const language = languageOf(path)
  const code = await effects.readText(path)
  const isAsInBrowser = effects.isAsInBrowser({language, python})
  effects.flash(
    `Running ${path} in ${lab.seeds.visible.length + lab.seeds.hidden} worlds and ${lab.traps.length} tests`,
  )
  const run = {lab, language, python, signal: effects.signal}
  const verdict = await effects.test(code, run).finally(() => effects.flash(""))
  effects.signal.throwIfAborted()
  sayVerdict(lab, verdict, {json, isAsInBrowser, effects})
  if (journal) await keepAttempt(verdict, {code, data, effects})
  if (verdict.failure !== null) throw failureError(path, verdict.failure)
}

function sayVerdict(
  lab: Lab,
  verdict: Verdict,
  {
    json,
    isAsInBrowser,
    effects,
  }: {json: boolean | undefined; isAsInBrowser: boolean; effects: LabCommandEffects},
): void {
  if (json) effects.say(JSON.stringify({...verdict, isAsInBrowser}))
  else if (verdict.grade !== null) effects.say(gradeText(lab, verdict.grade, verdict, effects.columns))
  else if (verdict.log.length > 0) effects.say(logLines(verdict).join("\n").trimEnd())
  if (!json && !isAsInBrowser && verdict.grade !== null) effects.say(ANOTHER_PYTHON)
}

const ANOTHER_PYTHON =
  "Scored by a Python of this machine: the last digits can differ from those of the browser. Without --python they do not."

const OWN_RIGHTS = `
Your code runs in a process of its own with limits on time and memory, and on Linux without network where the system
lets everybody cut it. It runs with your own rights: the limits are against mistakes, so run nobody else's code with it.
Python is the one that the browser uses too, so scores are the same to the last digit; --python takes another (3.9 or
later), whose last digits can differ: \`isAsInBrowser\` in the JSON is then false.
A solution that runs but does not pass is no error; one that fails to run is (exit code 2).`
const RECORD =
  "With --json `trace` is what happened in the world: who was served when, or which answer was wrong and what was right."
const KEPT = "The attempt is kept in your journal with its code; code that does not parse is none."

export function addLabCommand(
  program: Command,
  cliEffects: CliEffects,
  labEffects: LabEffects = realLabEffects(),
): void {
  const effects = {...cliEffects, ...labEffects}
  const lab = program
    .command("lab")
    .description("Write code against the simulator of a real system, graded by what it measures")
  const add = (name: string, description: string, example: string) =>
    lab
      .command(name)
      .description(description)
      .option("--json", "print one JSON document")
      .addHelpText("after", `\nExample:\n  ${example}`)
  add("list", "Every lab, by track", "lanewise lab list").action((options: JsonOption) =>
    labListCommand(options, effects),
  )
  add("show", "The brief of a lab and what is measured", "lanewise lab show batch-engine")
    .argument("<slug>", "the name of a lab")
    .action((slug: string, options: JsonOption) => labShowCommand(slug, options, effects))
  add("start", "Write the starter to a file", "lanewise lab start batch-engine --language py")
    .argument("<slug>", "the name of a lab")
    .argument("[file]", "a file that ends with .ts or .py, or - for standard output")
    .option("--language <language>", "ts or py", languageOption)
    .action((slug: string, file: string | undefined, options: JsonOption & {language?: LabLanguage}) =>
      labStartCommand(slug, file, options, effects),
    )
  add("test", "Grade a solution on this machine", "lanewise lab test batch-engine batch-engine.ts")
    .argument("<slug>", "the name of a lab")
    .argument("[file]", "a file that ends with .ts or .py")
    .option("--python <path>", PYTHON_HELP)
    .option("--no-journal", "keep no attempt in your journal")
    .option("--data <folder>", "where your journal is kept")
    .addHelpText("after", `${OWN_RIGHTS}\n${KEPT}`)
    .action((slug: string, file: string | undefined, options: TestOptions) =>
      labTestCommand(slug, file, options, effects),
    )
  add("watch", "Play one world and tell what it measured", "lanewise lab watch batch-engine --seed 1 --json")
    .argument("<slug>", "the name of a lab")
    .argument("[file]", "a file that ends with .ts or .py")
    .option("--seed <number>", "the seed of the world", numberOption("--seed"))
    .option("--test <name>", "the world of one of the lab's tests")
    .option("--python <path>", PYTHON_HELP)
    .addHelpText("after", `${OWN_RIGHTS}\n${RECORD}`)
    .action((slug: string, file: string | undefined, options: LabWatchOptions) =>
      labWatchCommand(slug, file, options, effects),
    )
  add("hint", "Open the next hint, or the one you name", "lanewise lab hint batch-engine")
    .argument("<slug>", "the name of a lab")
    .argument("[number]", "which hint; without it the first that you have not opened")
    .option("--data <folder>", "where your journal is kept")
    .addHelpText("after", "\nOne more opens with each attempt; that you opened it is kept in your journal.")
    .action((slug: string, number: string | undefined, options: LabHintOptions) =>
      labHintCommand(slug, number, options, effects),
    )
  lab.addHelpText("after", "\nExample:\n  lanewise lab start batch-engine\n  lanewise lab test batch-engine")
}
