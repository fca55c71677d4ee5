import {type ChildProcess, spawn} from "node:child_process"
import {cutLines} from "../cut-lines"
import type {Room} from "../drive-play"
import {LONGEST_ANSWER, memoryStopped, OUT_OF_MEMORY, openLineRoom, tooLongAnswer} from "../line-room"
import {type RunStopped, stopped} from "../run-stopped"
import {withoutNetwork} from "./without-network"

const LONGEST_COMPLAINT = 4_000
/** How long a process that says when it is open may take to say so. */
const OPEN_WITHIN_MS = 60_000

export type CodeProcessOptions = {
  readonly command: string
  readonly args: readonly string[]
  /** What the process may hold, in kilobytes. A shell sets it where there is one; the runtimes need about half. */
  readonly memoryKb: number
  /** It says "open" before it takes messages; starting is then not counted as time of the code. */
  readonly saysOpen?: boolean
  readonly signal?: AbortSignal | undefined
}

/** What interpreters need to start; nothing else of the person's environment is told. */
const TOLD = ["PATH", "HOME", "LD_LIBRARY_PATH", "PYENV_ROOT", "PYENV_VERSION", "SystemRoot"]

function roomEnvironment(): Record<string, string> {
  const told = TOLD.flatMap(name => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  // otherwise sets of texts have another order in each run
  return {...Object.fromEntries(told), PYTHONHASHSEED: "0"}
}

/** Starts a process of its own with next to no environment, a limit on memory and, where the system lets anybody cut it,
 * no network. The code runs with the person's own rights: the limits are against mistakes, not against strangers. */
function start({command, args, memoryKb}: CodeProcessOptions): ChildProcess {
  const stdio: ["pipe", "pipe", "pipe"] = ["pipe", "pipe", "pipe"]
  const env = roomEnvironment()
  if (process.platform === "win32") return spawn(command, args, {stdio, env, windowsHide: true})
  const limited = [
    "-c",
    `ulimit -d ${memoryKb} 2>/dev/null; exec "$0" "$@"`,
    ...withoutNetwork(),
    command,
    ...args,
  ]
  return spawn("/bin/sh", limited, {stdio, env})
}

/** A room in a child process that answers in JSON lines. */
export function openCodeProcess(options: CodeProcessOptions): Room {
  const child = start(options)
  let complaint = ""
  let open = options.saysOpen !== true
  let onOpen = () => {}
  const opened = open
    ? Promise.resolve()
    : new Promise<void>(resolve => {
        onOpen = resolve
      })
  const timer = setTimeout(
    () =>
      room.end(
        stopped(
          "ended",
          "The process for the code did not start in time",
          "Try again when less else is running",
        ),
      ),
    OPEN_WITHIN_MS,
  )
  void opened.then(() => clearTimeout(timer))
  const hear = (line: string) => {
    if (open) return room.hear(line)
    open = true
    if (line !== "open") room.hear(line)
    onOpen()
  }
  const room = openLineRoom(
    {
      send: line => void child.stdin?.write(`${line}\n`),
      cut() {
        child.kill("SIGKILL")
        onOpen()
      },
    },
    options.signal,
  )
  child.stdout?.setEncoding("utf8")
  const take = cutLines(hear)
  child.stdout?.on("data", (chunk: string) => {
    if (take(chunk) > LONGEST_ANSWER) room.end(tooLongAnswer())
  })
  child.stderr?.setEncoding("utf8")
  child.stderr?.on("data", (chunk: string) => {
    complaint = (complaint + chunk).slice(-LONGEST_COMPLAINT)
  })
  child.stdin?.on("error", () => {})
  child.on("error", error =>
    room.end(
      stopped(
        "ended",
        `Cannot start the process for the code: ${error.message}`,
        "Check that the program is installed",
      ),
    ),
  )
  child.on("close", (code, signal) => room.end(whyEnded({code, signal, complaint})))
  return {
    async ask(message, withinMs) {
      await opened
      return room.ask(message, withinMs)
    },
    close: room.close,
  }
}

function whyEnded({
  code,
  signal,
  complaint,
}: {
  code: number | null
  signal: NodeJS.Signals | null
  complaint: string
}): RunStopped {
  if (OUT_OF_MEMORY.test(complaint)) return memoryStopped()
  const last = complaint.trim().split("\n").at(-1) ?? ""
  return stopped(
    "ended",
    `The process of the code ended by itself (${signal ?? `exit code ${code}`})${last === "" ? "" : `: ${last.slice(0, 300)}`}`,
    "Leave ending to the lab: no exit, no signals",
  )
}
