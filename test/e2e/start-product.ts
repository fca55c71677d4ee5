import {type ChildProcess, spawn} from "node:child_process"
import {once} from "node:events"
import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {createInterface} from "node:readline"
import type {TestProject} from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product answers, for example http://localhost:40123 */
    baseUrl: string
  }
}

const MAIN = join(import.meta.dirname, "../../dist/cli/main.mjs")
const PATIENCE_MS = 20_000

/** The address that the server prints when it is ready. */
async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new TypeError("Expected a server with standard output")
  const lines = createInterface({input: child.stdout})
  const [line] = await once(lines, "line", {signal: AbortSignal.timeout(PATIENCE_MS)})
  const url = /http:\/\/\S+/.exec(String(line))?.[0]
  if (url === undefined) throw new Error(`Expected the server to print its address, found "${line}"`)
  return url
}

export type StartedProduct = {
  /** For example http://localhost:40123 */
  readonly url: string
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

/** Starts the built product on a free port with a data folder of its own. */
export async function startProduct(): Promise<StartedProduct> {
  const folder = mkdtempSync(join(tmpdir(), "lanewise-e2e-"))
  const child = spawn(process.execPath, [MAIN, "serve", "--port", "0", "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = once(child, "exit")
  return {
    url: await readyUrl(child),
    async stop() {
      child.kill("SIGTERM")
      await ended
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** The product that all browser tests share. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct()
  project.provide("baseUrl", product.url)
  return product.stop
}
