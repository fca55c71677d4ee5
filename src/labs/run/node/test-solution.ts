import type {Lab, LabLanguage, OpenLab} from "#model/labs/lab"
import type {Verdict} from "#model/labs/verdict"
import type {Drilled, Watched} from "../run-results"
import {type Drill, drillSolution, gradeSolution, type RunPlace, watchSolution} from "../run-solution"
import {BUILT_IN, choosePython, openRoom, type RoomPrograms} from "./open-room"

export type PlaceOptions = {
  readonly language: LabLanguage
  readonly programs: RoomPrograms
  /** An interpreter to use instead of the one that comes along. */
  readonly python?: string | undefined
  readonly signal?: AbortSignal
  /** How many times the limits of the lab a slow machine is given. */
  readonly patience?: number
}

export type TestSolutionOptions = PlaceOptions & {
  readonly lab: Lab
  /** Whose hidden worlds to play instead of the code's own, so that two solutions meet the same ones. */
  readonly worldsOf?: string
}

export type WatchOptions = PlaceOptions & {
  readonly lab: OpenLab
  /** What differs from the lab's world. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly seed: number
}

/** Processes of this machine. @throws UserError where the Python that was named will not do */
function placeOf({language, programs, python, signal, patience}: PlaceOptions): RunPlace {
  const chosen = language === "py" ? choosePython(python, programs) : ""
  return {
    open: code =>
      openRoom({language, code, programs, python: chosen, ...(signal === undefined ? {} : {signal})}),
    now: () => performance.now(),
    patience,
  }
}

/** Whether a run has the same score as in the browser, to the last digit. Interpreters of the machine differ in it, in
 * what functions of their own round, and in the order of sets.
 * @throws UserError where the Python that was named will not do */
export function isAsInBrowser({
  language,
  programs,
  python,
}: Pick<PlaceOptions, "language" | "programs" | "python">): boolean {
  return language === "ts" || choosePython(python, programs) === BUILT_IN
}

/** Runs one solution on this machine and grades it. Code that fails is a verdict with the reason, not an error.
 * @throws UserError where the Python that was named will not do */
export async function testSolution(code: string, options: TestSolutionOptions): Promise<Verdict> {
  return gradeSolution({code, language: options.language}, options, placeOf(options))
}

/** Plays one world on this machine and records it.
 * @throws UserError where the Python that was named will not do */
export async function watchOnMachine(code: string, options: WatchOptions): Promise<Watched> {
  return watchSolution({code, language: options.language}, options, placeOf(options))
}

/** Calls one function of the code on this machine with many lists of arguments.
 * @throws UserError where the Python that was named will not do */
export async function drillOnMachine(code: string, options: PlaceOptions & Drill): Promise<Drilled> {
  return drillSolution({code, language: options.language}, options, placeOf(options))
}
