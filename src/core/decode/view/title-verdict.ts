import {certaintyOf} from "#model/certainty"
import type {PostingReading} from "#model/decode/reading"
import {LANES} from "#model/lane"
import {titleFits} from "../fields/title-lane"
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
  const named = namedBy(title, titleLane)
  const says = named === null ? "The title names no lane" : `The title says ${named}`
  const duties = lane === "none" ? LANE_WORK.none : LANE_WORDS[lane]
  if (certaintyOf(confidence) === "toss-up")
    return {
      kind: "unsure",
      sentence: `${says}; the duties lean to ${duties}, not surely enough to call the title wrong.`,
    }
  if (named === null)
    return {
      kind: "differs",
      sentence: `Title and duties differ: the title names no lane, the duties do, ${duties}.`,
    }
  return {
    kind: "differs",
    sentence: `Title and duties differ: the title says ${named}, the duties say ${duties}.`,
  }
}

/** The lanes that a title names, in words; null where it names none. One that leaves it open names several; "Data
 * Scientist" goes with one lane and names none. */
function namedBy(title: string, titleLane: Read["titleLane"]): string | null {
  if (titleLane !== null) return LANE_WORDS[titleLane]
  const open = LANES.filter(lane => titleFits(title, lane))
  return open.length > 1 ? open.map(lane => LANE_WORDS[lane]).join(" or ") : null
}

function agreement({lane, titleLane}: Read): string {
  if (lane === "none")
    return titleLane === null
      ? "Title and duties agree: neither is in one of the three lanes."
      : `Title and duties agree: another craft, though the title says ${LANE_WORDS[titleLane]}.`
  if (titleLane === lane) return `Title and duties agree: both say ${LANE_WORDS[lane]}.`
  return `The title leaves the lane open and goes with these duties, ${LANE_WORDS[lane]}.`
}
