import type {FromRoom} from "#model/labs/room-message"
import type {RunFailure} from "#model/labs/verdict"
import {LabFault} from "../sim/lab-fault"

/** What the runtimes say when code changes what it may only read. */
const READ_ONLY = /read only property|read-only|not extensible|Cannot delete property|Cannot redefine/i
/** What code that does not parse raises when it is loaded. Once it runs, the same names come from JSON.parse() and the like. */
const UNREAD: ReadonlySet<string> = new Set(["SyntaxError", "IndentationError", "TabError"])
const NOWHERE = {line: null, column: null}

/** A fault that the simulator found in an answer. Null where the error is a bug of ours. */
export function explainFault(error: unknown): RunFailure | null {
  if (!(error instanceof LabFault)) return null
  return {kind: "shape", message: error.message, hint: error.hint, ...NOWHERE}
}

/** Why the room gave no answers, in words for the person. Null where it gave some. */
export function explainRoom(message: FromRoom): RunFailure | null {
  switch (message.k) {
    case "ready":
    case "acts":
      return null
    case "lacks":
      return {kind: "lacks", message: message.message, hint: message.hint, ...NOWHERE}
    case "odd":
      return {
        kind: "shape",
        message: `The answer of ${message.call}() holds ${message.found}${message.path === "" ? "" : ` in \`${message.path}\``}`,
        hint: oddHint(message.found),
        ...NOWHERE,
      }
    case "threw":
      return {
        kind: message.call === null && UNREAD.has(message.name) ? "syntax" : "threw",
        message: `${message.call === null ? "Loading the code" : `${message.call}()`} threw ${message.name}: ${message.message}`,
        hint: threwHint(message.message),
        ...message.at,
      }
  }
}

function oddHint(found: string): string {
  if (found === "NaN")
    return "Look for 0 / 0 or the logarithm of a negative number, and for a field that is not there"
  if (found === "Infinity" || found === "-Infinity") return "Look for a division by 0 or the logarithm of 0"
  if (found === "a promise") return "Return the answer itself: no async, no await, nothing to wait for"
  return "Answer with numbers, texts, true, false, null, lists and plain objects only"
}

function threwHint(message: string): string {
  if (READ_ONLY.test(message))
    return "Inputs and built-ins may only be read; copy what you want to change, as [...list] or list(items)"
  return "The run stopped there; mend the line and run again"
}
