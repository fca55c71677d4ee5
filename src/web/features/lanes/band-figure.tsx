import {OPEN_BASE} from "#core/career/lane-level-steps"
import {bandsBesideData, FEW_ROWS} from "#core/career/view/band-beside-data"
import type {Content} from "#model/content/content"
import {LANE_NAMES, type LaneId, LEVEL_NAMES} from "#model/lane"
import {PageLink} from "../../app/page-link"
import {BandChart} from "../../ui/charts/band-chart"
import {Figure} from "../../ui/figure"
import {count, money, moneyExact, moneyTick} from "../../ui/format"

/** What the article says of a lane's pay beside what the open data hold. */
export function BandFigure({lane, content}: {readonly lane: LaneId; readonly content: Content}) {
  const rows = bandsBesideData(lane, content)
  const senior = rows.find(({level}) => level === "senior")
  const says =
    senior?.article && senior.data
      ? `The article says ${moneyTick(senior.article.low)} to ${moneyTick(senior.article.high)} for a senior ${LANE_NAMES[lane]}; the pay model puts the middle at ${money(senior.data.p50)} of base pay (${count(senior.data.count)} postings). Both can be right only if the article means total pay at well-paying employers.`
      : "The article's bands beside the open data."
  const data = content.bands[OPEN_BASE]
  const few = rows.filter(row => row.data !== null && row.data.count < FEW_ROWS)
  return (
    <Figure
      title="Pay: what is claimed, and what is posted"
      says={says}
      provenance={
        <>
          Bracket: the article's band, 2026, basis not stated · bars: posted US base pay as fitted
          {data?.fit === undefined ? "" : ` on ${data.fit}`}, p10 to p90, middle half darker, median as a
          tick, {data?.first_year}–{data?.last_year} · <PageLink href="/sources">aijobs.net, CC0</PageLink>
          {few.length > 0 && ` · pale: fewer than ${FEW_ROWS} postings, mostly borrowed from neighbours`}
        </>
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Article</th>
              <th scope="col">Postings</th>
              <th scope="col">p10</th>
              <th scope="col">p25</th>
              <th scope="col">Median</th>
              <th scope="col">p75</th>
              <th scope="col">p90</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({level, article, data: found, thinCount}) => (
              <tr key={level}>
                <th scope="row">{LEVEL_NAMES[level]}</th>
                <td>
                  {article === null
                    ? "–"
                    : `${moneyExact(article.low)} – ${moneyExact(article.high)}${article.isOpenEnded ? " and more" : ""}`}
                </td>
                <td>{found === null ? noData(thinCount) : count(found.count)}</td>
                {(["p10", "p25", "p50", "p75", "p90"] as const).map(key => (
                  <td key={key}>{found === null ? "–" : moneyExact(found[key])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <BandChart lane={lane} rows={rows} />
    </Figure>
  )
}

function noData(thinCount: number | null): string {
  return thinCount === null ? "with senior" : `thin data: ${thinCount}`
}
