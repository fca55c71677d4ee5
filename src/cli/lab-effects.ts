import {existsSync} from "node:fs"
import {problemLine} from "#io/node/content/content-problem"
import {readLabs} from "#io/node/content/read-labs"
import {testSolution} from "#labs/run/node/test-solution"
import type {Lab, LabLanguage} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import {UserError} from "#model/user-error"
import {INSTALLATION} from "./installation"

export type LabRun = {
  readonly lab: Lab
  readonly language: LabLanguage
  readonly python?: string | undefined
  readonly signal: AbortSignal
}

/** What `lab` does to the world beside what every command does. */
export type LabEffects = {
  labs(): Readonly<Record<string, Lab>>
  exists(path: string): boolean
  test(code: string, run: LabRun): Promise<Verdict>
}

export function realLabEffects(): LabEffects {
  return {
    labs() {
      const {labs, problems} = readLabs(INSTALLATION.root)
      const first = problems[0]
      if (first === undefined) return labs
      throw new UserError(
        `Expected labs without problems, found ${problems.length}: ${problemLine(first)}`,
        "Run `npm run check:content` to see them all",
      )
    },
    exists: existsSync,
    test: (code, run) => testSolution(code, {...run, programs: INSTALLATION.labRooms}),
  }
}
