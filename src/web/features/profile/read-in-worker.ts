import type {ResumeReading} from "#model/resume/resume"
import {UserError} from "#model/user-error"
import type {ResumeRequest, ResumeResponse} from "./resume-messages"

/** No honest resume takes so long. */
const MOST_MS = 30_000

let worker: Worker | undefined
let lastId = 0

function stop(): void {
  worker?.terminate()
  worker = undefined
}

/** What a file says, read beside the page. Files that take too long are given up.
 * @throws UserError where it cannot be read */
export function readInWorker(bytes: Uint8Array, name: string): Promise<ResumeReading> {
  worker ??= new Worker(new URL("./resume-worker.ts", import.meta.url), {type: "module"})
  const line = worker
  lastId += 1
  const request: ResumeRequest = {id: lastId, bytes, name}
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop()
      reject(
        new UserError(
          `Expected a file that is read within ${MOST_MS / 1000} seconds, this one took longer`,
          "Export it again without pictures, or paste its text",
        ),
      )
    }, MOST_MS)
    function end(): void {
      clearTimeout(timer)
      line.removeEventListener("message", hear)
      line.removeEventListener("error", fail)
    }
    function hear({data}: MessageEvent<ResumeResponse>): void {
      if (data.id !== request.id) return
      end()
      if (data.type === "read") resolve(data.reading)
      else if (data.type === "refused") reject(new UserError(data.message, data.hint))
      else reject(new Error(data.message))
    }
    function fail(): void {
      end()
      stop()
      reject(new UserError("The part that reads resumes did not start", "Load the page again"))
    }
    line.addEventListener("message", hear)
    line.addEventListener("error", fail)
    line.postMessage(request)
  })
}
