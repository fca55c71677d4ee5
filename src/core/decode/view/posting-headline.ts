import {type Certainty, certaintyOf} from "#model/certainty"
import {POSTING_LANES, type PostingLane, type PostingReading} from "#model/decode/reading"
import {chancePercent} from "#model/percent"
import {LANE_WORK} from "./lane-words"

export type PostingHeadline = {
  readonly sentence: string
  readonly certainty: Certainty
}

type Read = Pick<PostingReading, "lane" | "confidence" | "chances">

/** What a posting is, with its certainty, in one sentence.
 * @param title as advertised; empty where there is none */
export function postingHeadline(reading: Read, title: string): PostingHeadline {
  const certainty = certaintyOf(reading.confidence)
  const share = chancePercent(reading.confidence)
  const called = title === "" ? "" : `Called “${title}”; `
  const sentence = `${called}${dutiesWords(reading, certainty)} (${share}).`
  return {
    sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    certainty,
  }
}

function dutiesWords({lane, chances}: Read, certainty: Certainty): string {
  const work = LANE_WORK[lane]
  if (certainty === "likely") return `the duties are likely ${work}`
  if (certainty === "leans") return `the duties lean to ${work}`
  const other = LANE_WORK[runnerUp(chances, lane)]
  return `the duties are a toss-up, ${work} a little before ${other}`
}

/** The lane with the second largest chance. */
export function runnerUp(chances: PostingReading["chances"], first: PostingLane): PostingLane {
  const others = POSTING_LANES.filter(lane => lane !== first)
  return others.reduce((best, lane) => (chances[lane] > chances[best] ? lane : best), others[0] ?? first)
}
