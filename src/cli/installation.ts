import {readFileSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {z} from "zod"

/** Where the parts of a build lie. The command line is bundled into `dist/cli`, all of whose files lie side by side,
 * so this holds in each of them. */
export const INSTALLATION = {
  root: fileURLToPath(new URL("../..", import.meta.url)),
  webFolder: fileURLToPath(new URL("../web", import.meta.url)),
  contentFile: new URL("../content.json", import.meta.url),
  careerWorker: new URL("./career-worker.mjs", import.meta.url),
  labRooms: {
    ts: new URL("./lab-room.mjs", import.meta.url),
    py: new URL("./lab-room.py", import.meta.url),
    builtIn: {
      program: new URL("./lab-python.mjs", import.meta.url),
      parts: new URL("./python", import.meta.url),
    },
  },
} as const

/** The version that package.json states. */
export function installedVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8")
  return z.object({version: z.string()}).parse(JSON.parse(text)).version
}
