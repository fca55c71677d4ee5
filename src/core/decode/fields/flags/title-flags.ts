import {POSTING_LANES, type PostingFlag} from "#model/decode/reading"
import {titleFits} from "../title-lane"
import type {FlagContext} from "./flag-context"
import {LANE_NAMES} from "./lane-names"

/** Titles are doubted only where the lanes that they go with have together less than this chance. */
const DOUBT_BELOW = 0.35
/** The lane of the duties must be this likely; more so where the title merely names none. */
const SURE_FROM = 0.5
const SURE_OF_PLAIN_FROM = 0.65
const MOST_EVIDENCE = 3

/** Title and duties disagree: another lane, "AI" only in the title, or a plain title over lane work. */
export function titleFlag({
  posting,
  lane,
  chances,
  titleLane,
  laneEvidence,
}: FlagContext): PostingFlag | null {
  const title = posting.title?.trim() ?? ""
  if (title === "" || titleFits(title, lane)) return null
  const fitting = POSTING_LANES.filter(other => titleFits(title, other))
  const chance = fitting.reduce((sum, other) => sum + chances[other], 0)
  const isPlain = fitting.length === 1 && fitting[0] === "none"
  if (chance >= DOUBT_BELOW || chances[lane] < (isPlain ? SURE_OF_PLAIN_FROM : SURE_FROM)) return null
  const evidence = laneEvidence
    .filter(({lane: spoken}) => spoken === lane)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_EVIDENCE)
    .map(({start, end}) => ({start, end}))
  if (lane === "none")
    return {
      id: "lane-only-in-title",
      message: `The title says "${title}", but the duties are ${LANE_NAMES.none}`,
      evidence: [],
    }
  if (isPlain)
    return {
      id: "plain-title",
      message: `The title "${title}" names no lane, but the duties are ${LANE_NAMES[lane]}`,
      evidence,
    }
  const named = titleLane === null ? `"${title}"` : LANE_NAMES[titleLane]
  return {
    id: "title-mismatch",
    message: `The title says ${named}, but the duties are ${LANE_NAMES[lane]}`,
    evidence,
  }
}
