import {homedir} from "node:os"
import {join, resolve} from "node:path"
import {UserError} from "#model/user-error"

export type DataFolderOptions = {
  /** What the person named with --data; relative to the working folder. */
  readonly named?: string | undefined
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly home?: string
}

/** Where the journal is kept: what was named, else $LANEWISE_DATA, else the place that the XDG rules give
 * (https://specifications.freedesktop.org/basedir-spec). An empty variable counts as not set.
 * @throws UserError where that place needs a home folder and there is none */
export function dataFolder({named, env = process.env, home}: DataFolderOptions = {}): string {
  if (named !== undefined) return resolve(named)
  if (env["LANEWISE_DATA"]) return resolve(env["LANEWISE_DATA"])
  return join(env["XDG_DATA_HOME"] || join(homeFolder(home ?? homeOfUser()), ".local/share"), "lanewise")
}

/** Empty where this user has none, as in a container that runs under a number without a name. */
function homeOfUser(): string {
  try {
    return homedir()
  } catch {
    return ""
  }
}

function homeFolder(home: string): string {
  if (home !== "") return home
  throw new UserError(
    "Expected a home folder to keep your data in, found none",
    "Name a folder in LANEWISE_DATA or with --data, or set HOME",
  )
}
