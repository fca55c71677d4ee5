import type {Source, SourceReading} from "./read-source"

export type ReadRequest = {readonly id: number; readonly source: Source}
export type ReadResponse =
  | {readonly id: number; readonly type: "read"; readonly result: SourceReading}
  | {readonly id: number; readonly type: "failed"; readonly message: string}
