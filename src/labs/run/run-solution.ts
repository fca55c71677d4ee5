import type {JsonValue} from "#model/journal/json-value"
import {jsonValueSchema} from "#model/journal/json-value"
import type {LabLanguage, OpenLab} from "#model/labs/lab"
import type {Front} from "#model/labs/room-message"
import type {RunFailure, Verdict} from "#model/labs/verdict"
import {gradePlay} from "../grade/grade-play"
import {hiddenSeeds} from "../grade/hidden-seeds"
import {SYSTEMS} from "../sim/all-systems"
import type {OpenSystem} from "../sim/lab-system"
import {inWritten} from "./code-map"
import {type Driven, drivePlay, type Room} from "./drive-play"
import {hashCode} from "./hash-code"
import type {Drilled, Watched} from "./run-results"
import {stripTypes} from "./strip-types"

export type Solution = {readonly code: string; readonly language: LabLanguage}

/** Where solutions run: a process of this machine, or a worker of this browser. */
export type RunPlace = {
  /** A fresh room for code of the language; TypeScript comes without its types. */
  open(code: string): Room
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  /** How many times the limits of the lab a slow machine is given. */
  readonly patience?: number | undefined
  readonly onCalls?: ((calls: number) => void) | undefined
}

type Limits = OpenLab["limits"]
export const DRILL_LIMITS: Limits = {front_seconds: 5, total_seconds: 10}

async function runSolution<T>(
  play: Generator<Front, T, readonly unknown[]>,
  {code, language}: Solution,
  {exports, limits, place}: {exports: readonly string[]; limits: Limits; place: RunPlace},
): Promise<Driven<T>> {
  const ready = language === "ts" ? stripTypes(code) : {code, map: null}
  if ("failure" in ready) return failed(ready.failure)
  const patience = place.patience ?? 1
  const python = language === "py" ? limits.python_front_seconds : undefined
  const driven = await drivePlay(play, place.open(ready.code), {
    code: ready.code,
    exports,
    frontMs: (python ?? limits.front_seconds) * 1000 * patience,
    totalMs: limits.total_seconds * 1000 * patience,
    now: place.now,
    onCalls: place.onCalls,
  })
  const {failure} = driven
  return failure === null || ready.map === null ? driven : {...driven, failure: inWritten(failure, ready.map)}
}

function failed(failure: RunFailure): Driven<never> {
  return {result: null, failure, failedAt: null, calls: 0, log: [], logDropped: 0}
}

function systemOf(lab: OpenLab): OpenSystem {
  const system = SYSTEMS[lab.system]
  if (system === undefined) throw new RangeError(`There is no simulator "${lab.system}"`)
  return system
}

/** A graded run. Code that fails is a verdict with the reason, not an error.
 * @param options `worldsOf`: whose hidden worlds to play instead of the code's own */
export async function gradeSolution(
  solution: Solution,
  {lab, worldsOf}: {readonly lab: OpenLab; readonly worldsOf?: string | undefined},
  place: RunPlace,
): Promise<Verdict> {
  const system = systemOf(lab)
  const codeHash = hashCode(solution.code)
  const hidden = hiddenSeeds(worldsOf === undefined ? codeHash : hashCode(worldsOf), {
    count: lab.seeds.hidden,
    version: lab.version,
    taken: lab.seeds.visible,
  })
  const {result, failure, calls, log, logDropped} = await runSolution(
    gradePlay(lab, system, hidden),
    solution,
    {exports: system.exports, limits: lab.limits, place},
  )
  return {
    format: "lanewise-lab-verdict/1",
    lab: lab.id,
    labVersion: lab.version,
    language: solution.language,
    codeHash,
    grade: result,
    failure,
    calls,
    log: [...log],
    logDropped,
  }
}

/** Plays one world and records it. `parameters` is what differs from the lab's world, as in a trap. */
export async function watchSolution(
  solution: Solution,
  world: {
    readonly lab: OpenLab
    readonly parameters: Readonly<Record<string, unknown>>
    readonly seed: number
  },
  place: RunPlace,
): Promise<Watched> {
  const {lab, parameters, seed} = world
  const system = systemOf(lab)
  const play = system.play([{parameters: {...lab.world, ...parameters}, seed, record: true}])
  const {result, failure, log, logDropped} = await runSolution(play, solution, {
    exports: system.exports,
    limits: lab.limits,
    place,
  })
  const played = result?.[0]
  return {metrics: played?.metrics ?? null, trace: played?.trace ?? null, failure, log, logDropped}
}

export type Drill = {
  /** Functions that the code must have, in camelCase. */
  readonly exports: readonly string[]
  readonly call: string
  /** The arguments of each call. */
  readonly cases: readonly (readonly JsonValue[])[]
}

function* drillPlay({call, cases}: Drill): Generator<Front, readonly JsonValue[], readonly unknown[]> {
  if (cases.length === 0) return []
  const answers = yield {call, on: "code", ids: cases.map((_, at) => at), shared: [], args: cases}
  return answers.map(answer => jsonValueSchema.parse(answer))
}

/** Calls one function of the code with many lists of arguments. */
export async function drillSolution(solution: Solution, drill: Drill, place: RunPlace): Promise<Drilled> {
  const {result, failure, failedAt, log, logDropped} = await runSolution(drillPlay(drill), solution, {
    exports: drill.exports,
    limits: DRILL_LIMITS,
    place,
  })
  return failure === null
    ? {answers: result ?? [], log, logDropped}
    : {failure, failedCase: failedAt, log, logDropped}
}
