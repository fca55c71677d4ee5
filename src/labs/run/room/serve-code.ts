import type {CodePlace, ToRoom} from "#model/labs/room-message"
import {CodeRoom, threw} from "./code-room"
import {countBuffers} from "./count-buffers"
import {freezeBuiltIns} from "./freeze-built-ins"
import {LogBook} from "./log-book"
import {installOwnMath} from "./own-math"
import {stripGlobals} from "./strip-globals"

/** What differs between the room of a browser and that of the command line. */
export type CodeHost = {
  /** A module of its own for each copy, counted from 0. */
  importCode(code: string, copy: number): Promise<Readonly<Record<string, unknown>>>
  /** Where in the person's file an error arose. */
  placeOf(error: unknown): CodePlace
  /** Takes a line to the harness. */
  say(line: string): void
}

/** Makes this whole realm a room for a person's TypeScript, already without types: takes from it what a lab does not
 * offer, for good. Nothing here is trusted: the simulator and the grader are elsewhere.
 * @returns what takes in a line of the harness */
export function serveCode({importCode, placeOf, say}: CodeHost): (line: string) => Promise<void> {
  const {parse, stringify} = JSON
  const log = new LogBook()
  const print = (...values: unknown[]) => log.print(values)
  installOwnMath(Object(Math))
  countBuffers(globalThis)
  stripGlobals(globalThis)
  Object.defineProperty(globalThis, "console", {
    value: Object.freeze({log: print, info: print, warn: print, error: print, debug: print}),
  })
  freezeBuiltIns()

  let room: CodeRoom | undefined
  const answer = async (message: ToRoom): Promise<string> => {
    if (message.k === "load") {
      const {code, exports} = message
      room = new CodeRoom({log, placeOf, importCopy: copy => importCode(code, copy)})
      await room.load([0])
      return stringify(room.lacking(exports) ?? {k: "ready", ...log.take()})
    }
    if (message.copies !== undefined) await room?.load(message.copies)
    return room === undefined ? "" : stringify(room.answer(message))
  }
  return async line => {
    const message: ToRoom = parse(line)
    const call = message.k === "front" ? message.call : null
    // writing an answer down reads it once more
    say(await answer(message).catch(error => stringify(threw(error, {call, id: null}, {log, placeOf}))))
  }
}
