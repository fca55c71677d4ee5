import {UserError} from "#model/user-error"
import type {RoomKit} from "./room-files"

/** How long a room may take to open. */
const OPEN_WITHIN_MS = 60_000
/** How long its page may take to show that it is there. */
const CONNECT_WITHIN_MS = 10_000

/** A room: a worker in a frame of an opaque origin, without network, storage or a way to this page. */
export type CodeFrame = {
  /** The near end of the wire, once the room has said that it is open. */
  readonly port: Promise<MessagePort>
  /** Ends the code at once, whatever it does. Ending its worker alone would leave a tight loop running for seconds. */
  remove(): void
}

function addFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement("iframe")
  frame.sandbox.add("allow-scripts")
  frame.title = "Where your code runs"
  frame.hidden = true
  frame.tabIndex = -1
  frame.src = address
  document.body.append(frame)
  return frame
}

export function openCodeFrame({frame: address, program, parts}: RoomKit): CodeFrame {
  const frame = addFrame(address)
  const page = new MessageChannel()
  const wire = new MessageChannel()
  const timers: ReturnType<typeof setTimeout>[] = []
  const port = new Promise<MessagePort>((resolve, reject) => {
    const failAfter = (milliseconds: number, message: string, hint: string) => {
      timers.push(setTimeout(() => reject(new UserError(message, hint)), milliseconds))
    }
    const RELOAD = "Load the page again; other programs may need the memory"
    page.port1.onmessage = ({data}: MessageEvent<unknown>) => {
      if (data === "connected") clearTimeout(timers[0])
      else reject(new UserError(`The room for the code did not open: ${String(data)}`, RELOAD))
    }
    wire.port1.onmessage = ({data}: MessageEvent<unknown>) => {
      if (data === "open") resolve(wire.port1)
      else reject(new UserError(`The room for the code did not open: ${String(data).slice(0, 300)}`, RELOAD))
    }
    frame.onload = () => frame.contentWindow?.postMessage({program, parts}, "*", [page.port2, wire.port2])
    failAfter(
      CONNECT_WITHIN_MS,
      "The room for the code cannot be loaded",
      "Something between this page and its server may block frames; a proxy must pass the Host header on",
    )
    failAfter(OPEN_WITHIN_MS, "The room for the code took too long to open", RELOAD)
  }).finally(() => {
    for (const timer of timers) clearTimeout(timer)
    // what the frame says later could be anybody's words
    page.port1.close()
    wire.port1.onmessage = null
  })
  // a room that is put away unused has nobody who hears of its failure
  port.catch(() => {})
  return {port, remove: () => frame.remove()}
}
