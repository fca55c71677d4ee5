import {wilsonInterval} from "#math/wilson-interval"
import type {ClaimFigure} from "#model/claim-verdict"
import type {ClaimTest} from "#model/content/claim-test"
import type {Content} from "#model/content/content"
import {LANE_NAMES} from "#model/lane"
import type {Judgement} from "./judge-simulated"
import {percent} from "./verdict-of"

/** Whether titles mislead as often as a claim needs: of postings whose title names one lane, the share whose duties are
 * surely in another lane or none, less what may be misread. */
export function judgeTitles(
  test: Extract<ClaimTest, {kind: "titles-mislead"}>,
  {postingStatistics}: Pick<Content, "postingStatistics">,
): Judgement {
  const sure = postingStatistics?.titles.reduce((sum, row) => sum + row.sure, 0) ?? 0
  if (postingStatistics === null || sure === 0)
    return {
      verdict: "not-identifiable",
      dependsOn: null,
      summary: "No decoded postings are at hand.",
      figures: [],
    }
  const {titles, expected_wrong_share: wrong, sure_from: from, decoded, postings} = postingStatistics
  const elsewhere = titles.reduce((sum, row) => sum + row.sure_elsewhere, 0)
  const share = elsewhere / sure
  const {low, high} = wilsonInterval(share, sure)
  const least = low - wrong
  const verdict = least >= test.share ? "confirmed" : high < test.share ? "contradicted" : "depends"
  return {
    verdict,
    dependsOn: verdict === "depends" ? "how many readings are mistaken" : null,
    summary: `Of ${sure.toLocaleString("en-US")} postings whose title names one lane and whose duties are read with at least ${percent(from)} confidence, ${percent(share)} are about another lane or none (95\u202f% sure between ${percent(low)} and ${percent(high)}; ${percent(wrong)} of such readings may be mistaken).`,
    figures: titles.map(row => ({
      label: `Duties of postings called ${LANE_NAMES[row.title]}: AI / ML / MLOps / none`,
      value: [row.ai, row.ml, row.mlops, row.none]
        .map(count => percent(count / Math.max(1, row.n)))
        .join(" / "),
      source: postingStatistics.source[0] ?? "posting-corpora",
      count: `n = ${row.n} of ${postings.toLocaleString("en-US")} postings decoded on ${decoded}`,
    })),
  }
}

/** How often each lane is open to beginners, in decoded postings. */
export function entryPostings({postingStatistics}: Pick<Content, "postingStatistics">): ClaimFigure[] {
  if (postingStatistics === null) return []
  return postingStatistics.lanes.map(({lane, n, entry, asks_years: asking, median_years: years}) => ({
    label: `Postings whose duties are ${LANE_NAMES[lane]} work: for beginners; middle of the years asked`,
    value: `${percent(entry / Math.max(1, n))}; ${years === null ? "not asked" : `${years} years`}`,
    source: postingStatistics.source[0] ?? "posting-corpora",
    count: `n = ${n}, ${asking} of them ask for years; decoded on ${postingStatistics.decoded}`,
  }))
}
