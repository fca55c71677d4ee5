import {existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs"
import {hostname, tmpdir} from "node:os"
import {join} from "node:path"
import {setTimeout as sleep} from "node:timers/promises"
import {afterEach, beforeEach, expect, test} from "vitest"
import {withLock} from "../../bin/setup/lock.mjs"

/** No process has such an id. */
const NOBODY = 2 ** 30

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lanewise-lock-"))
  lock = join(folder, "setup.lock")
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

function held(owner: string): void {
  mkdirSync(lock)
  writeFileSync(join(lock, "owner"), owner)
}

test("only one holds the lock at a time, and it is gone afterwards", async () => {
  const order: string[] = []
  async function work(name: string): Promise<void> {
    order.push(`${name} in`)
    await sleep(50)
    order.push(`${name} out`)
  }
  await Promise.all([withLock(lock, () => work("a")), withLock(lock, () => work("b"))])
  expect(order).toEqual(["a in", "a out", "b in", "b out"])
  expect(existsSync(lock)).toBe(false)
})

test("the lock is given back when the work fails", async () => {
  await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no")
  expect(existsSync(lock)).toBe(false)
})

test("the lock of a process that has ended is taken over", async () => {
  held(`${hostname()} ${NOBODY}`)
  expect(await withLock(lock, () => Promise.resolve("done"))).toBe("done")
})

test("a lock that nobody has touched for long is taken over", async () => {
  held("another-machine 1")
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lock, longAgo, longAgo)
  expect(await withLock(lock, () => Promise.resolve("done"))).toBe("done")
})

test("a lock in use is waited for", async () => {
  held(`${hostname()} ${process.pid}`)
  const waiting = withLock(lock, () => Promise.resolve("done"))
  expect(await Promise.race([waiting, sleep(300, "still waiting")])).toBe("still waiting")
  rmSync(lock, {recursive: true})
  expect(await waiting).toBe("done")
})
