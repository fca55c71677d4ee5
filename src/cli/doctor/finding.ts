/** What one check of the installation found. `mend` says what to do; null where all is well. `needed` is false for
 * what Lanewise works without. */
export type Finding = {
  readonly id: string
  readonly found: string
  readonly mend: string | null
  readonly needed: boolean
}

export function fine(id: string, found: string): Finding {
  return {id, found, mend: null, needed: true}
}

export function problem(id: string, found: string, mend: string): Finding {
  return {id, found, mend, needed: true}
}

/** All findings for a terminal, one a line, what to do below. */
export function findingsText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({id}) => id.length))
  return findings
    .map(({id, found, mend, needed}) => {
      const state = mend === null ? "ok     " : needed ? "PROBLEM" : "note   "
      return `${state}  ${id.padEnd(width)}  ${found}${mend === null ? "" : `\n${" ".repeat(width + 11)}-> ${mend}`}`
    })
    .join("\n")
}
