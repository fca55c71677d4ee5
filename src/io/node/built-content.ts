import {readFileSync} from "node:fs"
import {z} from "zod"
import type {Content} from "#model/content/content"

/** `readContent` has validated every entry when the file was built; here only the whole is looked at, so that
 * a command starts at once. */
const contentSchema = z.custom<Content>(
  value => z.object({beliefs: z.array(z.unknown())}).safeParse(value).success,
  {
    error: "expected the content that the build writes",
  },
)

/** The content as `npm run build` has written it to one JSON file. */
export function readBuiltContent(file: string | URL): Content {
  return contentSchema.parse(JSON.parse(readFileSync(file, "utf8")))
}
