import {UserError} from "#model/user-error"

/** Something wrong in `content/` that an author can mend: which file (relative to the root), which field, what
 * is wrong and what to do. */
export type ContentProblem = {
  readonly file: string
  readonly field: string
  readonly wrong: string
  readonly fix: string
}

const SHOWN = 3

/** Does nothing where there is no problem.
 * @param what what was read, such as "labs"
 * @throws UserError that counts the problems and shows the first few; `npm run check:content` lists them all */
export function requireSound(what: string, problems: readonly ContentProblem[]): void {
  if (problems.length === 0) return
  const shown = problems.slice(0, SHOWN).map(problemLine).join("; ")
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : ""
  throw new UserError(
    `Expected ${what} without problems, found ${problems.length}: ${shown}${more}`,
    "Run `npm run check:content` to see them all",
  )
}

/** The one line that the checker prints. */
export function problemLine({file, field, wrong, fix}: ContentProblem): string {
  return `${file} · ${field} · ${wrong} · ${fix}`
}
