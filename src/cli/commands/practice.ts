import {type Command, Option} from "commander"
import {LAB_LEVELS} from "#model/labs/lab"
import {nearestIds} from "#model/nearest-ids"
import {COMPANIES} from "#model/practice/practice-events"
import {TRACKS} from "#model/practice/track"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {type PracticeEffects, realPracticeEffects} from "../practice/practice-effects"
import {numberOption} from "../read-options"
import {exportDeckCommand, importDeckCommand} from "./practice-decks"
import {type MockOptions, mockCommand} from "./practice-mock"
import {type NextOptions, nextCommand} from "./practice-next"
import {type PlanOptions, planCommand} from "./practice-plan"
import {type StatsOptions, statsCommand} from "./practice-stats"

type DeckOptions = {readonly json?: boolean; readonly data?: string; readonly force?: boolean}

/** Reads one of a few words, capitals or not. @throws UserError that names the nearest */
function wordOption<Word extends string>(flag: string, words: readonly Word[]): (text: string) => Word {
  return text => {
    const found = words.find(word => word.toLowerCase() === text.trim().toLowerCase())
    if (found !== undefined) return found
    throw new UserError(
      `Expected ${words.join(", ")} for ${flag}, found "${text}"`,
      `Did you mean ${flag} ${nearestIds(words, text)[0]}?`,
    )
  }
}

const TRACK_WORDS = {ai: "ai-applications", ml: "ml-design", mlops: "ml-platform"} as const

function trackOption(text: string): (typeof TRACKS)[number] {
  const lane = wordOption("--track", [...Object.keys(TRACK_WORDS), ...TRACKS])(text)
  return TRACKS.find(track => track === (Reflect.get(TRACK_WORDS, lane) ?? lane)) ?? "ai-applications"
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const

/** Days of the week as `sat,sun`, or `none`; 0 is Monday. */
function daysOption(text: string): number[] {
  if (text.trim() === "none") return []
  const days = text.split(",").map(wordOption("--days-off", WEEKDAYS))
  return WEEKDAYS.flatMap((day, at) => (days.includes(day) ? [at] : []))
}

const dateOption = (text: string) => (text.trim() === "none" ? null : text.trim())

function seedOption(text: string): number {
  const seed = numberOption("--seed")(text)
  if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) return seed
  throw new UserError(
    `Expected a whole number from 0 to ${2 ** 32 - 1} for --seed, found "${text}"`,
    "For example --seed 7",
  )
}

const KEYS = `
At every prompt but prose q stops; what was graded is kept, an answer that was begun is not. At a card Enter shows the
answer, 1 to 4 grade it, s sets it aside and u takes the last grade back; after a question u takes its answer back. Prose
ends with a line that holds only a dot; q is text there. Answers may be piped in, one line for each prompt.`
/** What only a mock that is to be held can have. */
const OF_A_NEW_MOCK = ["track", "level", "company", "seed", "again"]
const RESUMES = `
A mock that was stopped goes on with the part that was open, from its beginning; --again begins another one, --discard
gives it up (what was answered in it stays answered). With --json the questions are asked on standard error, and standard
output holds the ratings.`
const DECKS = `
Decks end with .apkg (Anki, every schema from 11 on), .csv or .tsv (front, back, tags), .txt (also notes in plain text out of
Anki) or .md (a heading of the second level is a front). Scheduling is kept; scripts are left out, pictures and sounds become
their names.`

export function addPracticeCommand(program: Command, cliEffects: CliEffects, given?: PracticeEffects): void {
  const effects = {...cliEffects, ...(given ?? realPracticeEffects(cliEffects.signal))}
  const practice = program
    .command("practice")
    .description("Cards, questions and mock interviews of three tracks, towards your interview date")
  const add = (name: string, description: string, example: string) =>
    practice
      .command(name)
      .description(description)
      .option("--json", "print one JSON document")
      .option("--data <folder>", "where your journal is kept")
      .addHelpText("after", `\nExample:\n  ${example}`)
  const track = "ai, ml or mlops, in place of your plan's"
  add("next", "What today holds: due cards, then questions", "lanewise practice next --minutes 20")
    .option("--track <track>", track, trackOption)
    .option("--minutes <number>", "minutes to spend from now on", numberOption("--minutes"))
    .option("--question <id>", "this question and nothing else")
    .addHelpText("after", `${KEYS}\nWith --json nothing is asked: it prints what comes first.`)
    .action((options: NextOptions) => nextCommand(options, effects))
  add(
    "mock",
    "A timed mock interview, rated",
    "lanewise practice mock --track mlops --level L3 --company big",
  )
    .option("--track <track>", track, trackOption)
    .option("--level <level>", "L1 junior, L2 mid, L3 senior, L4 staff", wordOption("--level", LAB_LEVELS))
    .option("--company <kind>", COMPANIES.join(", "), wordOption("--company", COMPANIES))
    .option("--seed <number>", "which questions are drawn", seedOption)
    .option("--again", "begin another one although one is open")
    .addOption(
      new Option("--discard", "give up the one that is open, and hold none").conflicts(OF_A_NEW_MOCK),
    )
    .addHelpText("after", RESUMES)
    .action((options: MockOptions) => mockCommand(options, effects))
  add(
    "plan",
    "Your interview: date, track, level, minutes a day",
    "lanewise practice plan --track ml --date 2027-03-01 --minutes 30 --days-off sat,sun",
  )
    .option("--track <track>", "ai, ml or mlops", trackOption)
    .option("--level <level>", "L1 junior, L2 mid, L3 senior, L4 staff", wordOption("--level", LAB_LEVELS))
    .option("--company <kind>", COMPANIES.join(", "), wordOption("--company", COMPANIES))
    .option("--date <day>", "day of the interview, YYYY-MM-DD, or none", dateOption)
    .option("--minutes <number>", "minutes a day", numberOption("--minutes"))
    .option("--days-off <days>", "days without practice, such as sat,sun, or none", daysOption)
    .option("--new <number>", "new cards a day at the most", numberOption("--new"))
    .option(
      "--retention <share>",
      "share recalled that reviews aim at without a date",
      numberOption("--retention"),
    )
    .option("--cutoff <hour>", "hour at which a new day begins", numberOption("--cutoff"))
    .addHelpText(
      "after",
      "\nWhat is not given stays as it was. Without an option the plan is shown and nothing is changed.",
    )
    .action((options: PlanOptions) => planCommand(options, effects))
  add("stats", "Answers by skill, readiness, what is due, your plan", "lanewise practice stats")
    .option("--track <track>", track, trackOption)
    .action((options: StatsOptions) => statsCommand(options, effects))
  add("import", "Take a deck in", "lanewise practice import deck.apkg")
    .argument("<file>", "a deck")
    .addHelpText("after", DECKS)
    .action((file: string, options: DeckOptions) => importDeckCommand(file, options, effects))
  add("export", "Write your cards and those you have met", "lanewise practice export cards.apkg")
    .argument("<file>", "a file that ends with .apkg, .csv or .md")
    .option("--force", "write over a file that is there")
    .addHelpText("after", DECKS)
    .action((file: string, options: DeckOptions) => exportDeckCommand(file, options, effects))
  practice.addHelpText("after", "\nExample:\n  lanewise practice next\n  lanewise practice mock --track ml")
}
