import type {PostingReading} from "#model/decode/reading"
import {certaintyOf} from "./certainty"
import {LANE_WORDS, LANE_WORK} from "./lane-words"

export type TitleVerdict = {
  readonly kind: "agrees" | "differs" | "unsure" | "no-title"
  readonly sentence: string
}

type Read = Pick<PostingReading, "lane" | "confidence" | "titleLane" | "titleMatchesDuties">

/** Title against duties in one sentence. A reading that is a toss-up calls no title wrong.
 * @param title as advertised; empty where there is none */
export function titleVerdict(reading: Read, title: string): TitleVerdict {
  const {lane, titleLane, titleMatchesDuties: matches, confidence} = reading
  if (title === "")
    return {
      kind: "no-title",
      sentence: "No title was found in the text, so there is none to hold it against.",
    }
  if (matches) return {kind: "agrees", sentence: agreement(reading)}
  const says = titleLane === null ? "The title names no lane" : `The title says ${LANE_WORDS[titleLane]}`
  const duties = lane === "none" ? LANE_WORK.none : LANE_WORDS[lane]
  if (certaintyOf(confidence) === "toss-up")
    return {
      kind: "unsure",
      sentence: `${says}; the duties lean to ${duties}, not surely enough to call the title wrong.`,
    }
  if (titleLane === null)
    return {
      kind: "differs",
      sentence: `Title and duties differ: the title names no lane, the duties do, ${duties}.`,
    }
  return {
    kind: "differs",
    sentence: `Title and duties differ: the title says ${LANE_WORDS[titleLane]}, the duties say ${duties}.`,
  }
}

function agreement({lane, titleLane}: Read): string {
  if (lane === "none")
    return titleLane === null
      ? "Title and duties agree: neither is in one of the three lanes."
      : `Title and duties agree: another craft, though the title says ${LANE_WORDS[titleLane]}.`
  if (titleLane === lane) return `Title and duties agree: both say ${LANE_WORDS[lane]}.`
  return `The title leaves the lane open and goes with these duties, ${LANE_WORDS[lane]}.`
}
