import type {CodePlace} from "#model/labs/room-message"
import {textOf} from "./text-of"

/** The first place in the file of this address that the stack of an error names. */
export function placeInStack(error: unknown, url: string): CodePlace {
  const stack = textOf(() => (error instanceof Error ? error.stack : ""), "")
  const from = stack.indexOf(`${url}:`)
  const match = from < 0 ? null : /^:(\d+)(?::(\d+))?/.exec(stack.slice(from + url.length))
  return {
    line: match?.[1] === undefined ? null : Number(match[1]),
    column: match?.[2] === undefined ? null : Number(match[2]),
  }
}
