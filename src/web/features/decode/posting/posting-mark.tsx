import type {PostingLane} from "#model/decode/reading"
import {LaneMark} from "../../../ui/lane-mark"

/** The mark of what a posting is; that of none of the three lanes is the grey one of other work. */
export function PostingMark({lane}: {readonly lane: PostingLane}) {
  return <LaneMark lane={lane === "none" ? "swe" : lane} />
}
