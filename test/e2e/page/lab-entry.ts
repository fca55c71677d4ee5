import {openCodeFrame} from "../../../src/labs/run/browser/code-frame"
import {createLabRunner} from "../../../src/labs/run/browser/lab-runner"

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

Object.assign(globalThis, {createLabRunner, askRoom, latestTick})
