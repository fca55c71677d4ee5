import process from "node:process"

const EVERY_MS = 1000
const PLAIN_EVERY_MS = 10_000

/** Says on standard error what is going on and for how long, until `work` has ended. On a terminal one line
 * counts the seconds; elsewhere a line is printed every ten seconds.
 * @template T
 * @param {string} what such as "Building"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} */
export async function withProgress(what, work) {
  const {stderr} = process
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  const live = stderr.isTTY === true
  stderr.write(live ? what : `${what}\n`)
  const say = () => stderr.write(live ? `\r${what} ${seconds()} s` : `${what} ${seconds()} s\n`)
  const timer = setInterval(say, live ? EVERY_MS : PLAIN_EVERY_MS)
  try {
    const result = await work()
    stderr.write(live ? `\r${what} done in ${seconds()} s\n` : `${what} done in ${seconds()} s\n`)
    return result
  } catch (error) {
    if (live) stderr.write("\n")
    throw error
  } finally {
    clearInterval(timer)
  }
}
