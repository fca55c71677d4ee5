import {homedir} from "node:os"
import {join, resolve} from "node:path"

export type DataFolderOptions = {
  /** What the person named with --data; relative to the working folder. */
  readonly named?: string | undefined
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly home?: string
}

/** Where the journal is kept: what was named, else $LANEWISE_DATA, else the place that the XDG rules give
 * (https://specifications.freedesktop.org/basedir-spec). An empty variable counts as not set. */
export function dataFolder({named, env = process.env, home = homedir()}: DataFolderOptions = {}): string {
  if (named !== undefined) return resolve(named)
  if (env["LANEWISE_DATA"]) return resolve(env["LANEWISE_DATA"])
  return join(env["XDG_DATA_HOME"] || join(home, ".local/share"), "lanewise")
}
