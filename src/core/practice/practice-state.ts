import {dayNumber} from "#model/practice/practice-day"
import type {
  CardSet,
  InterviewPlanned,
  OwnCard,
  PointResult,
  QuestionAnswered,
  Rating,
} from "#model/practice/practice-events"
import type {Honesty} from "./grade-response"
import {type Memory, ratingOfShare, reviewMemory} from "./memory"

/** A card that was forgotten on this many days, since it was last taken up again, is set aside as a leech. */
export const LEECH_LAPSES = 6

/** What practice knows of a card. `leech`: it was forgotten so often that it should be written anew. */
export type CardStanding = {
  readonly memory: Memory | null
  readonly reps: number
  readonly lapses: number
  readonly lastRating: Rating | null
  readonly state: "active" | "suspended" | "deleted" | "leech"
  /** Practice day before which it is not shown; null where it may be. */
  readonly until: number | null
}

export const NEW_CARD: CardStanding = {
  memory: null,
  reps: 0,
  lapses: 0,
  lastRating: null,
  state: "active",
  until: null,
}

/** The card of a rubric point. */
export function pointCard(question: string, point: string): string {
  return `q:${question}/${point}`
}

/** A card after one more review. To forget it again on the day on which it was seen already is no further lapse. */
export function afterReview(
  before: CardStanding,
  {rating, day}: {rating: Rating; day: number},
): CardStanding {
  const lapsed = rating === 1 && before.memory !== null && day > before.memory.lastDay
  const lapses = before.lapses + (lapsed ? 1 : 0)
  return {
    ...before,
    memory: reviewMemory(before.memory, {rating, day}),
    reps: before.reps + 1,
    lapses,
    lastRating: rating,
    state: before.state === "active" && lapsed && lapses >= LEECH_LAPSES ? "leech" : before.state,
  }
}

/** A card after it was set aside or taken up again; a leech that is taken up again begins to count anew. */
export function afterSet(before: CardStanding, {state, until}: CardSet): CardStanding {
  const freed = state === "active" && before.state === "leech"
  return {
    ...before,
    state,
    until: until === null ? null : dayNumber(until),
    lapses: freed ? 0 : before.lapses,
  }
}

/** A card whose text was written anew. A leech is taken up again and begins to count anew: it asks something else now. */
export function afterEdit(before: CardStanding): CardStanding {
  return before.state === "leech" ? {...before, state: "active", lapses: 0} : before
}

/** Where a card stands that is written or imported: one that was deleted is there again, with what is remembered of it. */
function stateAfterImport(before: CardStanding["state"], suspended: boolean): CardStanding["state"] {
  const present = before === "deleted" ? "active" : before
  return suspended && present === "active" ? "suspended" : present
}

/** A card as another program left it. A later memory of ours is not overwritten by an older one. */
export function afterImport(
  before: CardStanding,
  {memory, suspended}: Pick<OwnCard, "memory" | "suspended">,
): CardStanding {
  const carried = memory === null ? null : {...memory, lastDay: dayNumber(memory.lastDay)}
  const newer = carried !== null && (before.memory === null || carried.lastDay > before.memory.lastDay)
  return {
    ...before,
    ...(newer
      ? {
          memory: {stability: carried.stability, difficulty: carried.difficulty, lastDay: carried.lastDay},
          reps: Math.max(before.reps, carried.reps),
          lapses: Math.max(before.lapses, carried.lapses),
        }
      : {}),
    state: stateAfterImport(before.state, suspended),
  }
}

/** Reviews that an answered question stands for, one for each point that was judged by more than the person's own word. */
export function reviewsOfAnswer({
  question,
  points,
  day,
}: QuestionAnswered): {card: string; rating: Rating; day: number}[] {
  const judged = points.filter(({evidence}: PointResult) => evidence !== "self")
  return judged.map(({id, share}) => ({
    card: pointCard(question, id),
    rating: ratingOfShare(share),
    day: dayNumber(day),
  }))
}

/** Closed questions on claimed points so far. */
export function honestyOf(answers: readonly QuestionAnswered[]): Honesty {
  const claimed = answers.flatMap(({probes}) => probes.filter(probe => probe.claimed))
  const passed = claimed.filter(({right}) => right).length
  return {passed, failed: claimed.length - passed}
}

/** What a person who has set nothing practises with. */
export const DEFAULT_PLAN: InterviewPlanned = {
  track: "ai-applications",
  level: "L2",
  company: "product",
  date: null,
  minutesPerDay: 30,
  daysOff: [],
  newPerDay: 15,
  retention: 0.9,
  cutoffHour: 4,
}
