import type {JsonValue} from "#model/journal/json-value"
import type {LabLanguage, OpenLab} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import type {Drilled, Watched} from "../run-results"
import {DRILL_LIMITS} from "../run-solution"
import {HarnessLine, STOPPED} from "./harness-line"
import {failedJob, type Job, type JobDone} from "./harness-messages"
import {RoomShelf} from "./room-shelf"
import type {RunProgress} from "./run-progress"

export type {Drilled, Watched} from "../run-results"

type RunOptions = {
  readonly language: LabLanguage
  /** Stops the run: it then comes to the failure "The run was stopped" of the kind `ended`. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: RunProgress) => void) | undefined
  /** How many times the limits a slow machine is given; 1 where nothing is said. */
  readonly patience?: number | undefined
}

export type GradeOptions = RunOptions & {
  readonly lab: OpenLab
  /** Whose hidden worlds to play instead of the code's own, so that two solutions meet the same ones. */
  readonly worldsOf?: string | undefined
}

export type WatchOptions = RunOptions & {
  readonly lab: OpenLab
  /** What differs from the lab's world, as in a trap; `{}` for the normal world. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly seed: number
}

export type DrillOptions = RunOptions & {
  /** Functions that the code must have, in camelCase; Python code has them in snake_case. */
  readonly exports: readonly string[]
  /** The one that is called. */
  readonly call: string
  /** The arguments of each call. */
  readonly cases: readonly (readonly JsonValue[])[]
}

/** Runs a person's code in a room of its own in this browser. Code that fails is a result with the reason; a promise
 * is rejected only where the runner itself cannot work, with a UserError that says why. Several runs may go on at the
 * same time. */
export type LabRunner = {
  /** A graded run: the same verdict, to the last bit, as `lanewise lab test`. */
  grade(code: string, options: GradeOptions): Promise<Verdict>
  /** Plays one world and records it, for its picture or to see a seed fail. */
  watch(code: string, options: WatchOptions): Promise<Watched>
  /** Calls one function of the code with many lists of arguments. */
  drill(code: string, options: DrillOptions): Promise<Drilled>
  /** Makes a room ready before it is needed; costs memory, Python's about 150 MB until it has not been used for five
   * minutes. */
  warm(language: LabLanguage): void
  /** Ends what runs and gives everything back. The runner cannot be used any more. */
  close(): void
}

/** What the runner does to the page; a test of the built product passes its own. */
export type RunnerEffects = {openHarness(): Worker}

const REAL_EFFECTS: RunnerEffects = {
  openHarness: () => new Worker(new URL("./harness-worker.ts", import.meta.url), {type: "module"}),
}

/** The runner of this page. Opening it costs nothing: rooms open when they are needed or warmed. */
export function createLabRunner(effects: RunnerEffects = REAL_EFFECTS): LabRunner {
  const shelf = new RoomShelf()
  const idle: HarnessLine[] = []
  const closing = new AbortController()

  const newHarness = () => new HarnessLine(effects.openHarness())

  async function run(job: Job, options: RunOptions): Promise<JobDone> {
    if (closing.signal.aborted) throw new UserError("This runner has been closed", "Load the page again")
    const signal =
      options.signal === undefined ? closing.signal : AbortSignal.any([options.signal, closing.signal])
    let isOver = false
    let hasOpened = false
    const tell = (progress: RunProgress) => {
      if (!isOver) options.onProgress?.(progress)
    }
    const harness = idle.pop() ?? newHarness()
    const room = shelf.take(job.language, tell)
    try {
      const port = await unlessAborted(room.port, signal)
      if (port === null) {
        if (!closing.signal.aborted) room.giveBack()
        return failedJob(job, STOPPED)
      }
      hasOpened = true
      tell({phase: "running", share: null, text: "Running"})
      return await harness
        .run(job, {port, signal, totalMs: totalMsOf(job), onCalls: callsTeller(tell)})
        .finally(room.remove)
    } catch (error) {
      room.remove()
      throw error
    } finally {
      isOver = true
      if (closing.signal.aborted) {
        room.remove()
        harness.end()
      } else if (hasOpened) shelf.stock(job.language) // where none opened, the next run tries again
      if (!harness.dead) idle.push(harness)
    }
  }

  return {
    async grade(code, {lab, worldsOf, ...options}) {
      const done = await run({kind: "grade", lab, worldsOf, ...common(code, options)}, options)
      if (done.kind !== "grade") throw new TypeError(`Expected a verdict, found what ${done.kind} gives`)
      return done.result
    },
    async watch(code, {lab, parameters, seed, ...options}) {
      const done = await run({kind: "watch", lab, parameters, seed, ...common(code, options)}, options)
      if (done.kind !== "watch") throw new TypeError(`Expected a world, found what ${done.kind} gives`)
      return done.result
    },
    async drill(code, {exports, call, cases, ...options}) {
      const drill = {exports, call, cases}
      const done = await run({kind: "drill", drill, ...common(code, options)}, options)
      if (done.kind !== "drill") throw new TypeError(`Expected answers, found what ${done.kind} gives`)
      return done.result
    },
    warm(language) {
      if (closing.signal.aborted) return
      shelf.stock(language)
      if (idle.length === 0) idle.push(newHarness())
    },
    close() {
      closing.abort()
      shelf.clear()
      for (const harness of idle.splice(0)) harness.end()
    },
  }
}

function common(code: string, {language, patience}: RunOptions) {
  return {code, language, patience: patience ?? 1}
}

function totalMsOf(job: Job): number {
  const limits = job.kind === "drill" ? DRILL_LIMITS : job.lab.limits
  return limits.total_seconds * 1000 * job.patience
}

function callsTeller(tell: (progress: RunProgress) => void): (calls: number) => void {
  return calls =>
    tell({phase: "running", share: null, text: `Running: ${calls.toLocaleString("en")} calls so far`})
}

/** What the promise gives, or null as soon as the signal is aborted. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(null)
    if (signal.aborted) return onAbort()
    signal.addEventListener("abort", onAbort, {once: true})
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort))
  })
}
