import type {LabLanguage, OpenLab} from "#model/labs/lab"
import type {RunFailure, Verdict} from "#model/labs/verdict"
import {hashCode} from "../hash-code"
import type {Drilled, Watched} from "../run-results"
import type {Drill} from "../run-solution"

type Common = {readonly code: string; readonly language: LabLanguage; readonly patience: number}

/** What the page asks the harness for. */
export type Job = Common &
  (
    | {readonly kind: "grade"; readonly lab: OpenLab; readonly worldsOf?: string | undefined}
    | {
        readonly kind: "watch"
        readonly lab: OpenLab
        readonly parameters: Readonly<Record<string, unknown>>
        readonly seed: number
      }
    | {readonly kind: "drill"; readonly drill: Drill}
  )

export type JobDone =
  | {readonly kind: "grade"; readonly result: Verdict}
  | {readonly kind: "watch"; readonly result: Watched}
  | {readonly kind: "drill"; readonly result: Drilled}

/** The port of the person's room comes with a job. */
export type ToHarness = {readonly type: "run"; readonly job: Job} | {readonly type: "stop"}

export type FromHarness =
  | {readonly type: "progress"; readonly calls: number}
  | {readonly type: "done"; readonly done: JobDone}
  /** A bug of ours. */
  | {readonly type: "broken"; readonly message: string}

/** What a job comes to when it has to end without the harness. */
export function failedJob(job: Job, failure: RunFailure): JobDone {
  const printed = {log: [], logDropped: 0}
  switch (job.kind) {
    case "grade": {
      const {id: lab, version: labVersion} = job.lab
      const codeHash = hashCode(job.code)
      const about = {
        format: "lanewise-lab-verdict/1",
        lab,
        labVersion,
        language: job.language,
        codeHash,
      } as const
      return {kind: "grade", result: {...about, grade: null, failure, calls: 0, ...printed}}
    }
    case "watch":
      return {kind: "watch", result: {metrics: null, trace: null, failure, ...printed}}
    case "drill":
      return {kind: "drill", result: {failure, failedCase: null, ...printed}}
  }
}
