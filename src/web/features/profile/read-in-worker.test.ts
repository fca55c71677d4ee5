import {afterEach, beforeEach, expect, test, vi} from "vitest"
import {UserError} from "#model/user-error"
import {readInWorker} from "./read-in-worker"
import type {ResumeRequest, ResumeResponse} from "./resume-messages"

type Listener = (event: {readonly data: ResumeResponse}) => void

/** A worker that hangs at a file named `hangs`, and with it at all that it is given later. */
class FakeWorker {
  static started = 0
  readonly listeners = new Set<Listener>()
  isHanging = false
  isOver = false
  constructor() {
    FakeWorker.started += 1
  }
  addEventListener(kind: string, listener: Listener): void {
    if (kind === "message") this.listeners.add(listener)
  }
  removeEventListener(_kind: string, listener: Listener): void {
    this.listeners.delete(listener)
  }
  terminate(): void {
    this.isOver = true
  }
  postMessage({id, name}: ResumeRequest): void {
    this.isHanging ||= name === "hangs"
    if (this.isHanging) return
    queueMicrotask(() => {
      if (this.isOver) return
      for (const listener of [...this.listeners])
        listener({data: {id, type: "refused", message: `Read ${name}`, hint: ""}})
    })
  }
}

const BYTES = new Uint8Array(0)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("Worker", FakeWorker)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test("a file that hangs does not take along the one that is given meanwhile", async () => {
  const hanging = readInWorker(BYTES, "hangs")
  const next = readInWorker(BYTES, "next")
  await expect(hanging).rejects.toThrow(/one file at a time/)
  await expect(next).rejects.toThrow("Read next")
  await vi.advanceTimersByTimeAsync(60_000)
  // nothing is left that could stop the line of those that come later
  const before = FakeWorker.started
  await expect(readInWorker(BYTES, "later")).rejects.toThrow("Read later")
  expect(FakeWorker.started).toBe(before)
})

test("a file that takes too long is given up, and the next one is read", async () => {
  const hanging = readInWorker(BYTES, "hangs").catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await hanging).toBeInstanceOf(UserError)
  await expect(readInWorker(BYTES, "next")).rejects.toThrow("Read next")
})
