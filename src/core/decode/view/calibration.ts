import {type Certainty, certaintyOf} from "#model/certainty"
import type {LaneModel} from "#model/decode/lane-model"
import {chancePercent} from "#model/percent"

const NAMES: Readonly<Record<Certainty, string>> = {
  "toss-up": "Toss-up",
  leans: "Leans",
  likely: "Likely",
}
/** Fewer labelled postings than this say nothing about how often such readings are right. */
const LEAST = 20

/** What a confidence has been worth: how often readings about as sure were right on postings that the model had not seen. */
export function certaintyDetail(confidence: number, {calibration}: Pick<LaneModel, "calibration">): string {
  const at = calibration.findLastIndex(([from]) => confidence >= from)
  const [, count = 0, right = 0] = calibration[at] ?? []
  const name = NAMES[certaintyOf(confidence)]
  if (count < LEAST)
    return `${name}: too few labelled postings were read as surely to say how often that is right`
  return `${name}: of ${count} labelled postings read about as surely, each left out of the training, ${chancePercent(right)} were read right`
}
