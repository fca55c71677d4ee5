import type {DayAhead} from "#core/practice/plan-today"
import {counted, minuteWords} from "#core/practice/practice-words"

/** Minutes of cards on each day until the interview: new ones dark, reviews light. */
export function AheadFigure({ahead}: {readonly ahead: readonly DayAhead[]}) {
  const most = Math.max(1, ...ahead.map(({minutes}) => minutes))
  const newCards = ahead.reduce((sum, day) => sum + day.newCards, 0)
  const reviews = ahead.reduce((sum, day) => sum + day.reviews, 0)
  const first = ahead[0]
  const last = ahead.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <figure>
      <div
        className="ahead-strip"
        role="img"
        aria-label={`${ahead.length} days until the interview: ${counted(newCards, "new card")} and ${counted(reviews, "review")}, at most ${minuteWords(most)} a day`}
      >
        {ahead.map(({day, minutes, newCards: fresh, reviews: again}) => {
          const total = Math.max(1, fresh * 3 + again)
          const height = (100 * minutes) / most
          return (
            <div
              key={day}
              className="ahead-day"
              title={`${day}: ${counted(fresh, "new card")}, ${counted(again, "review")}, ${minuteWords(minutes)}`}
            >
              <div className="new" style={{height: `${(height * fresh * 3) / total}%`}} />
              <div className="old" style={{height: `${(height * again) / total}%`}} />
            </div>
          )
        })}
      </div>
      <figcaption className="small faint">
        <span className="ahead-ends">
          <span>{first.day}</span>
          <span>{last.day}</span>
        </span>
        <span>
          ■ {counted(newCards, "new card")} dark, {counted(reviews, "review")} light. One run of chance;
          planned anew each day from what you really did.
        </span>
      </figcaption>
    </figure>
  )
}
