import type {Plan} from "#core/plan/make-plan"
import type {PlanGiven} from "#core/plan/plan-given"
import {roomInWords} from "#core/plan/view/plan-markdown"
import {hourRange} from "#core/plan/view/words"

/** Pieces of work that show what was learned, each with what makes it done. */
export function PiecesSection({plan, given}: {readonly plan: Plan; readonly given: PlanGiven}) {
  const {portfolio, skills} = given.content
  if (plan.portfolio.length === 0) return null
  return (
    <section className="plan-pieces" aria-labelledby="plan-pieces">
      <h2 id="plan-pieces">What to show at the end</h2>
      <p className="figure-says">
        A finished piece says more than a list of skills. These few show most of what you learn; the last part
        of each skill's hours is for them.
      </p>
      {plan.portfolio.map(({id, skills: shown, hoursInPlan}) => {
        const brief = portfolio[id]
        if (brief === undefined) return null
        return (
          <details key={id} id={`piece-${id}`} className="plan-piece">
            <summary>
              <strong>{brief.title}</strong>{" "}
              <span className="faint">
                {hourRange(brief.hours)}; {roomInWords(hoursInPlan, brief.hours.value)}. Shows{" "}
                {shown.map(skill => skills[skill]?.name ?? skill).join(", ")}
              </span>
            </summary>
            <div className="plan-piece-body">
              <p>{brief.build}</p>
              <h3>Data</h3>
              <p>{brief.data}</p>
              <h3>Steps</h3>
              <ol>
                {brief.steps.map(step => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <h3>Done when</h3>
              <ul>
                {brief.done_when.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <h3>What it shows</h3>
              <p>{brief.shows}</p>
              <h3>What to avoid</h3>
              <p>{brief.avoid}</p>
            </div>
          </details>
        )
      })}
    </section>
  )
}
