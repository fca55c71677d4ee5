import type {Command} from "commander"
import {dataFolder} from "#io/node/data-folder"
import {answerServices} from "../answer-services"
import type {CliEffects} from "../effects"
import {INSTALLATION, installedVersion} from "../installation"
import {DEFAULT_PORT, portNumber} from "../port-number"
import {numberOption} from "../read-options"

export type ServeOptions = {readonly port: number; readonly host: string; readonly data?: string | undefined}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    signal.addEventListener("abort", () => resolve(), {once: true})
  })
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
    const server = await startServer({
      ...answerServices(effects.content(), engine),
      port,
      host,
      journal,
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
