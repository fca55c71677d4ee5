import type {FromRoom, Front, ToRoom} from "#model/labs/room-message"
import type {RunFailure} from "#model/labs/verdict"
import {explainFault, explainRoom} from "../grade/explain-failure"
import {RunStopped, stopped} from "./run-stopped"

/** Where the person's code lives; everything that it says is already in the shape of a message. `ask` throws
 * RunStopped when no answer comes within the time. */
export type Room = {
  ask(message: ToRoom, withinMs: number): Promise<FromRoom>
  close(): void
}

export type DriveOptions = {
  readonly code: string
  readonly exports: readonly string[]
  readonly frontMs: number
  readonly totalMs: number
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  /** Told after each front how often the code has been called. */
  onCalls?: ((calls: number) => void) | undefined
}

export type Driven<T> = {
  /** What the play came to; null where the code failed. */
  readonly result: T | null
  readonly failure: RunFailure | null
  /** The world that the code was called for when it failed, where that is known. */
  readonly failedAt: number | null
  readonly calls: number
  readonly log: readonly string[]
  readonly logDropped: number
}

/** Whether the answers belong to the front: the same step, the same worlds in the same order, one each. */
function matches(answer: Extract<FromRoom, {k: "acts"}>, front: Front, step: number): boolean {
  return (
    answer.step === step &&
    answer.acts.length === front.ids.length &&
    answer.ids.length === front.ids.length &&
    answer.ids.every((id, at) => id === front.ids[at])
  )
}

function tooLong(totalMs: number): RunStopped {
  return stopped(
    "too-slow",
    `The run took longer than ${totalMs / 1000} s in all`,
    "Do less work in each call; what does not change can be computed once",
  )
}

/** Plays against a room, front by front, until the play has come to its result or the code has failed. The room is
 * closed in either case. What the room says is not trusted: it can only lose its own run. */
export async function drivePlay<T>(
  play: Generator<Front, T, readonly unknown[]>,
  room: Room,
  {code, exports, frontMs, totalMs, now, onCalls}: DriveOptions,
): Promise<Driven<T>> {
  const log: string[] = []
  let logDropped = 0
  let calls = 0
  let failedAt: number | null = null
  const startedAt = now()
  const ask = async (message: ToRoom) => {
    const left = totalMs - (now() - startedAt)
    if (left <= 0) throw tooLong(totalMs)
    const answer = await room.ask(message, Math.min(left, frontMs)).catch((error: unknown) => {
      const late = left < frontMs && error instanceof RunStopped && error.failure.kind === "too-slow"
      throw late ? tooLong(totalMs) : error
    })
    log.push(...answer.log)
    logDropped += answer.dropped
    const failure = explainRoom(answer)
    if (failure !== null) {
      failedAt = "id" in answer ? answer.id : null
      throw new RunStopped(failure)
    }
    return answer
  }
  try {
    await ask({k: "load", code, exports})
    let turn = play.next()
    for (let step = 0; !turn.done; step += 1) {
      const front = turn.value
      const answer = await ask({k: "front", step, ...front})
      if (answer.k !== "acts" || !matches(answer, front, step))
        throw stopped(
          "protocol",
          "The answers did not belong to the questions",
          "Leave standard input and output alone",
        )
      calls += front.ids.length
      onCalls?.(calls)
      turn = play.next(answer.acts)
    }
    return {result: turn.value, failure: null, failedAt, calls, log, logDropped}
  } catch (error) {
    const failure = error instanceof RunStopped ? error.failure : explainFault(error)
    if (failure === null) throw error
    return {result: null, failure, failedAt, calls, log, logDropped}
  } finally {
    room.close()
  }
}
