import type {Certainty} from "#model/career-answer"

/** Below .60 a toss-up, to .80 leans, above likely. */
export function certaintyOf(share: number): Certainty {
  if (share < 0.6) return "toss-up"
  return share <= 0.8 ? "leans" : "likely"
}
