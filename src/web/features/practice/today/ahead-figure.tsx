import type {DayAhead} from "#core/practice/plan-today"
import {counted, minuteWords} from "#core/practice/practice-words"

/** Minutes of cards on each day until the interview: new ones above reviews. */
export function AheadFigure({ahead}: {readonly ahead: readonly DayAhead[]}) {
  const most = Math.max(1, ...ahead.map(({minutes}) => minutes))
  const newCards = ahead.reduce((sum, day) => sum + day.newCards, 0)
  const reviews = ahead.reduce((sum, day) => sum + day.reviews, 0)
  const first = ahead[0]
  const last = ahead.at(-1)
  if (first === undefined || last === undefined || newCards + reviews === 0) return null
  return (
    <figure className="ahead">
      <p className="small faint">Cards of each day, {minuteWords(most)} at the most</p>
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
      <p className="ahead-ends small faint">
        <span>{first.day}</span>
        <span>{last.day}</span>
      </p>
      <ul className="ahead-key small soft">
        <li>
          <span className="new" /> {counted(newCards, "new card")}
        </li>
        <li>
          <span className="old" /> {counted(reviews, "review")}
        </li>
      </ul>
      <figcaption className="small faint">
        Simulated once, with what you may forget; planned anew each day from what you really did.
      </figcaption>
    </figure>
  )
}
