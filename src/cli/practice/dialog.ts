import {createInterface} from "node:readline"

/** Lines that a person types, or that are piped in. */
export type LineDialog = {
  /** The next line as it was typed; null where the input ended. */
  ask(prompt: string): Promise<string | null>
  close(): void
}

export type DialogOptions = {
  readonly signal: AbortSignal
  /** Whether a person sits at both ends. */
  readonly isTerminal: boolean
  readonly output: NodeJS.WritableStream
}

/** A conversation over standard input. Piped lines may all come before the first question, so they wait in line; each is
 * printed after its prompt, so that what comes out reads like what happens in a terminal. */
export function openLineDialog({signal, isTerminal, output}: DialogOptions): LineDialog {
  const lines = createInterface({input: process.stdin, output, terminal: isTerminal})
  const came: string[] = []
  let isOver = false
  let waiting: ((line: string | null) => void) | null = null
  const hand = (line: string | null) => {
    const taker = waiting
    waiting = null
    if (taker !== null) taker(line)
    else if (line !== null) came.push(line)
  }
  const next = () =>
    new Promise<string | null>(resolve => {
      waiting = resolve
    })
  lines.on("line", hand)
  lines.on("close", () => {
    isOver = true
    hand(null)
  })
  // readline takes Ctrl-C for itself in a terminal
  lines.on("SIGINT", () => void process.kill(process.pid, "SIGINT"))
  signal.addEventListener("abort", () => lines.close())
  return {
    async ask(prompt) {
      if (isTerminal) {
        lines.setPrompt(prompt)
        lines.prompt()
      }
      const line = came.shift() ?? (isOver ? null : await next())
      if (!isTerminal) output.write(`${prompt}${line ?? ""}\n`)
      return line
    },
    close: () => lines.close(),
  }
}
