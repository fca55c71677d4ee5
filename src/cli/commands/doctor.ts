import {join} from "node:path"
import type {Command} from "commander"
import {readLaneModel} from "#io/node/content/read-lane-model"
import {dataFolder} from "#io/node/data-folder"
import {JOURNAL_FILE} from "#io/node/journal/open-database"
import {UserError} from "#model/user-error"
import {checkDatabase, checkDataFolder} from "../doctor/check-data"
import {
  checkBuild,
  checkChromium,
  checkContent,
  checkLaneModel,
  checkNode,
} from "../doctor/check-installation"
import {checkPort} from "../doctor/check-port"
import {type Finding, findingsText} from "../doctor/finding"
import type {CliEffects} from "../effects"
import {INSTALLATION} from "../installation"
import {DEFAULT_PORT, portNumber} from "../port-number"
import {numberOption} from "../read-options"

export type DoctorOptions = {readonly data?: string; readonly port: number; readonly json?: boolean}

async function examine({data, port}: DoctorOptions, effects: CliEffects): Promise<Finding[]> {
  portNumber(port)
  const folder = dataFolder({named: data})
  return [
    checkNode(process.versions.node),
    checkBuild(INSTALLATION.root),
    checkContent(effects.content),
    checkLaneModel(() => readLaneModel(INSTALLATION.root)),
    checkDataFolder(folder),
    await checkDatabase(join(folder, JOURNAL_FILE), () => effects.openJournal(folder)),
    await checkPort(port),
    checkChromium(process.env),
  ]
}

/** Checks the installation and says how to mend it. @throws UserError where something needed is wrong */
export async function doctorCommand(options: DoctorOptions, effects: CliEffects): Promise<void> {
  const findings = await examine(options, effects)
  const wrong = findings.filter(({mend, needed}) => needed && mend !== null)
  effects.say(
    options.json ? JSON.stringify({ok: wrong.length === 0, checks: findings}) : findingsText(findings),
  )
  const [first] = wrong
  if (first !== undefined)
    throw new UserError(
      `Found ${wrong.length === 1 ? "1 problem" : `${wrong.length} problems`}, first in ${first.id}: ${first.found}`,
      first.mend ?? "",
    )
}

export function addDoctorCommand(program: Command, effects: CliEffects): void {
  program
    .command("doctor")
    .description("Check this installation and say how to mend it")
    .option("--data <folder>", "where your journal is kept")
    .option("--port <number>", "the port to look at", numberOption("--port"), DEFAULT_PORT)
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nExample:\n  lanewise doctor")
    .action((options: DoctorOptions) => doctorCommand(options, effects))
}
