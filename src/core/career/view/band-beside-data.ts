import type {Content} from "#model/content/content"
import {type LaneId, LEVELS, type LevelId} from "#model/lane"
import {OPEN_BASE} from "../lane-level-steps"

/** Quantiles of advertised base pay, USD a year, over `count` rows. */
export type PayQuantiles = {
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly count: number
}

/** What the article says of a lane and a level, and what the open data say. `data` null: the data have no such
 * level of their own, or fewer than 5 postings of it (`thinCount` of them). */
export type BandBesideData = {
  readonly level: LevelId
  readonly article: {readonly low: number; readonly high: number; readonly isOpenEnded: boolean} | null
  readonly data: PayQuantiles | null
  readonly thinCount: number | null
}

/** Fewer rows than this say little. */
export const FEW_ROWS = 30
const NOTHING_BELOW = 5
const EXPERIENCE_OF: Readonly<Record<LevelId, string | null>> = {
  junior: "EN",
  mid: "MI",
  senior: "SE",
  staff: null,
}

/** The article's bands of a lane beside the open data, by level. The data count staff among seniors. */
export function bandsBesideData(lane: LaneId, content: Pick<Content, "bands">): readonly BandBesideData[] {
  const stated = content.bands["article"]
  const measured = content.bands[OPEN_BASE]
  return LEVELS.map(level => {
    const band =
      stated?.shape === "ranges"
        ? stated.rows.find(row => row.lane === lane && row.level === level)
        : undefined
    const row =
      measured?.shape === "lane-quantiles"
        ? measured.rows.find(one => one.lane === lane && one.experience === EXPERIENCE_OF[level])
        : undefined
    return {
      level,
      article:
        band === undefined ? null : {low: band.low, high: band.high, isOpenEnded: band.open_ended === 1},
      data:
        row === undefined || row.n < NOTHING_BELOW
          ? null
          : {p10: row.p10, p25: row.p25, p50: row.p50, p75: row.p75, p90: row.p90, count: row.n},
      thinCount: row === undefined || row.n >= NOTHING_BELOW ? null : row.n,
    }
  })
}
