import type {PostingReading} from "#model/decode/reading"
import type {ReadingSummary} from "#model/decode/saved-posting"
import {chancePercent} from "#model/percent"
import {LANE_WORDS} from "./lane-words"

/** A reading without its evidence, to be kept. */
export function readingSummary({pay, years, skills, flags, ...reading}: PostingReading): ReadingSummary {
  const {lane, confidence, mix, titleLane, titleMatchesDuties, level, remote} = reading
  return {
    lane,
    confidence,
    mix,
    titleLane,
    titleMatchesDuties,
    level,
    remote,
    pay: pay === null ? null : {min: pay.min, max: pay.max, currency: pay.currency, period: pay.period},
    years: years === null ? null : {least: years.least, most: years.most},
    skills: skills.map(({id}) => id),
    flags: flags.map(({id}) => id),
  }
}

/** What to say of a posting that an engine of another version read when it was kept; null where it was the same one. */
export function engineNotice(
  saved: {readonly engine: string; readonly summary: ReadingSummary},
  now: PostingReading,
): string | null {
  if (saved.engine === now.engine) return null
  const before = `${LANE_WORDS[saved.summary.lane]} (${chancePercent(saved.summary.confidence)})`
  const present = `${LANE_WORDS[now.lane]} (${chancePercent(now.confidence)})`
  const versions = `Kept with ${saved.engine}, read anew with ${now.engine}`
  return before === present ? `${versions}: still ${present}.` : `${versions}: was ${before}, is ${present}.`
}
