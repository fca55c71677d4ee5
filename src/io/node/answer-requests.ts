import {parentPort} from "node:worker_threads"
import {UserError} from "#model/user-error"
import type {Jobs, WorkerReply} from "./worker-pool"

/** `transfer`: buffers that are handed over instead of copied. */
export type Answered<Value> = {readonly value: Value; readonly transfer?: readonly ArrayBufferLike[]}

export type Answers<J extends Jobs> = {
  readonly [Job in keyof J]: (request: J[Job]["request"]) => Answered<J[Job]["value"]>
}

/** Makes this thread answer the requests of a worker pool. */
export function answerRequests<J extends Jobs>(answers: Answers<J>): void {
  const port = parentPort
  if (port === null) throw new TypeError("Expected to run in a worker thread")
  port.on("message", ({job, request}) => {
    try {
      const {value, transfer = []}: Answered<unknown> = answers[job as keyof J](request)
      port.postMessage(
        {kind: "result", value} satisfies WorkerReply,
        transfer.filter(buffer => buffer instanceof ArrayBuffer),
      )
    } catch (error) {
      port.postMessage(describe(error))
    }
  })
}

function describe(error: unknown): WorkerReply {
  if (error instanceof UserError) return {kind: "user-error", message: error.message, hint: error.hint}
  return {kind: "bug", stack: error instanceof Error ? (error.stack ?? error.message) : String(error)}
}
