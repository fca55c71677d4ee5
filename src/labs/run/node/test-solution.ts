import {createHash} from "node:crypto"
import type {Lab, LabLanguage} from "#model/labs/lab"
import type {RunFailure, Verdict} from "#model/labs/verdict"
import {gradePlay} from "../../grade/grade-play"
import {hiddenSeeds} from "../../grade/hidden-seeds"
import {SYSTEMS} from "../../sim/all-systems"
import {type Driven, driveGrade} from "../drive"
import {stripTypes} from "../strip-types"
import {checkPython, DEFAULT_PYTHON, openRoom, type RoomPrograms} from "./open-room"

export type TestSolutionOptions = {
  readonly lab: Lab
  readonly language: LabLanguage
  readonly programs: RoomPrograms
  readonly python?: string | undefined
  readonly signal?: AbortSignal
  /** How many times the limits of the lab a slow machine is given. */
  readonly patience?: number
  /** Whose hidden worlds to play instead of the code's own, so that two solutions meet the same ones. */
  readonly worldsOf?: string
}

const NOTHING_RUN = {grade: null, calls: 0, log: [], logDropped: 0}

/** SHA-256 of the code; the same on a machine that ends its lines otherwise. */
export function hashCode(code: string): string {
  return createHash("sha256").update(code.replaceAll("\r\n", "\n")).digest("hex")
}

/** Runs one solution on this machine and grades it. Code that fails is a verdict with the reason, not an error.
 * @throws UserError where Python is asked for and not there */
export async function testSolution(code: string, options: TestSolutionOptions): Promise<Verdict> {
  const {lab, language} = options
  const codeHash = hashCode(code)
  const worldsHash = options.worldsOf === undefined ? codeHash : hashCode(options.worldsOf)
  const driven = await runSolution(code, worldsHash, options)
  return {
    format: "lanewise-lab-verdict/1",
    lab: lab.id,
    labVersion: lab.version,
    language,
    codeHash,
    grade: driven.grade,
    failure: driven.failure,
    calls: driven.calls,
    log: [...driven.log],
    logDropped: driven.logDropped,
  }
}

function failed(failure: RunFailure): Driven {
  return {...NOTHING_RUN, failure}
}

async function runSolution(
  code: string,
  worldsHash: string,
  {lab, language, programs, python = DEFAULT_PYTHON, signal, patience = 1}: TestSolutionOptions,
): Promise<Driven> {
  const system = SYSTEMS[lab.system]
  if (system === undefined) throw new RangeError(`There is no simulator "${lab.system}"`)
  if (language === "py") checkPython(python)
  const ready = language === "ts" ? stripTypes(code) : {code}
  if ("failure" in ready) return failed(ready.failure)
  const hidden = hiddenSeeds(worldsHash, {
    count: lab.seeds.hidden,
    version: lab.version,
    taken: lab.seeds.visible,
  })
  const room = openRoom({
    language,
    code: ready.code,
    programs,
    python,
    ...(signal === undefined ? {} : {signal}),
  })
  return driveGrade(gradePlay(lab, system, hidden), room, {
    code: language === "py" ? code : "",
    exports: system.exports,
    frontMs: lab.limits.front_seconds * 1000 * patience,
    totalMs: lab.limits.total_seconds * 1000 * patience,
    now: () => performance.now(),
  })
}
