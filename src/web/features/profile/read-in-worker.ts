import type {ResumeReading} from "#model/resume/resume"
import {UserError} from "#model/user-error"
import type {ResumeRequest, ResumeResponse} from "./resume-messages"

/** No honest resume takes so long. */
const MOST_MS = 30_000

let worker: Worker | undefined
let lastId = 0
/** Gives up what is being read; undefined where nothing is. */
let giveUp: ((why: UserError) => void) | undefined

function stop(): void {
  worker?.terminate()
  worker = undefined
}

/** What a file says, read beside the page. A file that takes too long is given up, and so is one that is still being read
 * when another is given: the other one does not wait for it.
 * @throws UserError where it cannot be read */
export function readInWorker(bytes: Uint8Array, name: string): Promise<ResumeReading> {
  giveUp?.(
    new UserError("Expected one file at a time, another one came before this was read", "Give it again"),
  )
  worker ??= new Worker(new URL("./resume-worker.ts", import.meta.url), {type: "module"})
  const line = worker
  lastId += 1
  const request: ResumeRequest = {id: lastId, bytes, name}
  return new Promise((resolve, reject) => {
    function end(): void {
      clearTimeout(timer)
      line.removeEventListener("message", hear)
      line.removeEventListener("error", fail)
      giveUp = undefined
    }
    function quit(why: UserError): void {
      end()
      stop()
      reject(why)
    }
    function hear({data}: MessageEvent<ResumeResponse>): void {
      if (data.id !== request.id) return
      end()
      if (data.type === "read") resolve(data.reading)
      else if (data.type === "refused") reject(new UserError(data.message, data.hint))
      else reject(new Error(data.message))
    }
    function fail(): void {
      quit(new UserError("The part that reads resumes did not start", "Load the page again"))
    }
    const timer = setTimeout(
      () =>
        quit(
          new UserError(
            `Expected a file that is read within ${MOST_MS / 1000} seconds, this one took longer`,
            "Export it again without pictures, or paste its text",
          ),
        ),
      MOST_MS,
    )
    giveUp = quit
    line.addEventListener("message", hear)
    line.addEventListener("error", fail)
    line.postMessage(request)
  })
}
