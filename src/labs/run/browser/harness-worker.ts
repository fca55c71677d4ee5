import {drillSolution, gradeSolution, type RunPlace, watchSolution} from "../run-solution"
import type {FromHarness, Job, JobDone, ToHarness} from "./harness-messages"
import {openPortRoom} from "./port-room"

// The harness: a worker of the product's own origin with the simulators and the grader in it. It reaches the person's
// code over a port only; the code is in a worker of a frame of another origin.

/** Progress is told at most so often, ms. */
const PROGRESS_EVERY = 100

let stop = new AbortController()

function say(message: FromHarness): void {
  self.postMessage(message)
}

function placeAt(port: MessagePort, {patience}: Job): RunPlace {
  let told = performance.now()
  return {
    open: () => openPortRoom(port, stop.signal),
    now: () => performance.now(),
    patience,
    onCalls(calls) {
      const now = performance.now()
      if (now - told < PROGRESS_EVERY) return
      told = now
      say({type: "progress", calls})
    },
  }
}

async function run(job: Job, port: MessagePort): Promise<JobDone> {
  const place = placeAt(port, job)
  switch (job.kind) {
    case "grade":
      return {kind: "grade", result: await gradeSolution(job, job, place)}
    case "watch":
      return {kind: "watch", result: await watchSolution(job, job, place)}
    case "drill":
      return {kind: "drill", result: await drillSolution(job, job.drill, place)}
  }
}

self.addEventListener("message", async ({data, ports}: MessageEvent<ToHarness>) => {
  const [port] = ports
  if (data.type === "stop") return stop.abort()
  if (port === undefined) return
  stop = new AbortController()
  try {
    say({type: "done", done: await run(data.job, port)})
  } catch (error) {
    say({type: "broken", message: error instanceof Error ? error.message : String(error)})
  }
})
