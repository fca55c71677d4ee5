import {createReadStream} from "node:fs"
import {readPayModel} from "#io/node/content/read-pay-model"
import {explain, STANDARD} from "#io/node/text-files"
import type {PayModel} from "#model/pay/pay-model"
import {INSTALLATION} from "./installation"
import type {BatchEffects} from "./pay-batch"

/** What `pay` does to the world beside what every command does. */
export type PayEffects = Omit<BatchEffects, "tell"> & {payModel(): PayModel}

async function* pieces(path: string): AsyncGenerator<string> {
  const stream = path === STANDARD ? process.stdin : createReadStream(path, {highWaterMark: 1 << 18})
  stream.setEncoding("utf8")
  try {
    for await (const piece of stream) yield String(piece)
  } catch (error) {
    throw explain(error, "read", path)
  }
}

export function realPayEffects(): PayEffects {
  return {
    payModel: () => readPayModel(INSTALLATION.root),
    readPieces: pieces,
    async write(text) {
      const {stdout} = process
      // a reader that has seen enough closes the pipe; then neither drain nor an answer comes, only close
      if (!stdout.destroyed && !stdout.write(text)) {
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
      return !stdout.destroyed
    },
  }
}
