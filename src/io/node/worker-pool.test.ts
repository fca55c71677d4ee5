import {afterEach, expect, test} from "vitest"
import {UserError} from "#model/user-error"
import {openWorkerPool, type WorkerPool} from "./worker-pool"

type TestJobs = {
  readonly [Job in "double" | "fail" | "refuse" | "die" | "wait"]: {
    readonly request: number
    readonly value: number
  }
}

/** The worker's side in plain JavaScript, for a thread cannot read TypeScript. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import {parentPort} from "node:worker_threads"
    parentPort.on("message", ({job, request}) => {
      if (job === "double") parentPort.postMessage({kind: "result", value: request * 2})
      if (job === "refuse") parentPort.postMessage({kind: "user-error", message: "Too much", hint: "Ask for less"})
      if (job === "fail") parentPort.postMessage({kind: "bug", stack: "it broke"})
      if (job === "die") process.exit(3)
    })`)}`,
)

let pool: WorkerPool<TestJobs>
afterEach(() => pool.close())

test("a pool answers every request, whatever the number of threads", async () => {
  for (const workers of [1, 3]) {
    pool = openWorkerPool<TestJobs>({script: SCRIPT, workers})
    const answers = await Promise.all([1, 2, 3, 4, 5].map(number => pool.ask("double", number)))
    expect(answers).toEqual([2, 4, 6, 8, 10])
    await pool.close()
  }
})

test("a UserError of a worker arrives as one, a bug as an Error", async () => {
  pool = openWorkerPool<TestJobs>({script: SCRIPT, workers: 1})
  await expect(pool.ask("refuse", 1)).rejects.toThrow(UserError)
  await expect(pool.ask("fail", 1)).rejects.toThrow("it broke")
})

test("a pool goes on after a worker has died", async () => {
  pool = openWorkerPool<TestJobs>({script: SCRIPT, workers: 1})
  await expect(pool.ask("die", 1)).rejects.toThrow("ended with 3")
  expect(await pool.ask("double", 21)).toBe(42)
})

test("close() ends what waits, and a closed pool takes no more", async () => {
  pool = openWorkerPool<TestJobs>({script: SCRIPT, workers: 1})
  const asked = [pool.ask("wait", 1), pool.ask("double", 2)]
  const settled = Promise.allSettled(asked)
  await pool.close()
  expect((await settled).map(({status}) => status)).toEqual(["rejected", "rejected"])
  await expect(pool.ask("double", 1)).rejects.toThrow("closed")
})
