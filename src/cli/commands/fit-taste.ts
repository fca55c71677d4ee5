import type {Command} from "commander"
import {foldFit} from "#core/journal/fold-fit"
import {newEvent} from "#io/new-event"
import {attemptOf} from "#labs/grade/attempt-of"
import {isReached, tasteLab} from "#labs/grade/taste-lab"
import type {FitTaste} from "#model/content/fit-bank"
import {RATINGS, type Rating} from "#model/fit/answers"
import type {Lab, LabLanguage} from "#model/labs/lab"
import {LANES, type LaneId} from "#model/lane"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {type LabEffects, realLabEffects} from "../lab-effects"
import {failureError, languageOf, languageOption, PYTHON_HELP} from "../lab-files"
import {tasteListText, tasteRunText, tasteText} from "../text/taste-text"
import {keepEvent, withJournal} from "../with-journal"

type Effects = Pick<
  CliEffects,
  "say" | "tell" | "flash" | "readText" | "writeText" | "columns" | "signal" | "openJournal" | "content"
> &
  LabEffects

export type TasteOptions = {
  readonly start?: boolean
  readonly language?: LabLanguage
  readonly liking?: Rating
  readonly python?: string
  readonly data?: string
  readonly json?: boolean
}

/** What `fit` and its tastes both take. */
type BothOptions = Pick<TasteOptions, "data" | "json">

const MINUTE_MS = 60_000

type Found = {readonly lane: LaneId; readonly taste: FitTaste; readonly lab: Lab}

function findTaste(word: string, effects: Effects): Found {
  const lane = LANES.find(id => id === word)
  const taste = lane === undefined ? undefined : effects.content().fit?.tastes[lane]
  if (lane === undefined || taste === undefined)
    throw new UserError(
      `Expected one of ${LANES.join(", ")}, found "${word}"`,
      "For example `lanewise fit taste ml`",
    )
  const lab = effects.labs()[taste.lab]
  if (lab === undefined) throw new RangeError(`Needs the lab "${taste.lab}", found none`)
  return {lane, taste, lab}
}

/** What a step of a taste says: to a person, and the fields that it adds to the JSON. */
type Said = {readonly text: string; readonly fields: Readonly<Record<string, unknown>>}

async function start({lane, taste, lab}: Found, options: TasteOptions, effects: Effects): Promise<Said> {
  const language = options.language ?? "ts"
  const path = `taste-${lane}.${language}`
  if (effects.exists(path))
    throw new UserError(`Cannot write "${path}": it is there already`, "Move it away, or go on with it")
  await effects.writeText(path, tasteLab(lab, taste).starter[language])
  await keepEvent("fit-taste-begun", {lane}, {data: options.data, effects})
  return {
    text: `Wrote ${path}; the ${taste.minutes} minutes run. Grade it with \`lanewise fit taste ${lane} ${path}\``,
    fields: {file: path, minutes: taste.minutes},
  }
}

/** Grades a file, and keeps the run with the minutes since the taste was begun last. */
async function grade(
  found: Found,
  file: string,
  {
    options,
    effects,
    say,
  }: {readonly options: TasteOptions; readonly effects: Effects; readonly say: (said: Said) => void},
): Promise<void> {
  const {lane, taste, lab} = found
  const language = languageOf(file)
  const code = await effects.readText(file)
  const small = {...lab, ...tasteLab(lab, taste)}
  const {begun, event} = await withJournal({data: options.data, effects}, async journal => ({
    begun: foldFit(await journal.all()).begun.findLast(({payload}) => payload.lane === lane),
    // its instant is that of the present
    event: newEvent("fit-taste-begun", {lane}),
  }))
  const minutes =
    begun === undefined ? 0 : Math.max(0, Date.parse(event.at) - Date.parse(begun.at)) / MINUTE_MS
  effects.flash(`Running ${file}`)
  const verdict = await effects.test(code, {
    lab: small,
    language,
    python: options.python,
    signal: effects.signal,
  })
  effects.flash("")
  effects.signal.throwIfAborted()
  const attempt = attemptOf(verdict, {code, surface: "terminal"})
  const reached = isReached(verdict.grade)
  const inTime = minutes <= taste.minutes
  say({
    text: tasteRunText(small, {grade: verdict.grade, reached, inTime, lane}, effects.columns),
    fields: {reached, inTime, minutes, verdict},
  })
  if (attempt !== null && verdict.grade !== null) {
    const run = {
      lane,
      lab: lab.id,
      labVersion: lab.version,
      trap: taste.trap,
      language,
      codeHash: verdict.codeHash,
      reached,
      minutes,
      inTime,
    }
    await keepEvent("fit-taste-run", run, {data: options.data, effects})
  }
  if (verdict.failure !== null) throw failureError(file, verdict.failure)
}

