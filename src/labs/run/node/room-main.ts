import {pathToFileURL} from "node:url"
import type {CodePlace, RoomSays, ToRoom} from "#model/labs/room-message"
import {CodeRoom, threw} from "../room/code-room"
import {LogBook} from "../room/log-book"
import {installOwnMath} from "../room/own-math"
import {freezeBuiltIns, stripGlobals} from "../room/strip-globals"

// The process that holds a person's TypeScript, already without types. Started by code-process.ts with the path of
// the code; talks in JSON lines on standard input and output. Nothing here is trusted: the simulator and the grader
// are in the parent.

const codeUrl = pathToFileURL(process.argv[2] ?? "").href
const {stdin, stdout} = process
const {parse, stringify} = JSON
const log = new LogBook()

/** The first place in the person's file that the stack names. */
function placeOf(error: unknown): CodePlace {
  const stack = error instanceof Error ? String(error.stack) : ""
  const from = stack.indexOf(`${codeUrl}:`)
  const match = from < 0 ? null : /^:(\d+)(?::(\d+))?/.exec(stack.slice(from + codeUrl.length))
  return {
    line: match?.[1] === undefined ? null : Number(match[1]),
    column: match?.[2] === undefined ? null : Number(match[2]),
  }
}

function say(message: RoomSays): void {
  stdout.write(`${stringify(message)}\n`)
}

let room: CodeRoom | undefined
async function receive(line: string): Promise<void> {
  const message: ToRoom = parse(line)
  if (message.k === "front") return room === undefined ? undefined : say(room.answer(message))
  try {
    room = new CodeRoom(await import(codeUrl), {log, placeOf})
    say(room.lacking(message.exports) ?? {k: "ready", ...log.take()})
  } catch (error) {
    say(threw(error, {call: null, id: null}, {log, placeOf}))
  }
}

const print = (...values: unknown[]) => log.print(values)
installOwnMath(Object(Math))
stripGlobals(globalThis)
Object.defineProperty(globalThis, "console", {
  value: Object.freeze({log: print, info: print, warn: print, error: print, debug: print}),
})
freezeBuiltIns()

let text = ""
stdin.setEncoding("utf8")
stdin.on("data", chunk => {
  text += chunk
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
    const line = text.slice(0, end)
    text = text.slice(end + 1)
    void receive(line)
  }
})
