import type {Content} from "#model/content/content"
import {requireSound} from "./content-problem"
import {readContent} from "./read-content"

/** All that Lanewise knows, read from `content/` below `root` and valid under the schemas of `model/content`.
 * @param root the folder that holds `content`
 * @throws UserError that counts the problems and shows the first few; `npm run check:content` lists them all */
export function loadContent(root: string): Content {
  const {content, problems} = readContent(root)
  requireSound("content", problems)
  return content
}
