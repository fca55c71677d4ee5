import {existsSync} from "node:fs"
import {loadLabs} from "#io/node/content/load-labs"
import {isAsInBrowser, testSolution, watchOnMachine} from "#labs/run/node/test-solution"
import type {Watched} from "#labs/run/run-results"
import type {Lab, LabLanguage} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import type {CliEffects} from "./effects"
import {INSTALLATION} from "./installation"

export type LabRun = {
  readonly lab: Lab
  readonly language: LabLanguage
  readonly python?: string | undefined
  readonly signal: AbortSignal
}

export type LabWatch = LabRun & {
  /** What differs from the lab's world. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly seed: number
}

/** What `lab` does to the world beside what every command does. */
export type LabEffects = {
  labs(): Readonly<Record<string, Lab>>
  exists(path: string): boolean
  /** Whether a run scores the same as in the browser, to the last digit. */
  isAsInBrowser(run: {readonly language: LabLanguage; readonly python?: string | undefined}): boolean
  test(code: string, run: LabRun): Promise<Verdict>
  watch(code: string, run: LabWatch): Promise<Watched>
}

/** All that its commands do. */
export type LabCommandEffects = Pick<
  CliEffects,
  "say" | "tell" | "flash" | "readText" | "writeText" | "columns" | "signal" | "openJournal"
> &
  LabEffects

export function realLabEffects(): LabEffects {
  return {
    labs: () => loadLabs(INSTALLATION.root),
    exists: existsSync,
    isAsInBrowser: run => isAsInBrowser({...run, programs: INSTALLATION.labRooms}),
    test: (code, run) => testSolution(code, {...run, programs: INSTALLATION.labRooms}),
    watch: (code, run) => watchOnMachine(code, {...run, programs: INSTALLATION.labRooms}),
  }
}
