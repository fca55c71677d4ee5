import {availableParallelism} from "node:os"
import {Worker} from "node:worker_threads"
import {UserError} from "#model/user-error"

/** What workers can be asked to do, by name: plain data in, plain data out. */
export type Jobs = Readonly<Record<string, {readonly request: unknown; readonly value: unknown}>>

/** What a worker answers a request with; `answer-requests.ts` is its side. */
export type WorkerReply =
  | {readonly kind: "result"; readonly value: unknown}
  | {readonly kind: "user-error"; readonly message: string; readonly hint: string}
  | {readonly kind: "bug"; readonly stack: string}

/** Threads that answer requests, each one at a time, in the order in which they were asked. They are started when
 * they are first needed and keep the process alive until `close`. */
export type WorkerPool<J extends Jobs> = {
  /** @throws UserError where the worker did, Error where it failed */
  ask<Job extends keyof J>(job: Job, request: J[Job]["request"]): Promise<J[Job]["value"]>
  /** Ends all threads at once; what was asked and not answered fails with an AbortError. */
  close(): Promise<void>
}

export type WorkerPoolOptions = {
  readonly script: URL
  readonly workers: number
  readonly workerData?: unknown
}

type Asked = {readonly message: unknown; resolve(value: unknown): void; reject(error: unknown): void}

function closedError(): DOMException {
  return new DOMException("The pool was closed", "AbortError")
}

/** As many threads as this machine has cores, four at most. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), 4)
}

export function openWorkerPool<J extends Jobs>({
  script,
  workers,
  workerData,
}: WorkerPoolOptions): WorkerPool<J> {
  const waiting: Asked[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Asked>()
  let closed = false

  function settle(worker: Worker, reply: WorkerReply): void {
    const asked = busy.get(worker)
    busy.delete(worker)
    idle.push(worker)
    if (reply.kind === "result") asked?.resolve(reply.value)
    else if (reply.kind === "user-error") asked?.reject(new UserError(reply.message, reply.hint))
    else asked?.reject(new Error(`A worker failed: ${reply.stack}`))
    next()
  }

  function lose(worker: Worker, error: unknown): void {
    const asked = busy.get(worker)
    busy.delete(worker)
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
    asked?.reject(closed ? closedError() : error)
    if (!closed) next()
  }

  function start(): Worker {
    const worker = new Worker(script, {workerData})
    worker.on("message", (reply: WorkerReply) => settle(worker, reply))
    worker.on("error", error => lose(worker, error))
    worker.on("exit", code => lose(worker, new Error(`A worker ended with ${code}`)))
    return worker
  }

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || busy.size < workers)) {
      const asked = waiting.shift()
      if (asked === undefined) return
      const worker = idle.pop() ?? start()
      busy.set(worker, asked)
      worker.postMessage(asked.message)
    }
  }

  return {
    ask(job, request) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(closedError())
        waiting.push({message: {job, request}, resolve, reject})
        next()
      })
    },
    async close() {
      closed = true
      for (const asked of waiting.splice(0)) asked.reject(closedError())
      await Promise.all([...idle, ...busy.keys()].map(worker => worker.terminate()))
    },
  }
}
