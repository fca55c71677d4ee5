/** Something wrong in `content/` that an author can mend: which file (relative to the root), which field, what
 * is wrong and what to do. */
export type ContentProblem = {
  readonly file: string
  readonly field: string
  readonly wrong: string
  readonly fix: string
}

/** The one line that the checker prints. */
export function problemLine({file, field, wrong, fix}: ContentProblem): string {
  return `${file} · ${field} · ${wrong} · ${fix}`
}
