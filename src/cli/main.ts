import {realEffects} from "./effects"
import {installedVersion} from "./installation"
import {runCli} from "./run-cli"

process.exitCode = await runCli(process.argv.slice(2), {version: installedVersion(), effects: realEffects()})
