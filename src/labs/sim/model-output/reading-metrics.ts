import type {Metrics} from "#model/labs/verdict"
import type {Reading, ReadingEnd} from "./reading"

export const READING_METRICS = ["points", "right", "wrong", "refused", "asks", "extraKeys"] as const

const RIGHT = 100
/** A wrong value that nobody notices costs five times what a person who types the mail in costs. */
const REFUSED = -20
const WRONG = -100
const ASK = -25

/** What the mails of a world came to. */
export function readingMetrics(readings: readonly Reading[]): Metrics {
  const count = readings.length
  const shareOf = (how: ReadingEnd["how"]) => readings.filter(({end}) => end?.how === how).length / count
  const asks = readings.reduce((sum, {errors}) => sum + errors.length, 0) / count
  const right = shareOf("right")
  const wrong = shareOf("wrong")
  const refused = shareOf("refused")
  return {
    points: RIGHT * right + WRONG * wrong + REFUSED * refused + ASK * asks,
    right,
    wrong,
    refused,
    asks,
    extraKeys: readings.reduce((sum, {end}) => sum + (end?.how === "wrong" ? end.extra.length : 0), 0),
  }
}
