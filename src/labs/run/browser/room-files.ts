import {z} from "zod"
import {FRAME_PATH} from "#model/labs/frame-policy"
import type {LabLanguage} from "#model/labs/lab"
import {parseOrExplain} from "#model/parse"
import {UserError} from "#model/user-error"
import {PYTHON_PARTS} from "../python/python-parts"

const LIST_PATH = "/lab/rooms.json"

/** What the build laid out: the programs of the rooms, and where the parts of Python are. */
export const roomFilesSchema = z.strictObject({
  /** Changes with the page of the frame, which is asked for under it and so kept for good: rooms open offline too. */
  frame: z.string().regex(/^[0-9a-f]+$/),
  programs: z.strictObject({ts: z.string(), py: z.string()}),
  python: z.strictObject({
    /** Changes with the content of the parts, so they are kept for good. */
    folder: z.string().regex(/^\/lab\/python-[0-9a-f]+\/$/),
    bytes: z.strictObject({
      loader: z.number(),
      glue: z.number(),
      wasm: z.number(),
      stdlib: z.number(),
      snapshot: z.number(),
      room: z.number(),
      lock: z.number(),
    }),
  }),
})
export type RoomFiles = z.infer<typeof roomFilesSchema>

/** Blobs are handed on without a copy. */
type Parts = Readonly<Record<string, Blob>>
/** `frame` is the address of the page. */
export type RoomKit = {readonly frame: string; readonly program: string; readonly parts: Parts}
type OnShare = (share: number) => void

const MEND = "Check the connection or start the server again, then run the code once more"

async function fetchOk(path: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, {signal: signal ?? null}).catch(() => undefined)
  if (response?.ok) return response
  throw new UserError(
    response === undefined
      ? "Could not reach the place that Lanewise was loaded from"
      : `Expected the file "${path}", the server answered ${response.status}`,
    MEND,
  )
}

type Fetching = {readonly signal: AbortSignal; onBytes(count: number): void}

/** A file, told about as it comes. */
async function fetchBlob(path: string, {signal, onBytes}: Fetching): Promise<Blob> {
  const {body, headers} = await fetchOk(path, signal)
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.length)
      controller.enqueue(chunk)
    },
  })
  const type = headers.get("content-type") ?? "application/octet-stream"
  const blob = new Response(body?.pipeThrough(count), {headers: {"content-type": type}}).blob()
  return blob.catch(() => {
    throw new UserError(`The connection broke off while "${path}" was on its way`, MEND)
  })
}

/** What rooms are made of, fetched when first needed and kept while the runner is open. */
export class RoomStore {
  private list: Promise<RoomFiles> | null = null
  private python: Promise<Parts> | null = null

  /** All that a room of the language needs. */
  async kit(language: LabLanguage, onShare: OnShare): Promise<RoomKit> {
    this.list ??= fetchOk(LIST_PATH)
      .then(response => response.json())
      .then(value => parseOrExplain(roomFilesSchema, value, "The list of the lab's files", MEND))
    try {
      const files = await this.list
      const frame = `${FRAME_PATH}?${files.frame}`
      if (language === "ts") return {frame, program: files.programs.ts, parts: {}}
      this.python ??= fetchPython(files.python, onShare)
      return {frame, program: files.programs.py, parts: await this.python}
    } catch (error) {
      // a failure is not kept: the next run tries again
      this.list = null
      this.python = null
      throw error
    }
  }

  forget(): void {
    this.list = null
    this.python = null
  }
}

async function fetchPython({folder, bytes}: RoomFiles["python"], onShare: OnShare): Promise<Parts> {
  const all = Object.values(bytes).reduce((sum, count) => sum + count, 0)
  let come = 0
  const onBytes = (count: number) => {
    come += count
    onShare(Math.min(1, come / all))
  }
  const names: [string, string][] = Object.entries(PYTHON_PARTS)
  // parts without the one that failed are of no use: the next try asks for all of them
  const stop = new AbortController()
  const fetching = {signal: stop.signal, onBytes}
  const parts = names.map(async ([part, name]) => [part, await fetchBlob(folder + name, fetching)] as const)
  return Object.fromEntries(
    await Promise.all(parts).catch(error => {
      stop.abort()
      throw error
    }),
  )
}
