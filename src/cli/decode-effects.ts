import {readLaneModel} from "#io/node/content/read-lane-model"
import type {LaneModel} from "#model/decode/lane-model"
import type {StreamEffects} from "./decode-stream"
import {INSTALLATION} from "./installation"
import {realPieces} from "./real-pieces"

/** What `decode` does to the world beside what every command does. */
export type DecodeEffects = Omit<StreamEffects, "signal"> & {
  laneModel(): LaneModel
  /** Ends the wait for standard input with what the signal is aborted with. */
  closeInputOn(signal: AbortSignal): void
}

export function realDecodeEffects(): DecodeEffects {
  return {
    ...realPieces(),
    laneModel: () => readLaneModel(INSTALLATION.root),
  }
}
