import type {Plan} from "#core/plan/make-plan"
import {dayInWords, hourRange, hours} from "#core/plan/view/words"
import {chancePercent, percent} from "#model/percent"
import {Figure} from "../../ui/figure"
import {TimelineChart} from "./timeline-chart"

/** What to learn when: the picture, and the same as a table. */
export function TimelineFigure({plan, today}: {readonly plan: Plan; readonly today: string}) {
  const {bars, critical, request, deadline, gap} = plan
  const chain = critical.skills.length
  const rows = new Map(gap.map(row => [row.id, row]))
  const demand = [...rows.values()].find(({demand: {corpus}}) => corpus !== null)?.demand.corpus
  return (
    <Figure
      title="In this order"
      says={
        chain > 1
          ? `Prerequisites first, then by how much each hour is worth. The ${chain} coloured bars with bold names are the critical path: each needs the one before it, ${hours(critical.hours.value)} in a row that no order shortens.`
          : "Prerequisites first, then by how much each hour is worth."
      }
      provenance={
        <>
          Hours: guesses for a mid-level backend engineer; the line under a bar holds 80 % of the pace that
          people may have. Order:{" "}
          {demand === undefined || demand === null
            ? "hours alone, no postings are at hand"
            : `${demand.of} postings of the lane, Dec 2022 – Feb 2026`}
          {request.postings.length > 0 && `, and your ${request.postings.length} saved ones`}
        </>
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Hours</th>
              <th scope="col">Done by</th>
              <th scope="col">Between</th>
              {deadline !== null && <th scope="col">Chance by the deadline</th>}
              <th scope="col">Postings that ask</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar, index) => {
              const row = rows.get(bar.id)
              return (
                <tr key={bar.id}>
                  <th scope="row">
                    {bar.name}
                    {bar.isCritical && <span className="faint"> (critical path)</span>}
                  </th>
                  <td>
                    {row === undefined ? "" : hours(row.ahead.value)}{" "}
                    <span className="faint small">{row === undefined ? "" : hourRange(row.ahead)}</span>
                  </td>
                  <td>{bar.doneOn === null ? "never" : dayInWords(bar.doneOn.value)}</td>
                  <td>
                    {bar.doneOn === null
                      ? ""
                      : `${dayInWords(bar.doneOn.low)} and ${dayInWords(bar.doneOn.high)}`}
                  </td>
                  {deadline !== null && <td>{chancePercent(deadline.skills[index]?.chance ?? 0)}</td>}
                  <td>{row === undefined ? "" : percent(row.demand.asked)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      }
    >
      <TimelineChart plan={plan} today={today} />
    </Figure>
  )
}
