import {mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs"
import {hostname} from "node:os"
import {dirname, join} from "node:path"
import process from "node:process"
import {setTimeout as sleep} from "node:timers/promises"
import {SetupError} from "./setup-error.mjs"

const BEAT_MS = 1000
/** A lock that nobody has touched for so long belongs to nobody. */
const DEAD_MS = 20_000
const POLL_MS = 100

function owner() {
  return `${hostname()} ${process.pid}`
}

function readOwner(folder) {
  try {
    return readFileSync(join(folder, "owner"), "utf8")
  } catch {
    return ""
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** Whether whoever made the lock is gone: its process has ended, or it has not touched the lock for long. */
function isAbandoned(folder) {
  const [host, pid] = readOwner(folder).split(" ")
  if (host === hostname() && !isAlive(Number(pid))) return true
  try {
    return Date.now() - statSync(folder).mtimeMs > DEAD_MS
  } catch {
    return false
  }
}

function take(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (error.code === "EEXIST") return false
    throw new SetupError(
      `Cannot write into ${dirname(folder)} (${error.code}). Lanewise builds itself there: give yourself the right to write`,
    )
  }
  writeFileSync(join(folder, "owner"), owner())
  return true
}

/** Moves an abandoned lock away. Only one of many processes that try succeeds, for a folder can be renamed once. */
function clear(folder) {
  const aside = `${folder}.${process.pid}`
  try {
    renameSync(folder, aside)
    rmSync(aside, {recursive: true, force: true})
  } catch {}
}

/** Runs `work` while no other process of this machine does so under the same lock folder.
 * @template T
 * @param {string} folder does not exist while nobody holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), {recursive: true})
  let told = false
  while (!take(folder)) {
    if (isAbandoned(folder)) {
      clear(folder)
      continue
    }
    if (!told) process.stderr.write("Another Lanewise is setting itself up here; waiting for it ...\n")
    told = true
    await sleep(POLL_MS)
  }
  const beat = setInterval(() => {
    try {
      utimesSync(folder, new Date(), new Date())
    } catch {}
  }, BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (readOwner(folder) === owner()) rmSync(folder, {recursive: true, force: true})
  }
}
