import type {Progress} from "#model/career-answer"
import {UserError} from "#model/user-error"
import type {
  AloneNotice,
  CareerWork,
  PartnerNotice,
  WorkFailure,
  WorkKind,
  WorkResponse,
} from "./worker-messages"

export type WorkHandlers<T> = {
  readonly done: (value: T) => void
  readonly failed: (error: Error) => void
  readonly progress?: (progress: Progress) => void
}

/** One worker and the requests that it has not answered yet. */
class WorkerLine {
  private readonly worker = new Worker(new URL("./career-worker.ts", import.meta.url), {type: "module"})
  private readonly open = new Map<number, WorkHandlers<unknown>>()

  /** @param onBroken calls where the worker did not start */
  constructor(onBroken: () => void = () => {}) {
    this.worker.addEventListener("message", ({data}: MessageEvent<WorkResponse>) => this.receive(data))
    this.worker.addEventListener("error", () => {
      for (const {failed} of this.open.values())
        failed(new UserError("The part that computes did not start", "Load the page again"))
      this.open.clear()
      onBroken()
    })
  }

  send(id: number, kind: WorkKind, input: unknown, handlers: WorkHandlers<unknown>): void {
    this.open.set(id, handlers)
    this.worker.postMessage({id, kind, input})
  }

  /** Gives this worker its end of the port to its partner. */
  join(role: PartnerNotice["role"], port: MessagePort): void {
    this.worker.postMessage({kind: "partner", role, port} satisfies PartnerNotice, [port])
  }

  /** Tells this worker that its partner did not start. */
  goAlone(): void {
    this.worker.postMessage({kind: "alone"} satisfies AloneNotice)
  }

  cancel(id: number): void {
    if (this.open.delete(id)) this.worker.postMessage({kind: "cancel", id})
  }

  private receive(response: WorkResponse): void {
    const handlers = this.open.get(response.id)
    if (handlers === undefined) return
    if (response.type === "progress") {
      handlers.progress?.(response.progress)
      return
    }
    this.open.delete(response.id)
    if (response.type === "done") handlers.done(response.value)
    else handlers.failed(asError(response.failure))
  }
}

function asError({message, hint}: WorkFailure): Error {
  return hint === null ? new Error(message) : new UserError(message, hint)
}

/** Slow kinds have workers of their own, so that an answer never waits for them. */
const LINE_OF: Readonly<Record<WorkKind, "quick" | "slow" | "side">> = {
  answer: "quick",
  told: "side",
  uncertainty: "slow",
  timing: "side",
  claims: "side",
  law: "side",
  verdict: "side",
}
const lines = new Map<string, WorkerLine>()
let lastId = 0

function openLine(name: string): WorkerLine {
  const line = new WorkerLine()
  lines.set(name, line)
  if (name === "quick" && navigator.hardwareConcurrency > 1) {
    const {port1, port2} = new MessageChannel()
    line.join("lead", port1)
    const half = new WorkerLine(() => line.goAlone())
    lines.set("half", half)
    half.join("half", port2)
  }
  return line
}

/** Asks a worker. The handlers are called at most once for the end, never after a cancel.
 * @returns a function that cancels the request */
export function askWorker<Kind extends WorkKind>(
  kind: Kind,
  input: CareerWork[Kind]["input"],
  handlers: WorkHandlers<CareerWork[Kind]["output"]>,
): () => void {
  const name = LINE_OF[kind]
  const line = lines.get(name) ?? openLine(name)
  const id = ++lastId
  line.send(id, kind, input, handlers as WorkHandlers<unknown>)
  return () => line.cancel(id)
}
