import type {Command} from "commander"
import {makePlan, type Plan} from "#core/plan/make-plan"
import {planDocument} from "#core/plan/plan-document"
import {readPlanRequest} from "#core/plan/read-request"
import {type MoveVerdict, verdictSteps} from "#core/plan/verdict"
import {calendarEntries} from "#core/plan/view/calendar-days"
import {planHeadline} from "#core/plan/view/headline"
import {planMarkdown} from "#core/plan/view/plan-markdown"
import {calendarFile} from "#io/calendar-file"
import {breathe} from "#io/node/breathe"
import type {Content} from "#model/content/content"
import {LANE_NAMES, LANES, LEVELS, ROLES} from "#model/lane"
import {PLAN_SCOPES} from "#model/plan/plan-request"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {type PlanOptions, planDraft} from "../plan-draft"
import {type PlanEffects, realPlanEffects} from "../plan-effects"
import {progressLine} from "../progress"
import {numberOption} from "../read-options"
import {planText} from "../text/plan-text"

type Effects = CliEffects & PlanEffects
const EXPORTS = ["markdown", "ics", "json"] as const

function exportKind({json, export: named}: PlanOptions): (typeof EXPORTS)[number] | "text" {
  if (named === undefined) return json ? "json" : "text"
  const kind = EXPORTS.find(one => one === named)
  if (kind !== undefined) return kind
  throw new UserError(
    `Expected --export to be one of ${EXPORTS.join(", ")}, found "${named}"`,
    "For example `lanewise plan --from backend --to ai --export ics > plan.ics`",
  )
}

async function verdictOf(plan: Plan, content: Content, effects: Effects): Promise<MoveVerdict | null> {
  const progress = progressLine("Simulating the move", effects)
  try {
    return await breathe(verdictSteps(plan, content), {
      onProgress: progress.onProgress,
      signal: effects.signal,
    })
  } finally {
    progress.clear()
  }
}

export async function planCommand(options: PlanOptions, effects: Effects): Promise<void> {
  const kind = exportKind(options)
  const content = effects.content()
  const given = effects.given(content)
  const today = effects.today()
  const {cards, dayAt} = effects
  const draft = await planDraft(options, effects, {labs: given.labs, cards, today, dayAt})
  const deadline = options.deadline === undefined ? "kept" : "asked"
  const request = readPlanRequest(draft, given, {today, what: "The plan", deadline})
  const plan = makePlan(request, given)
  const verdict =
    options.verdict && kind !== "ics" && plan.kind === "planned"
      ? await verdictOf(plan, content, effects)
      : null
  const name = `Plan: ${LANE_NAMES[request.to]}`
  const titleOf = (piece: string) => content.portfolio[piece]?.title ?? piece
  const printed = {
    text: () => planText(plan, verdict, {columns: effects.columns, titleOf}),
    json: () => JSON.stringify(planDocument(plan, verdict)),
    markdown: () => planMarkdown(plan, verdict, content).trimEnd(),
    ics: () => calendarOf(plan, {name, at: effects.now()}),
  }
  effects.say(printed[kind]())
}

function calendarOf(plan: Plan, given: {readonly name: string; readonly at: number}): string {
  const entries = calendarEntries(plan)
  if (entries.length > 0) return calendarFile(entries, given).trimEnd()
  throw new UserError(
    `Expected weeks for a calendar, found none: ${planHeadline(plan).sentence.replace(/\.$/, "")}`,
    "Give hours a week with --hours, or another lane with --to",
  )
}

export function addPlanCommand(
  program: Command,
  effects: CliEffects,
  planEffects: PlanEffects = realPlanEffects(),
): void {
  program
    .command("plan")
    .description("What to learn for a lane, in which order, by when, and whether it pays")
    .option("--from <role>", `what you work as: ${ROLES.join(", ")}`)
    .option("--to <lane>", `where you want to go: ${LANES.join(", ")}`)
    .option("--level <level>", `the level to reach there: ${LEVELS.join(", ")} (default: yours)`)
    .option("--from-level <level>", "your level now (default: of your profile, else mid)")
    .option("--hours <number>", "hours a week for learning (default: 8)", numberOption("--hours"))
    .option(
      "--pace <number>",
      "hours you take for an hour of the guesses (default: 1)",
      numberOption("--pace"),
    )
    .option("--start <day>", "first day, YYYY-MM-DD (default: today, late in a week the next Monday)")
    .option("--deadline <day>", "what can be reached by this day, YYYY-MM-DD")
    .option("--scope <scope>", `one of ${PLAN_SCOPES.join(", ")} (default: move, from senior on level)`)
    .option("--skills <file>", "states of your skills as JSON, - for standard input")
    .option("--profile <file>", "profile as JSON for level, years, place and pay, - for standard input")
    .option("--data <folder>", "where your journal is kept")
    .option("--no-verdict", "leave out what the move costs and brings")
    .option("--export <format>", "print it as markdown, ics or json")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
The skills file maps ids to claimed, recalled, proven or missing; what it leaves out follows from --from:
  {"kubernetes": "proven", "typescript": "missing"}

Examples:
  lanewise plan --from backend --to ai
  lanewise plan --from ml --to mlops --level senior --hours 6 --deadline 2027-03-01
  lanewise plan --from backend --to ai --export ics > plan.ics`,
    )
    .action((options: PlanOptions) => planCommand(options, {...effects, ...planEffects}))
}
