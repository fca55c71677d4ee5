import {type ChildProcess, spawn} from "node:child_process"
import {type FromRoom, fromRoomSchema, type ToRoom} from "#model/labs/room-message"
import type {Room} from "../drive"
import {RunStopped, stopped} from "../run-stopped"

/** Characters of one answer; more is not a decision any more. */
const LONGEST_ANSWER = 32_000_000
const LONGEST_COMPLAINT = 4_000
/** What the process may hold, in kilobytes. A shell sets it where there is one; the runtimes need about half. */
const MEMORY_KB = 900_000

const LEAVE_ALONE = "Leave standard input and output alone"
const MEMORY_MESSAGE = "The code took more memory than a lab may hold and was stopped"
const MEMORY_HINT = "Keep less: a lab needs a few megabytes"
const OUT_OF_MEMORY = /out of memory|Array buffer allocation failed|MemoryError|Invalid typed array length/i

export type CodeProcessOptions = {
  readonly command: string
  readonly args: readonly string[]
  readonly signal?: AbortSignal
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

/** Starts a process of its own with next to no environment and a limit on memory. The code runs with the person's own
 * rights: the limits are against mistakes, not against strangers. */
function start({command, args}: CodeProcessOptions): ChildProcess {
  const stdio: ["pipe", "pipe", "pipe"] = ["pipe", "pipe", "pipe"]
  const env = roomEnvironment()
  if (process.platform === "win32") return spawn(command, args, {stdio, env, windowsHide: true})
  const limited = ["-c", `ulimit -d ${MEMORY_KB} 2>/dev/null; exec "$0" "$@"`, command, ...args]
  return spawn("/bin/sh", limited, {stdio, env})
}

/** A room in a child process that answers in JSON lines. */
export function openCodeProcess(options: CodeProcessOptions): Room {
  const child = start(options)
  let heard = ""
  let complaint = ""
  let ended: RunStopped | null = null
  let waiting: {resolve(message: FromRoom): void; reject(error: unknown): void} | null = null

  function end(reason: RunStopped): void {
    ended ??= reason
    child.kill("SIGKILL")
    waiting?.reject(ended)
    waiting = null
  }
  function receive(line: string): void {
    const message = readMessage(line)
    if (message === null || waiting === null) {
      end(stopped("protocol", "The process said something that is no answer", LEAVE_ALONE))
      return
    }
    const memory = memoryFailure(message)
    if (memory !== null) {
      end(memory)
      return
    }
    const {resolve} = waiting
    waiting = null
    resolve(message)
  }
  child.stdout?.setEncoding("utf8")
  child.stdout?.on("data", (chunk: string) => {
    heard += chunk
    for (let at = heard.indexOf("\n"); at >= 0 && ended === null; at = heard.indexOf("\n")) {
      const line = heard.slice(0, at)
      heard = heard.slice(at + 1)
      receive(line)
    }
    if (heard.length > LONGEST_ANSWER)
      end(
        stopped(
          "shape",
          "An answer is longer than 32 million characters",
          "Answer with what was asked for only",
        ),
      )
  })
  child.stderr?.setEncoding("utf8")
  child.stderr?.on("data", (chunk: string) => {
    complaint = (complaint + chunk).slice(-LONGEST_COMPLAINT)
  })
  child.stdin?.on("error", () => {})
  child.on("error", error =>
    end(
      stopped(
        "ended",
        `Cannot start the process for the code: ${error.message}`,
        "Check that the program is installed",
      ),
    ),
  )
  child.on("close", (code, signal) => end(whyEnded({code, signal, complaint})))
  const onAbort = () => end(stopped("ended", "The run was stopped", "Run it again when you like"))
  options.signal?.addEventListener("abort", onAbort, {once: true})

  return {
    ask(message: ToRoom, withinMs: number) {
      return new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended)
        const timer = setTimeout(() => end(tooSlow(message, withinMs)), withinMs)
        waiting = {
          resolve: answer => {
            clearTimeout(timer)
            resolve(answer)
          },
          reject: error => {
            clearTimeout(timer)
            reject(error)
          },
        }
        child.stdin?.write(`${JSON.stringify(message)}\n`)
      })
    },
    close() {
      options.signal?.removeEventListener("abort", onAbort)
      child.removeAllListeners("close")
      child.kill("SIGKILL")
    },
  }
}

function readMessage(line: string): FromRoom | null {
  try {
    const parsed = fromRoomSchema.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function tooSlow(message: ToRoom, withinMs: number): RunStopped {
  const seconds = Math.round(withinMs / 100) / 10
  const what =
    message.k === "load"
      ? "Loading the code"
      : `${message.call}() for ${message.ids.length} ${message.ids.length === 1 ? "world" : "worlds"}`
  return stopped(
    "too-slow",
    `${what} took longer than ${seconds} s and was stopped`,
    "Look for a loop that never ends, or for work that grows with the square of the input",
  )
}

/** The runtimes throw where they can when memory ends; then the line is known. */
function memoryFailure(answer: FromRoom): RunStopped | null {
  if (answer.k !== "threw" || !OUT_OF_MEMORY.test(`${answer.name} ${answer.message}`)) return null
  return new RunStopped({kind: "too-much-memory", message: MEMORY_MESSAGE, hint: MEMORY_HINT, ...answer.at})
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
  if (OUT_OF_MEMORY.test(complaint)) return stopped("too-much-memory", MEMORY_MESSAGE, MEMORY_HINT)
  const last = complaint.trim().split("\n").at(-1) ?? ""
  return stopped(
    "ended",
    `The process of the code ended by itself (${signal ?? `exit code ${code}`})${last === "" ? "" : `: ${last.slice(0, 300)}`}`,
    "Leave ending to the lab: no exit, no signals",
  )
}
