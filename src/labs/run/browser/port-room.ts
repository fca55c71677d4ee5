import type {Room} from "../drive-play"
import {openLineRoom} from "../line-room"
import {stopped} from "../run-stopped"

/** A room at the other end of a port. Only texts are taken: nothing else that a taken-over room sends is looked at,
 * and after the first line out of turn the port is closed, so that a flood of them ends here. */
export function openPortRoom(port: MessagePort, signal: AbortSignal): Room {
  const room = openLineRoom(
    {
      send: line => port.postMessage(line),
      cut() {
        port.onmessage = null
        port.close()
      },
    },
    signal,
  )
  port.onmessage = ({data}: MessageEvent<unknown>) => {
    if (typeof data === "string") room.hear(data)
    else room.end(stopped("protocol", "The room said something that is no text", "Leave messages to the lab"))
  }
  return room
}
