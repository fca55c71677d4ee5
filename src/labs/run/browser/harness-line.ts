import type {RunFailure} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import {stopped} from "../run-stopped"
import {type FromHarness, failedJob, type Job, type JobDone, type ToHarness} from "./harness-messages"

/** How long a harness may take to answer that it has stopped, and to notice that a run took too long. */
const GRACE_MS = 500
const OVERTIME_MS = 3000

export type HarnessOptions = {
  readonly port: MessagePort
  readonly signal: AbortSignal | undefined
  /** The run is ended from outside when the harness itself has not ended it by then. */
  readonly totalMs: number
  onCalls(calls: number): void
}

/** One harness worker. It does one job at a time. */
export class HarnessLine {
  /** Ended and of no more use. */
  dead = false

  constructor(private readonly worker: Worker) {}

  run(job: Job, {port, signal, totalMs, onCalls}: HarnessOptions): Promise<JobDone> {
    return new Promise((resolve, reject) => {
      const timers = [setTimeout(() => giveUp(TOO_LONG), totalMs + OVERTIME_MS)]
      const settle = (act: () => void) => {
        for (const timer of timers) clearTimeout(timer)
        signal?.removeEventListener("abort", onAbort)
        this.worker.onmessage = null
        this.worker.onerror = null
        act()
      }
      const giveUp = (failure: RunFailure) => {
        this.end()
        settle(() => resolve(failedJob(job, failure)))
      }
      const broken = (message: string) => {
        this.end()
        settle(() => reject(new UserError(`The simulator broke down: ${message}`, "Load the page again")))
      }
      const onAbort = () => {
        this.send({type: "stop"})
        timers.push(setTimeout(() => giveUp(STOPPED), GRACE_MS))
      }
      this.worker.onmessage = ({data}: MessageEvent<FromHarness>) => {
        if (data.type === "progress") onCalls(data.calls)
        else if (data.type === "done") settle(() => resolve(data.done))
        else broken(data.message)
      }
      this.worker.onerror = event => {
        event.preventDefault()
        broken(event.message)
      }
      this.send({type: "run", job}, [port])
      signal?.addEventListener("abort", onAbort, {once: true})
      if (signal?.aborted) onAbort()
    })
  }

  end(): void {
    this.dead = true
    this.worker.terminate()
  }

  private send(message: ToHarness, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer)
  }
}

const TOO_LONG = stopped(
  "too-slow",
  "The run took too long and was stopped",
  "Look for answers that grow without end, and for work that grows with the square of the input",
).failure
export const STOPPED = stopped("ended", "The run was stopped", "Run it again when you like").failure
