import type {LawTask, TaskOutput} from "#core/career/law-tasks"
import {runTask} from "#core/career/law-tasks"
import {parseLaw} from "#core/career/parse-law"
import {type PreparedLaw, prepareLaw} from "#core/career/prepare-law"

/** Runs pieces of laws and keeps the tables of the last law, because most pieces have the same. */
export function pieceRunner(): (lawText: string, task: LawTask) => TaskOutput {
  let last: {lawText: string; prepared: PreparedLaw} | undefined
  return (lawText, task) => {
    if (last?.lawText !== lawText)
      last = {lawText, prepared: prepareLaw(parseLaw(JSON.parse(lawText), "The law"))}
    return runTask(last.prepared, task)
  }
}

/** The buffers of a piece, to hand over to another thread. */
export function buffersOf(piece: TaskOutput): ArrayBufferLike[] {
  return Object.values(piece).map(values => values.buffer)
}
