import {existsSync} from "node:fs"
import {loadLabs} from "#io/node/content/load-labs"
import {testSolution} from "#labs/run/node/test-solution"
import type {Lab, LabLanguage} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
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
    labs: () => loadLabs(INSTALLATION.root),
    exists: existsSync,
    test: (code, run) => testSolution(code, {...run, programs: INSTALLATION.labRooms}),
  }
}
