import {UserError} from "#model/user-error"
import {type LoadedDecoder, loadDecoder} from "../../app/use-decoder"
import type {ReadRequest, ReadResponse} from "./decode-messages"
import {EXAMPLES} from "./examples"
import {readSource, type Source, type SourceReading} from "./read-source"

/** Up to so many characters the page reads by itself: that takes a few milliseconds. */
export const IN_PAGE_MOST = 100_000

let worker: Worker | undefined
let lastId = 0
let ready: LoadedDecoder | undefined

/** Loads the reader ahead of the first paste, and reads an example once: a browser runs new code slowly. */
export async function warmUp(): Promise<void> {
  ready = await loadDecoder()
  for (const {posting} of EXAMPLES) readSource({kind: "posting", posting}, ready.decoder)
}

/** A reading, and how long it took once the reader was there, ms. */
export type TimedReading = {readonly result: SourceReading; readonly readMs: number}

function timed(source: Source, {decoder}: LoadedDecoder): TimedReading {
  const from = performance.now()
  const result = readSource(source, decoder)
  return {result, readMs: performance.now() - from}
}

function lengthOf(source: Source): number {
  return source.kind === "raw" ? source.text.length : source.posting.text.length
}

/** The reading of a short source at once where the reader is loaded; null where it must be waited for. */
export function readNow(source: Source): TimedReading | null {
  if (ready === undefined || lengthOf(source) > IN_PAGE_MOST) return null
  return timed(source, ready)
}

/** The reading of any source, a long one beside the page.
 * @throws UserError where the reader cannot be loaded */
export async function readLater(source: Source): Promise<TimedReading> {
  if (lengthOf(source) > IN_PAGE_MOST) {
    const from = performance.now()
    const result = await readInWorker({id: nextId(), source})
    return {result, readMs: performance.now() - from}
  }
  ready = await loadDecoder()
  return timed(source, ready)
}

function nextId(): number {
  lastId += 1
  return lastId
}

function readInWorker(request: ReadRequest): Promise<SourceReading> {
  worker ??= new Worker(new URL("./decode-worker.ts", import.meta.url), {type: "module"})
  const line = worker
  return new Promise((resolve, reject) => {
    function hear({data}: MessageEvent<ReadResponse>): void {
      if (data.id !== request.id) return
      line.removeEventListener("message", hear)
      line.removeEventListener("error", fail)
      if (data.type === "read") resolve(data.result)
      else reject(new UserError(data.message, "Load the page again"))
    }
    function fail(): void {
      reject(new UserError("The part that reads long texts did not start", "Load the page again"))
    }
    line.addEventListener("message", hear)
    line.addEventListener("error", fail)
    line.postMessage(request)
  })
}
