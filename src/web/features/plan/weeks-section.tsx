import {useState} from "react"
import type {Activity} from "#core/plan/activities"
import {dayInWords, hours} from "#core/plan/view/words"
import type {PlanWeek} from "#core/plan/weeks"
import {PageLink} from "../../app/page-link"
import {doWeek, undoWeek} from "./plan-actions"
import type {PlanChoice} from "./plan-codec"
import type {PlanState} from "./use-plan"

const FIRST_WEEKS = 6

/** What to do week by week. A ticked week is done: its hours are taken off, and the rest is planned anew from the next. */
export function WeeksSection({choice, state}: {readonly choice: PlanChoice; readonly state: PlanState}) {
  const [isAll, setAll] = useState(false)
  const {plan, doneWeeks} = state
  const {weeks} = plan
  const shown = isAll ? weeks : weeks.slice(0, FIRST_WEEKS)
  return (
    <section className="plan-weeks" aria-labelledby="plan-weeks">
      <h2 id="plan-weeks">Week by week</h2>
      <p className="figure-says">
        Tick a week when its hours are done, more or less. A week that you skip moves everything by itself:
        the plan always begins with what is left.
      </p>
      <DoneWeeks state={state} />
      {weeks.length === 0 && doneWeeks.length > 0 && <p>Nothing is left to do.</p>}
      <ol className="plan-week-list">
        {shown.map(week => (
          <WeekItem key={week.monday} week={week} onDone={() => void doWeek(choice, week)} />
        ))}
      </ol>
      {weeks.length > FIRST_WEEKS && (
        <button
          type="button"
          className="button no-print"
          aria-expanded={isAll}
          onClick={() => setAll(!isAll)}
        >
          {isAll ? `Show the next ${FIRST_WEEKS} weeks only` : `Show all ${weeks.length} weeks`}
        </button>
      )}
    </section>
  )
}

function WeekItem({week, onDone}: {readonly week: PlanWeek; readonly onDone: () => void}) {
  return (
    <li className="plan-week">
      <label className="plan-week-head">
        <input type="checkbox" checked={false} onChange={onDone} />
        <span>
          <strong>Week of {dayInWords(week.monday)}</strong>{" "}
          <span className="faint">{hours(week.hours)}</span>
        </span>
      </label>
      <ul className="plan-week-parts">
        {week.parts.map(part => (
          <li key={part.skill}>
            <span className="plan-week-skill">
              {part.name} <span className="faint">{hours(part.hours)}</span>
              {part.isLast && <span className="chip">done after this</span>}
            </span>
            <ul className="plan-week-activities">
              {part.activities.map(activity => (
                <li key={`${activity.kind} ${activity.id}`}>
                  <ActivityLine activity={activity} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </li>
  )
}

function ActivityLine({activity: {kind, id, title, minutes}}: {readonly activity: Activity}) {
  if (kind === "lab")
    return (
      <>
        <span className="plan-kind">Lab</span> <PageLink href={`/labs/${id}`}>{title}</PageLink>{" "}
        <span className="faint">{minutes} min</span>
      </>
    )
  if (kind === "module")
    return (
      <>
        <span className="plan-kind">Read</span> <PageLink href="/practice/map">{title}</PageLink>
      </>
    )
  if (kind === "portfolio")
    return (
      <>
        <span className="plan-kind">Build</span>{" "}
        <a href={`#piece-${id}`} onClick={event => showPiece(event, id)}>
          {title}
        </a>
      </>
    )
  return (
    <>
      <span className="plan-kind">Study</span> {title}, with a text or course of your choice
    </>
  )
}

/** Opens a piece below without touching the address, which holds the plan. */
function showPiece(event: {preventDefault(): void}, id: string): void {
  event.preventDefault()
  const piece = document.getElementById(`piece-${id}`)
  if (piece instanceof HTMLDetailsElement) piece.open = true
  piece?.scrollIntoView({block: "start"})
  piece?.querySelector("summary")?.focus({preventScroll: true})
}

function DoneWeeks({state: {doneWeeks, given}}: {readonly state: PlanState}) {
  if (doneWeeks.length === 0) return null
  const all = doneWeeks
    .flatMap(({payload}) => Object.values(payload.hours))
    .reduce((sum, one) => sum + one, 0)
  return (
    <details className="plan-done">
      <summary>
        {doneWeeks.length} {doneWeeks.length === 1 ? "week is" : "weeks are"} done, {hours(all)}
      </summary>
      <ul>
        {doneWeeks.map(({id, payload}) => (
          <li key={id}>
            <label className="plan-week-head">
              <input type="checkbox" checked onChange={() => void undoWeek(id)} />
              <span>
                Week of {dayInWords(payload.monday)}{" "}
                <span className="faint">
                  {Object.entries(payload.hours)
                    .map(([skill, done]) => `${given.content.skills[skill]?.name ?? skill} ${hours(done)}`)
                    .join(", ")}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
