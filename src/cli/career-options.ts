import type {Command} from "commander"
import {PRESETS} from "#model/belief"
import {COUPLINGS} from "#model/career-result"
import {LEVELS, ROLES} from "#model/lane"
import {FILING_STATUSES, HORIZONS, PROFILE_EMPLOYERS} from "#model/profile"
import {beliefOption, numberOption} from "./read-options"

/** What the flags of `lanewise career` hold, as they were given. */
export type CareerOptions = {
  readonly profile?: string
  readonly role?: string
  readonly level?: string
  readonly years?: number
  readonly yearsAtLevel?: number
  readonly place?: string
  readonly employer?: string
  readonly hours?: number
  readonly pay?: number
  readonly filingStatus?: string
  readonly horizon?: number
  readonly preset?: string
  readonly belief?: Readonly<Record<string, number>>
  readonly careers?: number
  readonly seed?: number
  readonly coupling?: string
  readonly params?: string
  readonly uncertainty?: boolean
  readonly timing?: boolean
  readonly told?: string
  readonly law?: boolean
  readonly beliefs?: boolean
  readonly json?: boolean
  readonly workers?: number
  readonly data?: string
}

/** Flags that a law file makes meaningless, by their names in `CareerOptions`. */
const OF_A_PERSON = [
  "profile",
  "role",
  "level",
  "years",
  "yearsAtLevel",
  "place",
  "employer",
  "hours",
  "pay",
  "filingStatus",
  "horizon",
  "preset",
  "belief",
  "uncertainty",
  "timing",
  "told",
]

/** Adds the flags of `lanewise career`. */
export function addCareerOptions(command: Command): Command {
  const numeric = (flag: string, what: string) => command.option(`${flag} <number>`, what, numberOption(flag))
  command
    .option(
      "--profile <file>",
      "JSON file that says where you stand: role, level, years and more; - for standard input",
    )
    .option("--role <role>", `one of ${ROLES.join(", ")}`)
    .option("--level <level>", `one of ${LEVELS.join(", ")}`)
  numeric("--years", "years of experience in all")
  numeric("--years-at-level", "years at the present level")
  command
    .option("--place <id>", "where you work, for example us-tx; us is the average of the United States")
    .option("--employer <kind>", `one of ${PROFILE_EMPLOYERS.join(", ")}`)
  numeric("--hours", "hours a week to learn in")
  numeric("--pay", "your own total pay, USD a year")
  command.option("--filing-status <status>", `one of ${FILING_STATUSES.join(", ")}`)
  numeric("--horizon", `years to look ahead: ${HORIZONS.join(", ")}`)
  command
    .option("--preset <name>", `the beliefs to start from: ${PRESETS.join(", ")}`)
    .option("--belief <id=value>", "one belief that you hold otherwise; may be repeated", beliefOption)
  numeric("--careers", "simulated careers for each policy")
  numeric("--seed", "start of the random numbers")
  command.option("--coupling <kind>", `how compared careers share chance: ${COUPLINGS.join(", ")}`)
  command.option("--params <file>", "run this law file as it stands; - for standard input")
  command
    .option("--uncertainty", "say how sure the answer is and what it depends on (some seconds)")
    .option("--timing", "say when to move into each lane, if ever")
    .option("--told <lane@percentile>", "tell one simulated career, for example ml@50")
    .option("--law", "print the law that would be simulated, as JSON")
    .option("--beliefs", "list every belief with its value and range")
  numeric("--workers", "threads to use")
  for (const option of command.options) if (option.name() === "params") option.conflicts(OF_A_PERSON)
  return command
    .option("--data <folder>", "where your journal is kept")
    .option("--json", "print one JSON document")
}
