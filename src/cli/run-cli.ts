import {Command, CommanderError} from "commander"
import {nearestIds} from "#model/nearest-ids"
import {UserError} from "#model/user-error"
import {addCareerCommand} from "./commands/career"
import {addClaimsCommand} from "./commands/claims"
import {addDecodeCommand} from "./commands/decode"
import {addDoctorCommand} from "./commands/doctor"
import {addFitCommand} from "./commands/fit"
import {addJournalCommand} from "./commands/journal"
import {addLabCommand} from "./commands/lab"
import {addMcpCommand} from "./commands/mcp"
import {addOffersCommand} from "./commands/offers"
import {addPayCommand} from "./commands/pay"
import {addPlanCommand} from "./commands/plan"
import {addPracticeCommand} from "./commands/practice"
import {addResumeCommand} from "./commands/resume"
import {addServeCommand} from "./commands/serve"
import {type CliEffects, Interrupted} from "./effects"

export const EXIT = {fine: 0, bug: 1, mend: 2} as const

function makeProgram(version: string, effects: CliEffects): Command {
  const program = new Command("lanewise")
    .description(
      "Which of three lanes (AI, ML, MLOps) would pay you more over ten years, how sure that is, and why",
    )
    .version(version)
    .configureOutput({writeOut: text => effects.say(text.trimEnd()), writeErr: () => {}})
    .exitOverride()
    .addHelpText(
      "after",
      "\nExamples:\n  lanewise                                        starts the web app\n  lanewise career --role backend --level senior --years 7 --place us-tx",
    )
  for (const add of [
    addServeCommand,
    addCareerCommand,
    addClaimsCommand,
    addDecodeCommand,
    addFitCommand,
    addResumeCommand,
    addPayCommand,
    addOffersCommand,
    addPlanCommand,
    addPracticeCommand,
    addLabCommand,
    addJournalCommand,
    addMcpCommand,
    addDoctorCommand,
  ])
    add(program, effects)
  return program
}

/** The words of the command that was meant, each followed by a space. @example ["lab", "watch", "--x"] => "lab watch " */
function commandWords(command: Command, [word, ...rest]: readonly string[]): string {
  const found = command.commands.find(one => one.name() === word)
  return found === undefined ? "" : `${found.name()} ${commandWords(found, rest)}`
}

/** Commander's messages as one line of ours: `error: unknown option '--x'\n(Did you mean --y?)`. */
function usageError({message}: CommanderError, program: Command, args: readonly string[]): UserError {
  if (message === "(outputHelp)")
    return new UserError(
      `Expected a command after "${args[0]}", found none`,
      `\`lanewise ${args[0]} --help\` shows what there is`,
    )
  const whole = message.replace(/^error: /, "").replaceAll("'", '"')
  const hint = /\n\((Did you mean .*)\)$/.exec(whole)?.[1]
  const said = whole.replace(/\n\(Did you mean .*\)$/, "").replace(/\.$/, "")
  return new UserError(
    said.charAt(0).toUpperCase() + said.slice(1),
    hint ?? `\`lanewise ${commandWords(program, args)}--help\` shows what there is`,
  )
}

/** The word that must be a command: the first, or the one that help is asked about. */
function commandWord([first, second]: readonly string[]): string | undefined {
  return first === "help" ? second : first
}

function requireKnown(program: Command, args: readonly string[]): void {
  const word = commandWord(args)
  if (word === undefined || word.startsWith("-")) return
  const names = [...program.commands.map(command => command.name()), "help"]
  if (names.includes(word)) return
  throw new UserError(
    `Expected a command out of ${names.join(", ")}, found "${word}"`,
    `Did you mean \`lanewise ${nearestIds(names, word)[0]}\`? \`lanewise --help\` describes them`,
  )
}

/** Runs one command line. @returns the exit code: 0 fine, 2 something that the person can mend, 1 a bug, and what a
 * shell shows where the person interrupted it */
export async function runCli(
  args: readonly string[],
  {version, effects}: {version: string; effects: CliEffects},
): Promise<number> {
  const program = makeProgram(version, effects)
  try {
    requireKnown(program, args)
    await program.parseAsync([...args], {from: "user"})
    return EXIT.fine
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine
    if (error instanceof Interrupted) return error.exitCode
    const mend = error instanceof CommanderError ? usageError(error, program, args) : error
    if (mend instanceof UserError) {
      effects.tell(mend.line)
      return EXIT.mend
    }
    effects.tell(
      `Lanewise failed inside; please report this: ${error instanceof Error ? error.stack : String(error)}`,
    )
    return EXIT.bug
  }
}
