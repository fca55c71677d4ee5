import {loadDecoder} from "../../app/use-decoder"
import type {ReadRequest, ReadResponse} from "./decode-messages"
import {readSource} from "./read-source"

function say(response: ReadResponse): void {
  self.postMessage(response)
}

// Reads what is long beside the page, so that the page never stands still
self.addEventListener("message", async ({data: {id, source}}: MessageEvent<ReadRequest>) => {
  try {
    const {decoder} = await loadDecoder()
    say({id, type: "read", result: readSource(source, decoder)})
  } catch (error) {
    say({id, type: "failed", message: error instanceof Error ? error.message : String(error)})
  }
})
