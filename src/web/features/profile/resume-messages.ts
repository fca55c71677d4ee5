import type {ResumeReading} from "#model/resume/resume"

export type ResumeRequest = {readonly id: number; readonly bytes: Uint8Array; readonly name: string}
export type ResumeResponse =
  | {readonly id: number; readonly type: "read"; readonly reading: ResumeReading}
  | {readonly id: number; readonly type: "refused"; readonly message: string; readonly hint: string}
  | {readonly id: number; readonly type: "failed"; readonly message: string}
