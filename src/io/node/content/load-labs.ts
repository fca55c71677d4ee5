import type {Lab} from "#model/labs/lab"
import {UserError} from "#model/user-error"
import {problemLine} from "./content-problem"
import {readLabs} from "./read-labs"

/** Every lab below `root`, by slug.
 * @param root the folder that holds `content`
 * @throws UserError where a lab breaks its schema or lacks a file */
export function loadLabs(root: string): Readonly<Record<string, Lab>> {
  const {labs, problems} = readLabs(root)
  const first = problems[0]
  if (first === undefined) return labs
  throw new UserError(
    `Expected labs without problems, found ${problems.length}: ${problemLine(first)}`,
    "Run `npm run check:content` to see them all",
  )
}
