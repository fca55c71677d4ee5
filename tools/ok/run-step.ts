import {spawn} from "node:child_process"
import type {Step} from "./steps"

export type RunStepOptions = {
  /** Folder that the command runs in. */
  readonly root: string
  /** `at the end`: in one piece when the step is over, for steps that go on beside others. */
  readonly output: "as it comes" | "at the end"
}

/** Runs the step and says how it went; whether it is fine. A command that cannot be started is a failure with its reason. */
export function runStep(
  {name, command, args}: Pick<Step, "name" | "command" | "args">,
  {root, output}: RunStepOptions,
): Promise<boolean> {
  const started = performance.now()
  const isHeld = output === "at the end"
  if (!isHeld) console.log(`\n== ${name}`)
  return new Promise(resolve => {
    const child = spawn(command, args, {cwd: root, stdio: isHeld ? ["ignore", "pipe", "pipe"] : "inherit"})
    const said: Buffer[] = []
    const hear = (piece: Buffer) => said.push(piece)
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    let isOver = false
    const end = (failure: string | null) => {
      if (isOver) return // a command that does not exist closes after its error
      isOver = true
      if (isHeld) process.stdout.write(`\n== ${name}\n${Buffer.concat(said).toString("utf8")}`)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`== ${name}: ${failure === null ? "fine" : `FAILED (${failure})`}, ${seconds} s`)
      resolve(failure === null)
    }
    child.once("error", ({message}) => end(message))
    child.once("close", (status, signal) => end(status === 0 ? null : String(signal ?? status)))
  })
}
