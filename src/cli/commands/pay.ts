import type {Command} from "commander"
import {bandModel, preparePay} from "#core/pay/band-model"
import {checkTarget} from "#core/pay/batch"
import {makePayQuestion, PAY_BASES_SHOWN, type RawPayQuestion, REMOTE_PERCENTS} from "#core/pay/pay-question"
import {payDocument} from "#core/pay/view/pay-document"
import {payView} from "#core/pay/view/pay-view"
import {EMPLOYERS, LEVELS, ROLES} from "#model/lane"
import type {RangeTarget} from "#model/pay/posting"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {runBatch} from "../pay-batch"
import {type PayEffects, realPayEffects} from "../pay-effects"
import {numberOption} from "../read-options"
import {payText} from "../text/pay-text"

export type PayOptions = RawPayQuestion & {
  readonly json?: boolean
  readonly batch?: string
  readonly target?: RangeTarget
}

/** Options that rows make meaningless, by their names in `PayOptions`. */
const OF_ONE_BAND = [
  "lane",
  "level",
  "title",
  "country",
  "state",
  "place",
  "tier",
  "basis",
  "own",
  "real",
  "year",
  "remote",
] as const satisfies readonly (keyof PayOptions)[]

export async function payCommand(
  options: PayOptions,
  effects: Pick<CliEffects, "say" | "tell" | "content" | "signal"> & PayEffects,
): Promise<void> {
  const {batch, target} = options
  if (batch !== undefined) {
    effects.closeInputOn(effects.signal)
    return runBatch(batch, {model: effects.payModel(), target, effects})
  }
  if (target !== undefined)
    throw new UserError(
      "Expected --target together with --batch, found it alone",
      "For example lanewise pay --batch rows.csv --target low",
    )
  const given = {...preparePay(bandModel(effects.payModel())), content: effects.content()}
  const question = makePayQuestion(options, {...given, nameOf: field => `--${field}`})
  const view = payView(question, given)
  effects.say(options.json ? JSON.stringify(payDocument(view, given.model)) : payText(view))
}

export function addPayCommand(
  program: Command,
  effects: CliEffects,
  payEffects: PayEffects = realPayEffects(),
): void {
  const command = program
    .command("pay")
    .description("The pay of a lane and level with its interval and count, or predictions for a file of rows")
    .option("--lane <lane>", ROLES.join(", "))
    .option("--level <level>", LEVELS.join(", "))
    .option("--title <title>", "a title in place of the usual one of the lane")
    .option("--country <code>", "two letters; US unless said")
    .option("--state <code>", "US state, two letters")
    .option("--place <id>", "a state or metro area: us-tx, us-tx-austin; the shift is modelled")
    .option("--tier <employer>", `for total pay: ${EMPLOYERS.join(", ")}, or big, other`)
    .option("--basis <basis>", `${PAY_BASES_SHOWN.join(" or ")}; total needs --tier`)
    .option("--own <usd>", "your own pay, USD a year, on that basis", numberOption("--own"))
    .option("--real", "in today's dollars instead of those of the data's year")
    .option("--year <year>", "year of the posting", numberOption("--year"))
    .option("--remote <percent>", REMOTE_PERCENTS.join(", "), numberOption("--remote"))
    .option("--json", "print one JSON document")
    .option("--batch <file>", "CSV of rows, - for standard input; writes id,q10,q50,q90")
    .option("--target <end>", "with --batch of postings: mid, low or high of the range", checkTarget)
    .addHelpText(
      "after",
      `
Columns of --batch, others ignored:
  postings             posting_id, lane, work_year, experience_level, employment_type, job_title, employee_residence,
                       remote_ratio, company_location, company_size
  total compensation   date, company, level, title, tag, is_ml_ai, location, us_state, years_of_experience,
                       years_at_company

Examples:
  lanewise pay --lane ml --level senior --tier big
  lanewise pay --lane ml --level senior --own 195000
  lanewise pay --lane ai --level mid --place us-tx-austin --tier other --basis total --own 240000 --real
  lanewise pay --batch rows.csv --target low > low.csv`,
    )
    .action((options: PayOptions) => payCommand(options, {...effects, ...payEffects}))
  for (const option of command.options) if (option.name() === "batch") option.conflicts([...OF_ONE_BAND])
}
