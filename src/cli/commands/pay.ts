import type {Command} from "commander"
import {payBand} from "#core/pay/band"
import {bandModel, preparePay} from "#core/pay/band-model"
import {checkTarget} from "#core/pay/batch"
import {EMPLOYERS, LEVELS, ROLES} from "#model/lane"
import {nearestIds} from "#model/nearest-ids"
import type {RangeTarget} from "#model/pay/posting"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {runBatch} from "../pay-batch"
import {type PayEffects, realPayEffects} from "../pay-effects"
import {numberOption} from "../read-options"
import {payText} from "../text/pay-text"

export type PayOptions = {
  readonly lane?: string
  readonly level?: string
  readonly title?: string
  readonly country?: string
  readonly state?: string
  readonly tier?: string
  readonly year?: number
  readonly remote?: number
  readonly json?: boolean
  readonly batch?: string
  readonly target?: RangeTarget
}

const REMOTE = [0, 50, 100] as const
/** Words of the help for two kinds of employer. */
const TIER_NAMES: Readonly<Record<string, string>> = {big: "bigtech", other: "nonai"}

function pick<Id extends string>(ids: readonly Id[], text: string | undefined, flag: string): Id {
  const id = ids.find(known => known === text)
  if (id !== undefined) return id
  const found = text === undefined ? "nothing" : `"${text}"`
  throw new UserError(
    `Expected ${flag} out of ${ids.join(", ")}, found ${found}`,
    `For example ${flag} ${text === undefined ? ids[0] : nearestIds([...ids], text)[0]}`,
  )
}

export async function payCommand(
  options: PayOptions,
  effects: Pick<CliEffects, "say" | "tell"> & PayEffects,
): Promise<void> {
  const {batch, target, tier, country, year} = options
  if (batch !== undefined) return runBatch(batch, {model: effects.payModel(), target, effects})
  if (target !== undefined)
    throw new UserError(
      "Expected --target together with --batch, found it alone",
      "For example lanewise pay --batch rows.csv --target low",
    )
  const remote = REMOTE.find(percent => percent === (options.remote ?? 0))
  if (remote === undefined)
    throw new UserError(
      `Expected --remote out of ${REMOTE.join(", ")}, found ${options.remote}`,
      "For example --remote 100",
    )
  const query = {
    lane: pick(ROLES, options.lane, "--lane"),
    level: pick(LEVELS, options.level, "--level"),
    employer: tier === undefined ? undefined : pick(EMPLOYERS, TIER_NAMES[tier] ?? tier, "--tier"),
    title: options.title,
    country: country?.toUpperCase(),
    state: options.state?.toUpperCase(),
    year,
    remotePercent: remote,
  }
  const model = effects.payModel()
  const answer = payBand(query, preparePay(bandModel(model)))
  if (!options.json) return effects.say(payText(answer, model))
  const {fitted, data, scores} = model
  effects.say(JSON.stringify({query, answer, model: {fitted, data, scores}}))
}

export function addPayCommand(
  program: Command,
  effects: CliEffects,
  payEffects: PayEffects = realPayEffects(),
): void {
  program
    .command("pay")
    .description("The pay of a lane and level with its interval and count, or predictions for a file of rows")
    .option("--lane <lane>", ROLES.join(", "))
    .option("--level <level>", LEVELS.join(", "))
    .option("--title <title>", "a title in place of the usual one of the lane")
    .option("--country <code>", "two letters; US unless said")
    .option("--state <code>", "US state, two letters")
    .option("--tier <employer>", `for total pay: ${EMPLOYERS.join(", ")}, or big, other`)
    .option("--year <year>", "year of the posting", numberOption("--year"))
    .option("--remote <percent>", REMOTE.join(", "), numberOption("--remote"))
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
  lanewise pay --batch rows.csv --target low > low.csv`,
    )
    .action((options: PayOptions) =>
      payCommand(options, {...effects, ...payEffects, say: effects.say, tell: effects.tell}),
    )
}
