import type {RunFailure} from "#model/labs/verdict"

/** A room that can answer no more; the reason is for the person who wrote the code. */
export class RunStopped extends Error {
  override readonly name = "RunStopped"

  constructor(readonly failure: RunFailure) {
    super(failure.message)
  }
}

export function stopped(kind: RunFailure["kind"], message: string, hint: string): RunStopped {
  return new RunStopped({kind, message, hint, line: null, column: null})
}
