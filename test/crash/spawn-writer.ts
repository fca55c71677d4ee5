import {spawn} from "node:child_process"
import {once} from "node:events"
import {join} from "node:path"
import {createInterface} from "node:readline"

export type Outcome = {
  readonly acknowledged: readonly string[]
  readonly exitCode: number | null
  readonly signal: string | null
}

export type WriterOptions = {
  readonly folder: string
  readonly count: number
  /** Kill the writer with SIGKILL when this many events are acknowledged. */
  readonly killAt?: number
}

/** Starts append-child.ts. `ready` resolves when it has opened the journal, `go` lets it write, `outcome`
 * resolves when it has ended. */
export function spawnWriter({folder, count, killAt}: WriterOptions) {
  const script = join(import.meta.dirname, "append-child.ts")
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, String(count)], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  const exited = once(child, "exit")
  const lines = createInterface({input: child.stdout})
  const acknowledged: string[] = []
  const ready = new Promise<void>((resolve, reject) => {
    lines.on("line", line => {
      if (line === "ready") return resolve()
      acknowledged.push(line)
      if (acknowledged.length === killAt) child.kill("SIGKILL")
    })
    child.once("exit", code => reject(new Error(`The writer ended with ${code} before it was ready`)))
  })
  const read = once(lines, "close")
  async function outcome(): Promise<Outcome> {
    await Promise.all([exited, read])
    return {acknowledged, exitCode: child.exitCode, signal: child.signalCode}
  }
  return {ready, go: () => child.stdin.write("go\n"), outcome: outcome()}
}
