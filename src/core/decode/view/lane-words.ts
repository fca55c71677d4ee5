import type {PostingLane} from "#model/decode/reading"

/** What somebody in a lane does all day, to stand after "the duties are". */
export const LANE_WORK: Readonly<Record<PostingLane, string>> = {
  ai: "application work with AI",
  ml: "model work",
  mlops: "platform work",
  none: "none of the three lanes",
}

/** The short names, also for where there is no lane. */
export const LANE_WORDS: Readonly<Record<PostingLane, string>> = {
  ai: "AI",
  ml: "ML",
  mlops: "MLOps",
  none: "None of the three",
}
