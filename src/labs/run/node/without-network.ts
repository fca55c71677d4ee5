import {spawnSync} from "node:child_process"

/** Puts a program into a network of its own in which there is nothing. */
const ALONE = ["unshare", "--map-root-user", "--net"]
let known: readonly string[] | null = null

/** What to put before a command so that it has no network: nothing where the system has no such means or does not let
 * everybody use it. Only Linux has one that is tried here. */
export function withoutNetwork(): readonly string[] {
  known ??= process.platform === "linux" && works() ? ALONE : []
  return known
}

function works(): boolean {
  const [command = "", ...args] = ALONE
  return spawnSync(command, [...args, "true"], {stdio: "ignore", timeout: 5_000}).status === 0
}
