import type {FitAnswer, FitTrial, FitWeights} from "#model/fit/answers"
import type {FitTasteBegun, FitTasteRun} from "#model/fit/fit-events"
import type {JournalEvent} from "#model/journal/event"
import {
  FIT_ANSWERED,
  FIT_STARTED,
  FIT_TASTE_BEGUN,
  FIT_TASTE_RUN,
  FIT_TRIAL_RATED,
  FIT_WEIGHED,
} from "#model/journal/kinds"
import {eventsOfKind, type ReadEvent} from "./events-of-kind"

/** One conversation about fit. */
export type FitSession = {
  /** Id of the event that began it. */
  readonly id: string
  readonly startedAt: string
  readonly seed: number
  /** In the order in which they were given. */
  readonly answers: readonly ReadEvent<FitAnswer>[]
  /** The instant of the last answer, or of the beginning. */
  readonly lastAt: string
}

/** All that the journal knows about fit. */
export type FitRecord = {
  /** Oldest first; one that was begun and never answered is there too. */
  readonly sessions: readonly FitSession[]
  /** Tastes as they were rated, oldest first. */
  readonly trials: readonly ReadEvent<FitTrial>[]
  /** Tastes that were begun in the terminal, oldest first. */
  readonly begun: readonly ReadEvent<FitTasteBegun>[]
  /** Graded runs of tastes, oldest first. */
  readonly tastes: readonly ReadEvent<FitTasteRun>[]
  /** As set last; undefined where they never were. */
  readonly weights: FitWeights | undefined
}

/** The conversation that is being held: the last one begun, answered or not. Undefined where there is none. */
export function heldSession({sessions}: Pick<FitRecord, "sessions">): FitSession | undefined {
  return sessions.at(-1)
}

/** The conversation that tells something: the last one with answers. One that was only begun takes no result away. */
export function toldSession({sessions}: Pick<FitRecord, "sessions">): FitSession | undefined {
  return sessions.findLast(({answers}) => answers.length > 0)
}

/** Conversations, tastes and weights. A conversation that is taken back takes its answers along. Does not depend on the
 * order of arrival. */
export function foldFit(events: readonly JournalEvent[]): FitRecord {
  const given = new Map<string, ReadEvent<FitAnswer>[]>()
  for (const {id, at, payload} of eventsOfKind(events, FIT_ANSWERED)) {
    const answer = {id, at, payload: payload.answer}
    const own = given.get(payload.session)
    if (own === undefined) given.set(payload.session, [answer])
    else own.push(answer)
  }
  const sessions = eventsOfKind(events, FIT_STARTED).map(({id, at, payload}): FitSession => {
    const answers = given.get(id) ?? []
    return {id, startedAt: at, seed: payload.seed, answers, lastAt: answers.at(-1)?.at ?? at}
  })
  return {
    sessions,
    trials: eventsOfKind(events, FIT_TRIAL_RATED),
    begun: eventsOfKind(events, FIT_TASTE_BEGUN),
    tastes: eventsOfKind(events, FIT_TASTE_RUN),
    weights: eventsOfKind(events, FIT_WEIGHED).at(-1)?.payload,
  }
}
