import {createReadStream} from "node:fs"
import {explain, STANDARD} from "#io/node/text-files"

async function* pieces(path: string): AsyncGenerator<string> {
  const stream = path === STANDARD ? process.stdin : createReadStream(path, {highWaterMark: 1 << 18})
  stream.setEncoding("utf8")
  try {
    for await (const piece of stream) yield String(piece)
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
