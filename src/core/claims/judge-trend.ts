import {exp} from "#math/exp"
import {normalCdf} from "#math/normal-cdf"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import {LANE_NAMES} from "#model/lane"
import type {Judgement} from "./judge-simulated"
import {percent, verdictOfShare} from "./verdict-of"

export const OPEN_TREND = "open-base-trend"
const Z_80 = 1.2815515655446004

function change(logPoints: number): string {
  const rounded = Math.round((exp(logPoints) - 1) * 1000) / 10
  return `${rounded > 0 ? "+" : ""}${rounded}\u202f%`
}

/** Whether advertised base pay of a lane rose against ML between two years of the open data: the chance that the fitted
 * change of the gap is above nothing. */
export function judgeLaneTrend(
  {lane, from, to}: Extract<ClaimTest, {kind: "lane-trend"}>,
  {bands}: Pick<Content, "bands">,
): Judgement {
  const table = bands[OPEN_TREND]
  const row =
    table?.shape === "lane-trend"
      ? table.rows.find(one => one.lane === lane && one.from_year === from && one.to_year === to)
      : undefined
  if (row === undefined)
    throw new RangeError(
      `Needs the fitted trend of "${lane}" from ${from} to ${to}, found none in "${OPEN_TREND}"`,
    )
  const sd = (row.change_high - row.change_low) / (2 * Z_80)
  const share = sd > 0 ? normalCdf(row.change / sd) : row.change > 0 ? 1 : 0
  const verdict = verdictOfShare(share)
  return {
    verdict,
    dependsOn: verdict === "depends" ? `what the few postings of ${LANE_NAMES[lane]} mean` : null,
    summary: `Advertised senior base pay against ML changed by ${change(row.change)} from ${from} to ${to} (80\u202f% sure between ${change(row.change_low)} and ${change(row.change_high)}), so a rise has ${percent(share)}; the data end in mid-${to}.`,
    figures: [
      {
        label: `Change of the gap of ${LANE_NAMES[lane]} to ML, ${from} to ${to}, advertised base pay`,
        value: change(row.change),
        source: "aijobs-net",
        count: `n = ${row.n_from} postings of ${from} and ${row.n_to} of ${to}, fitted`,
      },
    ],
  }
}
