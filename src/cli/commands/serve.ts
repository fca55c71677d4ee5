import type {Command} from "commander"
import {type Decoder, prepareDecoder} from "#core/decode/decode-posting"
import {bandModel, type PayGiven, preparePay} from "#core/pay/band-model"
import type {PlanGiven} from "#core/plan/plan-given"
import {readLaneModel} from "#io/node/content/read-lane-model"
import {readPayModel} from "#io/node/content/read-pay-model"
import {dataFolder} from "#io/node/data-folder"
import type {Content} from "#model/content/content"
import type {CliEffects} from "../effects"
import {INSTALLATION, installedVersion} from "../installation"
import {readPlanGiven} from "../plan-effects"
import {DEFAULT_PORT, portNumber} from "../port-number"
import {numberOption} from "../read-options"

export type ServeOptions = {readonly port: number; readonly host: string; readonly data?: string | undefined}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    signal.addEventListener("abort", () => resolve(), {once: true})
  })
}

let prepared: PayGiven | undefined

/** The pay fit, read once. */
function payGiven(): PayGiven {
  prepared ??= preparePay(bandModel(readPayModel(INSTALLATION.root)))
  return prepared
}

let decoder: Decoder | undefined

/** The lane model and the skills, read once. */
function preparedDecoder({skills}: Content): Decoder {
  decoder ??= prepareDecoder(readLaneModel(INSTALLATION.root), skills)
  return decoder
}

let plan: PlanGiven | undefined

/** The content with tracks and labs, read once. */
function planningGiven(content: Content): PlanGiven {
  plan ??= readPlanGiven(content)
  return plan
}

/** Serves until it is interrupted. */
export async function serveCommand({port, host, data}: ServeOptions, effects: CliEffects): Promise<void> {
  portNumber(port)
  const folder = dataFolder({named: data})
  const journal = await effects.openJournal(folder)
  const engine = effects.openEngine()
  try {
    // loaded here, so that the other commands start without it
    const {startServer} = await import("#server/start-server")
    const content = effects.content()
    const server = await startServer({
      port,
      host,
      content,
      engine,
      journal,
      pay: payGiven,
      decoder: () => preparedDecoder(content),
      plan: () => planningGiven(content),
      today: () => new Date().toISOString().slice(0, 10),
      webFolder: INSTALLATION.webFolder,
      version: installedVersion(),
      tellBug: error => effects.tell(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    })
    effects.say(`Lanewise is running at ${server.url} (data in ${folder}). Press Ctrl-C to stop.`)
    await untilAborted(effects.signal)
    await server.close()
  } finally {
    await engine.close()
    await journal.close()
  }
}

export function addServeCommand(program: Command, effects: CliEffects): void {
  program
    .command("serve", {isDefault: true})
    .description("Start the web app on this machine (what `lanewise` alone does)")
    .option("--port <number>", "the port; 0 takes any free one", numberOption("--port"), DEFAULT_PORT)
    .option("--host <name>", "the address to listen on; 0.0.0.0 opens it to your network", "127.0.0.1")
    .option("--data <folder>", "where your journal is kept")
    .addHelpText("after", "\nExample:\n  lanewise serve --port 8080 --data ~/lanewise")
    .action((options: ServeOptions) => serveCommand(options, effects))
}
