import {log} from "#math/log"
import type {LawLaneId} from "#model/career-answer"
import type {LaneQuantileRow} from "#model/content/band-table"
import type {Content} from "#model/content/content"
import type {LevelId} from "#model/lane"

/** The table of fitted base pay that the open-data presets stand on. */
export const OPEN_BASE = "open-base-fitted"

/** The level of the postings that stands for a level; they have no staff, which moves with senior. */
const EXPERIENCE_OF = {junior: "EN", mid: "MI", senior: "SE", staff: "SE"} as const satisfies Readonly<
  Record<LevelId, LaneQuantileRow["experience"]>
>

export type LaneLevelSteps = (lane: LawLaneId, level: LevelId) => number

/** By how much the measured gap of a lane to ML at one level differs from its average over the levels, log points. The
 * average itself is a belief that a person can move (`lane-effect-*`); these steps are what the fit adds to it.
 * @param bands of the content; without the fitted table a RangeError, which is a bug of ours */
export function laneLevelSteps(bands: Content["bands"]): LaneLevelSteps {
  const table = bands[OPEN_BASE]
  if (table?.shape !== "lane-quantiles")
    throw new RangeError(`Needs the table of fitted pay "${OPEN_BASE}" in the content, found none`)
  const rowsOf = (lane: LawLaneId) => table.rows.filter(row => row.lane === lane)
  const ml = new Map(rowsOf("ml").map(row => [row.experience, log(row.p50)]))
  const gapsOf = (lane: LawLaneId) =>
    rowsOf(lane).map(row => ({...row, gap: log(row.p50) - (ml.get(row.experience) ?? log(row.p50))}))
  const steps = new Map<string, number>()
  for (const lane of ["ai", "mlops", "swe"] as const) {
    const gaps = gapsOf(lane)
    const count = gaps.reduce((sum, {n}) => sum + n, 0)
    const average = gaps.reduce((sum, {gap, n}) => sum + gap * n, 0) / Math.max(1, count)
    for (const {experience, gap} of gaps) steps.set(`${lane}/${experience}`, gap - average)
  }
  return (lane, level) => steps.get(`${lane}/${EXPERIENCE_OF[level]}`) ?? 0
}
