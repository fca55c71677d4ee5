import type {CodePlace} from "#model/labs/room-message"
import {textOf} from "./text-of"

/** The first place in the person's file that the stack of an error names.
 * @param urls of the copies of it that were loaded */
export function placeInStack(error: unknown, urls: readonly string[]): CodePlace {
  const stack = textOf(() => (error instanceof Error ? error.stack : ""), "")
  for (const url of urls) {
    const from = stack.indexOf(`${url}:`)
    const match = from < 0 ? null : /^:(\d+)(?::(\d+))?/.exec(stack.slice(from + url.length))
    if (match?.[1] !== undefined)
      return {line: Number(match[1]), column: match[2] === undefined ? null : Number(match[2])}
  }
  return {line: null, column: null}
}
