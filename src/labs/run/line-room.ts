import {type FromRoom, fromRoomSchema, type ToRoom} from "#model/labs/room-message"
import type {Room} from "./drive-play"
import {RunStopped, stopped} from "./run-stopped"

/** Characters of one answer; more is not a decision any more. */
export const LONGEST_ANSWER = 32_000_000

const MEMORY_MESSAGE = "The code took more memory than a lab may hold and was stopped"
const MEMORY_HINT = "Keep less: a lab needs a few megabytes"
export const OUT_OF_MEMORY =
  /out of memory|allocation failed|MemoryError|Invalid typed array length|Invalid array buffer length/i

/** How a room is reached: one message is one line of JSON, in either direction. */
export type Wire = {
  send(line: string): void
  /** Ends whatever is on the other side, at once and for good. */
  cut(): void
}

/** The near end of a wire. */
export type LineRoom = Room & {
  /** Takes in what the other side said. */
  hear(line: string): void
  /** Ends the room; who waits for an answer is told why. The first reason counts. */
  end(reason: RunStopped): void
}

/** A room at the other end of a wire. Nothing that comes over it is trusted: a line that is no answer, or that nobody
 * has asked for, ends the room. */
export function openLineRoom(wire: Wire, signal?: AbortSignal): LineRoom {
  let ended: RunStopped | null = null
  let waiting: {resolve(message: FromRoom): void; reject(error: unknown): void} | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function end(reason: RunStopped): void {
    if (ended === null) {
      ended = reason
      signal?.removeEventListener("abort", onAbort)
      wire.cut()
    }
    clearTimeout(timer)
    waiting?.reject(ended)
    waiting = null
  }
  function onAbort(): void {
    end(stopped("ended", "The run was stopped", "Run it again when you like"))
  }
  signal?.addEventListener("abort", onAbort, {once: true})
  if (signal?.aborted) onAbort()

  return {
    hear(line) {
      if (ended !== null) return
      if (line.length > LONGEST_ANSWER) return end(tooLongAnswer())
      const message = readLine(line)
      if (message === null || waiting === null)
        return end(
          stopped(
            "protocol",
            "The room said something that is no answer",
            "Leave input and output to the lab",
          ),
        )
      const memory = memoryFailure(message)
      if (memory !== null) return end(memory)
      const {resolve} = waiting
      waiting = null
      clearTimeout(timer)
      resolve(message)
    },
    end,
    ask(message, withinMs) {
      return new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended)
        waiting = {resolve, reject}
        timer = setTimeout(() => end(tooSlow(message, withinMs)), withinMs)
        wire.send(JSON.stringify(message))
      })
    },
    close() {
      end(stopped("ended", "The run is over", "Start another one"))
    },
  }
}

function readLine(line: string): FromRoom | null {
  try {
    const parsed = fromRoomSchema.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function tooLongAnswer(): RunStopped {
  return stopped(
    "shape",
    "An answer is longer than 32 million characters",
    "Answer with what was asked for only",
  )
}

function tooSlow(message: ToRoom, withinMs: number): RunStopped {
  const seconds = Math.round(withinMs / 100) / 10
  const what =
    message.k === "load"
      ? "Loading the code"
      : message.ids.length === 1
        ? `${message.call}()`
        : `${message.call}(), called ${message.ids.length} times at once,`
  return stopped(
    "too-slow",
    `${what} took longer than ${seconds} s and was stopped`,
    "Look for a loop that never ends, for work that grows with the square of the input, and for memory that is never given back",
  )
}

/** The runtimes throw where they can when memory ends; then the line is known. */
function memoryFailure(answer: FromRoom): RunStopped | null {
  if (answer.k !== "threw" || !OUT_OF_MEMORY.test(`${answer.name} ${answer.message}`)) return null
  return new RunStopped({kind: "too-much-memory", message: MEMORY_MESSAGE, hint: MEMORY_HINT, ...answer.at})
}

/** The room ended because memory did. */
export function memoryStopped(): RunStopped {
  return stopped("too-much-memory", MEMORY_MESSAGE, MEMORY_HINT)
}