/** Shows a taste, begins it, grades a file or keeps how it was liked. */
export async function fitTasteCommand(
  lane: string | undefined,
  file: string | undefined,
  options: TasteOptions,
  effects: Effects,
): Promise<void> {
  if (lane === undefined) {
    const tastes = effects.content().fit?.tastes ?? {}
    effects.say(options.json ? JSON.stringify(tastes) : tasteListText(tastes, effects.columns))
    return
  }
  const found = findTaste(lane, effects)
  const {taste, lab} = found
  const {liking, json} = options
  if (options.start && file !== undefined)
    throw new UserError("Expected either --start or a file, found both", "Begin first, then grade the file")
  // one JSON document holds all that is done
  const liked = liking === undefined ? {} : {liking}
  const say = ({text, fields}: Said) =>
    effects.say(json ? JSON.stringify({lane: found.lane, ...fields, ...liked}) : text)
  const begun = options.start ? await start(found, options, effects) : null
  if (liking !== undefined) {
    const rated = {lane: found.lane, lab: lab.id, liking}
    await keepEvent("fit-trial-rated", rated, {data: options.data, effects})
    effects.tell(`Kept: ${liking} of 5. \`lanewise fit\` counts it once two tastes are rated`)
  }
  if (begun !== null) return say(begun)
  if (file !== undefined) return grade(found, file, {options, effects, say})
  if (liking === undefined) say({text: tasteText(found.lane, taste, effects.columns), fields: taste})
  else if (json) say({text: "", fields: {}})
}

function likingOption(text: string): Rating {
  const found = RATINGS.find(rating => String(rating) === text)
  if (found !== undefined) return found
  throw new UserError(
    `Expected 1, 2, 3, 4 or 5 for --liking, found "${text}"`,
    "1 is not at all, 5 very much",
  )
}

export function addFitTasteCommand(
  fit: Command,
  cliEffects: CliEffects,
  labEffects: LabEffects = realLabEffects(),
): void {
  fit
    .command("taste")
    .description("Ten minutes of a lane's work: one mistake to find and mend, graded, and then rated")
    .argument("[lane]", LANES.join(", "))
    .argument("[file]", "your code, to be graded: a file that ends with .ts or .py")
    .option("--start", "write the code to begin with, and start the clock")
    .option("--language <language>", "ts or py", languageOption)
    .option("--liking <1-5>", "how you liked it: 1 not at all, 5 very much", likingOption)
    .option("--python <path>", PYTHON_HELP)
    .option("--data <folder>", "where your journal is kept")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
Your code runs in a process of its own with your rights; run nobody else's with it.

Examples:
  lanewise fit taste ml --start
  lanewise fit taste ml taste-ml.ts
  lanewise fit taste ml --liking 4`,
    )
    .action((lane: string | undefined, file: string | undefined, options: TasteOptions) =>
      // what is given before the word counts as well: `fit --json taste ml`
      fitTasteCommand(lane, file, {...fit.opts<BothOptions>(), ...options}, {...cliEffects, ...labEffects}),
    )
}
