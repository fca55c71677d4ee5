import {type ReactNode, useState} from "react"
import type {Activity} from "#core/plan/activities"
import {daysAfter, mondayOf} from "#core/plan/calendar"
import {dayInWords, hours} from "#core/plan/view/words"
import type {PlanWeek} from "#core/plan/weeks"
import {PageLink} from "../../app/page-link"
import {isRepeatedClick} from "../../ui/repeated-click"
import {doWeek, undoWeek} from "./plan-actions"
import type {PlanChoice} from "./plan-codec"
import type {PlanState} from "./use-plan"

const FIRST_WEEKS = 6

/** What to do week by week. A ticked week is done: its hours are taken off, and the rest is planned anew from the next. A week
 * that is over can still be ticked by whoever forgot it, or was away. */
export function WeeksSection({choice, state}: {readonly choice: PlanChoice; readonly state: PlanState}) {
  const [isAll, setAll] = useState(false)
  const {plan, missedWeeks} = state
  const {weeks} = plan
  const lastMonday = daysAfter(mondayOf(state.today), -7)
  const lastWeek = missedWeeks.find(({monday}) => monday === lastMonday)
  const shown = isAll ? weeks : weeks.slice(0, FIRST_WEEKS)
  return (
    <section className="plan-weeks" aria-labelledby="plan-weeks">
      <h2 id="plan-weeks">Week by week</h2>
      <p className="figure-says">
        Tick a week when its hours are done, more or less. A week that you skip moves everything by itself:
        the plan always begins with what is left, and a week that is over can still be ticked.
      </p>
      <DoneWeeks state={state} />
      <EarlierWeeks choice={choice} weeks={missedWeeks.filter(week => week !== lastWeek)} />
      {weeks.length === 0 && plan.kind !== "no-hours" && (
        <p>{plan.bars.length > 0 ? "No planned hours are left." : "Nothing is left to do."}</p>
      )}
      <ol className="plan-week-list">
        {lastWeek !== undefined && (
          <WeekItem
            key={lastWeek.monday}
            week={lastWeek}
            note="last week, not ticked"
            onDone={() => void doWeek(choice, lastWeek)}
          />
        )}
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

function WeekItem(props: {readonly week: PlanWeek; readonly note?: string; readonly onDone: () => void}) {
  const {week, note, onDone} = props
  return (
    <li className="plan-week">
      <TickLine isTicked={false} onTick={onDone}>
        <strong>Week of {dayInWords(week.monday)}</strong> <span className="faint">{hours(week.hours)}</span>
        {note !== undefined && <span className="chip">{note}</span>}
      </TickLine>
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

/** Ticking a week puts the next one in its place, so a double click counts once. */
function TickLine(props: {
  readonly isTicked: boolean
  readonly onTick: () => void
  readonly children: ReactNode
}) {
  const {isTicked, onTick, children} = props
  return (
    <label className="plan-week-head">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={({nativeEvent}) => {
          if (!isRepeatedClick(nativeEvent)) onTick()
        }}
      />
      <span>{children}</span>
    </label>
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

/** Weeks before last week that nobody ticked: ticking one takes off what comes next in the plan. */
function EarlierWeeks({choice, weeks}: {readonly choice: PlanChoice; readonly weeks: readonly PlanWeek[]}) {
  if (weeks.length === 0) return null
  return (
    <details className="plan-done plan-missed no-print">
      <summary>
        {weeks.length} earlier {weeks.length === 1 ? "week was" : "weeks were"} not ticked
      </summary>
      <p className="figure-says">
        Were you at it? Tick the weeks in which you were: each puts the next hours of the plan behind you.
      </p>
      <ul>
        {weeks.map(week => (
          <li key={week.monday}>
            <TickLine isTicked={false} onTick={() => void doWeek(choice, week)}>
              Week of {dayInWords(week.monday)}{" "}
              <span className="faint">
                {week.parts.map(({name, hours: done}) => `${name} ${hours(done)}`).join(", ")}
              </span>
            </TickLine>
          </li>
        ))}
      </ul>
    </details>
  )
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
            <TickLine isTicked onTick={() => void undoWeek(id)}>
              Week of {dayInWords(payload.monday)}{" "}
              <span className="faint">
                {Object.entries(payload.hours)
                  .map(([skill, done]) => `${given.content.skills[skill]?.name ?? skill} ${hours(done)}`)
                  .join(", ")}
              </span>
            </TickLine>
          </li>
        ))}
      </ul>
    </details>
  )
}
