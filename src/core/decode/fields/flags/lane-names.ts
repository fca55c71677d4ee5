import type {PostingLane} from "#model/decode/reading"

/** What the lanes are called in messages. */
export const LANE_NAMES: Readonly<Record<PostingLane, string>> = {
  ai: "AI engineering",
  ml: "machine learning engineering",
  mlops: "MLOps engineering",
  none: "work in none of the three lanes",
}
