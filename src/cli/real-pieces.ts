import {createReadStream} from "node:fs"
import {decodePieces} from "#io/node/text-decoder"
import {explain, STANDARD} from "#io/node/text-files"

async function* pieces(path: string): AsyncGenerator<string> {
  const stream = path === STANDARD ? process.stdin : createReadStream(path, {highWaterMark: 1 << 18})
  try {
    yield* decodePieces(stream)
  } catch (error) {
    throw explain(error, "read", path)
  }
}

/** Reading and writing piece by piece, for files of any size. */
export function realPieces() {
  const {stdout} = process
  // a reader that has seen enough closes the pipe, which standard output tells and then forgets: `destroyed` stays false
  let isClosed = false
  stdout.once("close", () => {
    isClosed = true
  })
  return {
    readPieces: pieces,
    /** Ends the wait for standard input with what the signal is aborted with. */
    closeInputOn: (signal: AbortSignal) =>
      signal.addEventListener("abort", () => {
        // whoever waits for it is told; where nobody does, this is no failure
        process.stdin.on("error", () => {})
        process.stdin.destroy(signal.reason)
      }),
    async write(text: string): Promise<boolean> {
      if (!isClosed && !stdout.write(text)) {
        await new Promise<void>(resolve => {
          const go = () => {
            stdout.off("drain", go)
            stdout.off("close", go)
            resolve()
          }
          stdout.on("drain", go)
          stdout.on("close", go)
        })
      }
      return !isClosed
    },
  }
}
