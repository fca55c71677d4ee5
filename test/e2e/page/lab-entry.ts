import {openCodeFrame} from "../../../src/labs/run/browser/code-frame"
import {createLabRunner} from "../../../src/labs/run/browser/lab-runner"
import {openPortRoom} from "../../../src/labs/run/browser/port-room"
import {RoomStore} from "../../../src/labs/run/browser/room-files"
import {drivePlay} from "../../../src/labs/run/drive-play"
import type {LabLanguage} from "../../../src/model/labs/lab"
import type {Front} from "../../../src/model/labs/room-message"

// Bundled by lab-page.ts and evaluated in a page of the product.

/** Hands `message` to a room that runs `program` in place of ours, and gives its first answer. */
async function askRoom(program: string, message: unknown): Promise<unknown> {
  const frame = openCodeFrame({frame: "/lab/frame.html", program, parts: {}})
  const port = await frame.port
  const answer = new Promise(resolve => {
    port.onmessage = ({data}) => resolve(data)
  })
  port.postMessage(message)
  return answer.finally(frame.remove)
}

/** Leaves an open room in the page. */
async function openFrame(): Promise<void> {
  await openCodeFrame(await new RoomStore().kit("ts", () => {})).port
}

/** How late the page's own timer was at worst, ms, while `work` went on. */
async function latestTick(work: () => Promise<unknown>): Promise<{result: unknown; lateMs: number}> {
  const every = 20
  let last = performance.now()
  let lateMs = 0
  const timer = setInterval(() => {
    const now = performance.now()
    lateMs = Math.max(lateMs, now - last - every)
    last = now
  }, every)
  const result = await work()
  clearInterval(timer)
  return {result, lateMs}
}

const DECIDE = {
  ts: "export function decide(o) {\n  return o[0] + o[3] > 1 ? 1 : 0\n}",
  py: "def decide(o):\n    return 1 if o[0] + o[3] > 1 else 0",
}

/** Fronts of `size` decisions of eight numbers each; `started` is told when the first has been answered. */
function* fronts(
  size: number,
  count: number,
  started: () => void,
): Generator<Front, null, readonly unknown[]> {
  const args = Array.from({length: size}, (_, at) => [Array.from({length: 8}, (_, part) => (at + part) / 7)])
  const ids = args.map((_, at) => at)
  for (let turn = 0; turn <= count; turn += 1) {
    yield {call: "decide", on: "code", ids, shared: [], args}
    if (turn === 0) started()
  }
  return null
}

/** Milliseconds that `count` fronts take in a room of the language, without opening it and without the first. */
async function timeFronts(language: LabLanguage, size: number, count: number): Promise<number> {
  const frame = openCodeFrame(await new RoomStore().kit(language, () => {}))
  const room = openPortRoom(await frame.port, new AbortController().signal)
  let from = 0
  const play = fronts(size, count, () => {
    from = performance.now()
  })
  const limits = {frontMs: 60_000, totalMs: 600_000}
  const driven = await drivePlay(play, room, {
    code: DECIDE[language],
    exports: ["decide"],
    ...limits,
    now: () => performance.now(),
  })
  frame.remove()
  if (driven.failure !== null) throw new Error(driven.failure.message)
  return performance.now() - from
}

Object.assign(globalThis, {createLabRunner, askRoom, openFrame, latestTick, timeFronts})
