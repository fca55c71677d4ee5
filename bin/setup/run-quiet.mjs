import {spawn} from "node:child_process"
import {SetupError} from "./setup-error.mjs"

/** Characters of a failed program's output that are shown: its end says what went wrong. */
const MOST_PRINTED = 4000

/** Runs a program without showing what it prints, and shows that only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, failure: string}} options `failure` says what could not be done and what to do
 * @returns {Promise<void>} */
export function runQuiet(command, args, {cwd, failure}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    })
    let printed = ""
    const keep = chunk => {
      printed = (printed + chunk).slice(-MOST_PRINTED)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.once("error", error =>
      reject(new SetupError(`${failure}. ${command} did not start: ${error.message}`)),
    )
    child.once("close", (code, signal) => {
      if (code === 0) resolve()
      else
        reject(new SetupError(`${printed.trimEnd()}\n${failure} (${command} ended with ${signal ?? code})`))
    })
  })
}
