import {LANES, type LaneId} from "#model/lane"
import {chancePercent} from "#model/percent"
import {ranked} from "../grid"
import type {FitReading} from "../read-fit"
import {capital, listed, WORK} from "./words"

export type FitHeadline = {
  readonly sentence: string
  /** What must be known beside it. */
  readonly detail: string
  /** The lane that a mark is drawn for; null where none stands out. */
  readonly lane: LaneId | null
}

type Given = Pick<FitReading, "call" | "chances" | "appeal" | "next">

function rest({chances}: Given): string {
  const [, second, third] = ranked(chances)
  return `${capital(WORK[second])} has ${chancePercent(chances[second])}, ${WORK[third]} ${chancePercent(chances[third])}`
}

function called(given: Given): FitHeadline {
  const {call, chances, next} = given
  switch (call.kind) {
    case "unanswered":
      return {
        sentence: "Nothing is known yet about which work draws you.",
        detail: "Each of the three has a third until you have said something.",
        lane: null,
      }
    case "unclear":
      return {
        sentence:
          call.why === "never-chose"
            ? "You could not choose in any of the pairs, so there is nothing to say."
            : "You gave the same answer each time, so there is nothing to say.",
        detail:
          call.why === "never-chose"
            ? "That may be because you know too little of the work: a taste of each tells more."
            : "Lanes stand on the left and on the right in turn; the same side each time is no leaning. The doubt has been widened.",
        lane: null,
      }
    case "likely":
      return {
        sentence: `${capital(WORK[call.lane])} likely draws you most (${chancePercent(chances[call.lane])}).`,
        detail: `${rest(given)}.`,
        lane: call.lane,
      }
    case "leans":
      return {
        sentence: `You lean towards ${WORK[call.lane]} (${chancePercent(chances[call.lane])}); it is not decided.`,
        detail: `${rest(given)}. A lane is called from 80\u202f% on.`,
        lane: call.lane,
      }
    case "tie": {
      const [one, other] = call.lanes
      const third = LANES.find(lane => lane !== one && lane !== other) ?? "ai"
      return {
        sentence: `A toss-up between ${WORK[one]} and ${WORK[other]} (${chancePercent(chances[one])} and ${chancePercent(chances[other])}).`,
        detail:
          `${capital(WORK[third])} is less likely (${chancePercent(chances[third])}). ${next.kind === "done" ? "That is an answer too: either of the two may do." : ""}`.trim(),
        lane: null,
      }
    }
    case "open":
      return {
        sentence: `No lane stands out for you: ${listed(ranked(chances).map(lane => `${WORK[lane]} ${chancePercent(chances[lane])}`))}.`,
        detail:
          next.kind === "done"
            ? "That is an answer too: what you are good at and what pays may decide."
            : "There is more to ask.",
        lane: null,
      }
  }
}

/** The answer as a sentence with its certainty, and what stands beside it. "None of them" comes first where it holds: to
 * come first among three that do not draw is little. */
export function fitHeadline(given: Given): FitHeadline {
  const {call, appeal, chances} = given
  const plain = called(given)
  if (appeal?.isNone && call.kind !== "unclear" && call.kind !== "unanswered") {
    const [first] = ranked(chances)
    return {
      sentence: "None of the three draws you much.",
      detail: `You would not spend a month on any of them. Held against each other, ${WORK[first]} comes first with ${chancePercent(chances[first])}.`,
      lane: null,
    }
  }
  return plain
}
