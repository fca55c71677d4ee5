import {spawnSync} from "node:child_process"
import type {CodePlace} from "#model/labs/room-message"

/** Where a file does not parse. The error that an import throws does not say; a Node that only checks the file does. */
export function placeOfMistake(file: string): CodePlace {
  const {stderr} = spawnSync(process.execPath, ["--check", file], {encoding: "utf8", timeout: 10_000})
  const said = /:(\d+)\n.*\n( *)\^/.exec(stderr ?? "")
  return {
    line: said?.[1] === undefined ? null : Number(said[1]),
    column: said?.[2] === undefined ? null : said[2].length + 1,
  }
}
