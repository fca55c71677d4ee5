import type {Content} from "#model/content/content"
import {UserError} from "#model/user-error"
import {problemLine} from "./content-problem"
import {readContent} from "./read-content"

const SHOWN = 3

/** All that Lanewise knows, read from `content/` below `root` and valid under the schemas of `model/content`.
 * Throws UserError that counts the problems and shows the first few; `npm run check:content` lists them all.
 * @param root the folder that holds `content` */
export function loadContent(root: string): Content {
  const {content, problems} = readContent(root)
  if (problems.length === 0) return content
  const shown = problems.slice(0, SHOWN).map(problemLine).join("; ")
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : ""
  throw new UserError(
    `Expected content without problems, found ${problems.length}: ${shown}${more}`,
    "Run `npm run check:content` to see them all",
  )
}
