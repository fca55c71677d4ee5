import {exp} from "#math/exp"
import {log} from "#math/log"
import type {Content} from "#model/content/content"
import {EMPLOYERS, type EmployerId, LANES, type LaneId, type LevelId} from "#model/lane"
import type {PayGiven} from "../band-model"
import {type BandQuery, bandPay} from "../band-pay"

/** Middle pay against the lowest of its kind, with its 90 % interval: 1.3 is 30 % more. */
export type LeverPoint<Id extends string> = {
  readonly id: Id
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly basis: "measured" | "assumed"
  /** Reports for an employer, distinct postings for a lane. */
  readonly n: number
}

/** How far kinds of employer lie apart and how far lanes do, at one level. */
export type EmployerBeforeLane = {
  readonly level: LevelId
  readonly employers: readonly LeverPoint<EmployerId>[]
  readonly lanes: readonly LeverPoint<LaneId>[]
  /** Lanes with too few postings to compare. */
  readonly left: readonly LaneId[]
  /** Measured kinds of employer only: the highest over the lowest. */
  readonly employerRatio: number
  readonly laneRatio: number
  /** log employerRatio / log laneRatio. */
  readonly times: number
  /** Middle total pay at top employers over that at others, as people reported it; other people, other base pay. */
  readonly reported: {
    readonly ratio: number
    readonly yearsLow: number
    readonly yearsHigh: number | null
    readonly firstYear: number
    readonly lastYear: number
  } | null
}

const Z_90 = 1.6448536269514722
/** Years of experience that people of a level have, about: the rows of the table of reports. */
const YEARS_OF: Readonly<Record<LevelId, number>> = {junior: 0, mid: 2, senior: 5, staff: 9}
const REPORTS = "levels-tc-2017-2021"

function relative<Id extends string>(
  points: readonly {id: Id; value: number; sd: number; basis: "measured" | "assumed"; n: number}[],
): LeverPoint<Id>[] {
  const lowest = points
    .filter(({basis}) => basis === "measured")
    .reduce((least, point) => (point.value < least.value ? point : least), {
      value: Number.POSITIVE_INFINITY,
      sd: 0,
    })
  return points.map(({id, value, sd, basis, n}) => {
    const over = value - lowest.value
    const half = over === 0 ? 0 : Z_90 * Math.sqrt(sd * sd + lowest.sd * lowest.sd)
    return {id, ratio: exp(over), low: exp(over - half), high: exp(over + half), basis, n}
  })
}

function widest(points: readonly LeverPoint<string>[]): number {
  return Math.max(1, ...points.filter(({basis}) => basis === "measured").map(({ratio}) => ratio))
}

/** Compares the two by the model's own figures: middle total pay over average base pay by kind of employer, middle base pay by
 * lane. Staff is compared as senior, since postings hold the two together.
 * @param query what else the question says: country, year, place */
export function employerBeforeLane(
  query: BandQuery,
  {given, content}: {given: PayGiven; content: Pick<Content, "bands">},
): EmployerBeforeLane {
  const level = query.level === "staff" ? "senior" : query.level
  const found = LANES.map(lane => ({
    lane,
    pay: bandPay({...query, lane, level, title: undefined, employer: undefined}, given),
  }))
  const lanes = relative(
    found.flatMap(({lane, pay}) =>
      pay.kind === "thin-data"
        ? []
        : [
            {
              id: lane,
              value: pay.base.location,
              sd: Math.sqrt(pay.base.locationVariance),
              basis: "measured" as const,
              n: pay.counts.n,
            },
          ],
    ),
  )
  const employers = relative(
    EMPLOYERS.flatMap(id => {
      const cell = given.model.layer[id]?.[level]
      if (cell === undefined) return []
      const sd = cell.basis === "assumed" ? cell.sd : cell.sd / Math.sqrt(cell.n)
      return [{id, value: cell.logRatio, sd, basis: cell.basis, n: cell.n}]
    }),
  )
  const employerRatio = widest(employers)
  const laneRatio = widest(lanes)
  return {
    level,
    employers,
    lanes,
    left: found.flatMap(({lane, pay}) => (pay.kind === "thin-data" ? [lane] : [])),
    employerRatio,
    laneRatio,
    times: log(employerRatio) / log(laneRatio),
    reported: reportedRatio(level, content),
  }
}

function reportedRatio(level: LevelId, {bands}: Pick<Content, "bands">): EmployerBeforeLane["reported"] {
  const table = bands[REPORTS]
  if (table?.shape !== "experience-quantiles") return null
  const rowOf = (tier: "top" | "other") =>
    table.rows.find(row => row.tier === tier && row.yoe_low === YEARS_OF[level])
  const top = rowOf("top")
  const other = rowOf("other")
  if (top === undefined || other === undefined) return null
  return {
    ratio: top.p50 / other.p50,
    yearsLow: top.yoe_low,
    yearsHigh: top.yoe_high,
    firstYear: table.first_year,
    lastYear: table.last_year,
  }
}
