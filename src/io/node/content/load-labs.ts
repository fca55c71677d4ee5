import type {Lab} from "#model/labs/lab"
import {requireSound} from "./content-problem"
import {readLabs} from "./read-labs"

/** Every lab below `root`, by slug.
 * @param root the folder that holds `content`
 * @throws UserError where a lab breaks its schema or lacks a file */
export function loadLabs(root: string): Readonly<Record<string, Lab>> {
  const {labs, problems} = readLabs(root)
  requireSound("labs", problems)
  return labs
}
